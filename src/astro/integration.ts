import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import { rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ViteDevServer } from 'vite';
import { BUNDLES, MEDIA } from '../addresses/address.ts';
import { countIssues } from '../diagnostics/issue.ts';
import { reportText } from '../diagnostics/reports/text.ts';
import { readPublicFolder } from '../ingest/files/public-files.ts';
import { type Environment, readEnvironment } from '../machine/environment.ts';
import { PROJECT } from '../machine/project.ts';
import { spareMemory } from '../machine/spare-memory.ts';
import { buildSite } from '../model/site/site.ts';
import { clashesWith, writeDownloads } from '../outputs/downloads.ts';
import { writeMedia } from '../outputs/media.ts';
import { SEARCH_INDEX } from '../search/format/format.ts';
import { PINYIN_INDEX } from '../search/format/pinyin.ts';
import type { IndexCounts } from '../search/index/index-writer.ts';
import { writeSearchIndex } from '../search/index/write-index.ts';
import { searchContent } from '../search/records/site-content.ts';
import { checkContent } from '../validate/check.ts';
import { currentSite, setCurrentSite } from './current-site.ts';
import { previewContent } from './dev-server.ts';
import { draftFolderOf, removeLeftovers, replaceFolder } from './draft-folder.ts';
import { takeTurn } from './turn.ts';

/** Beside the folder that Astro compiles into, which all builds of a checkout share. */
const TURN_FILE = join(PROJECT, '.astro/building');

/**
 * Hangs validation, model, pictures and search index on `astro build` and `astro dev`. A build goes into a folder of
 * its own beside the output and takes its place when everything is done: a build that fails leaves the output as it
 * was.
 */
export default function bangyang(environment: Environment = readEnvironment()): AstroIntegration[] {
  const outFolder = resolve(environment.outFolder);
  const draftFolder = draftFolderOf(outFolder);
  const indexFolder = `${draftFolder}.search`;
  let indexing: Promise<IndexCounts>;

  const integration: AstroIntegration = {
    name: 'bangyang',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig, logger }) => {
        updateConfig(siteConfig(command === 'build' ? draftFolder : outFolder, environment));
        if (command !== 'build') return;
        await removeLeftovers(outFolder);
        await prepare(environment, logger);
        await takeTurn(TURN_FILE, (pid) => logger.info(`另一个生成正在进行（进程 ${pid}），等它结束……`));
        process.on('exit', () =>
          [draftFolder, indexFolder].forEach((folder) => rmSync(folder, { recursive: true, force: true })),
        );
        // The index comes from the model, so it is made while Astro renders the pages. Its failure is thrown where it
        // is awaited.
        indexing = writeSearchIndex(searchContent(currentSite().site), indexFolder, environment.cacheFolder);
        indexing.catch(() => undefined);
      },
      'astro:server:setup': async ({ server, logger }) => {
        await previewContent(server as ViteDevServer, environment, logger);
      },
      'astro:build:done': async ({ logger }) => {
        const { site } = currentSite();
        const { rendered, reused, drawn } = await writeMedia(site, join(draftFolder, MEDIA), environment.cacheFolder);
        logger.info(`图片：新生成 ${rendered} 个，沿用 ${reused} 个，绘制封面 ${drawn} 幅`);
        await writeDownloads(site, draftFolder);
        const index = await indexing;
        logger.info(`搜索：收录 ${index.records} 篇，分 ${index.parts} 份，沿用 ${index.reused} 份`);
        for (const part of [SEARCH_INDEX, PINYIN_INDEX]) await rename(join(indexFolder, part), join(draftFolder, part));
        await replaceFolder(draftFolder, outFolder);
      },
    },
  };
  return [integration, programPages()];
}

/** Compiles the program's own pages that are written as MDX. Nothing of the content is ever compiled. */
export function programPages(): AstroIntegration {
  return mdx({ processor: satteri({ features: { smartPunctuation: false } }), extendMarkdownConfig: false });
}

/** What the product decides about Astro, so that a project's own config stays empty. */
export function siteConfig(outFolder: string, { cacheFolder }: Pick<Environment, 'cacheFolder'>): Partial<AstroConfig> {
  return {
    outDir: pathToFileURL(`${outFolder}/`),
    cacheDir: pathToFileURL(`${resolve(cacheFolder, 'astro')}/`),
    trailingSlash: 'always',
    // One page is rendered while others wait for the disk.
    build: { format: 'directory', inlineStylesheets: 'never', assets: BUNDLES.slice(1, -1), concurrency: 8 },
    compressHTML: 'jsx',
    devToolbar: { enabled: false },
    vite: {
      // Otherwise below node_modules, which may belong to somebody else.
      cacheDir: resolve(cacheFolder, 'vite'),
      // Bundled while one edits, it would reload the page that first asks for it.
      optimizeDeps: { exclude: ['fflate'] },
      build: {
        assetsInlineLimit: 0,
        target: 'chrome78',
        cssTarget: 'chrome78',
        // Astro marks pages of MDX with a directive of its own, which the bundler would warn about in English.
        rolldownOptions: { checks: { moduleLevelDirective: false } },
      },
    },
  } as unknown as Partial<AstroConfig>;
}

/**
 * What each build starts with: checks the content and hands its model to the pages. Ends the process, with the report,
 * if there is any error.
 */
async function prepare(environment: Environment, logger: AstroIntegrationLogger): Promise<void> {
  spareMemory();
  const { content, issues, files, linesOf } = await checkContent(environment);
  const report = reportText(issues, linesOf, files, process.stderr.isTTY);
  if (countIssues(issues).errors > 0) {
    // Thrown, the report would come wrapped in Astro's own English about hooks.
    process.stderr.write(`\n${report}\n`);
    process.exit(1);
  }
  if (issues.length > 0) process.stderr.write(`\n${report}\n`);
  else logger.info(report.trim());
  const site = buildSite(content, false);
  const publicFolder = readPublicFolder(environment.publicFolder);
  const refused = [...publicFolder.refused, ...clashesWith(site, publicFolder.files)];
  if (refused.length > 0) {
    // Astro would copy them, links followed.
    process.stderr.write(`\n${refused.map(({ path, reason }) => `public/${path} 不能发布：${reason}。`).join('\n')}\n`);
    process.exit(1);
  }
  setCurrentSite({ site, report: '' });
}
