import type { AstroIntegration } from 'astro';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ViteDevServer } from 'vite';
import { MEDIA } from '../addresses/address.ts';
import { type Environment, readEnvironment } from '../machine/environment.ts';
import { PROJECT } from '../machine/project.ts';
import { spareMemory } from '../machine/spare-memory.ts';
import type { KeptDrawings } from '../media/cache.ts';
import { drawCards, writeMedia } from '../outputs/media.ts';
import type { IndexCounts } from '../search/index/index-writer.ts';
import { writeSearchIndex } from '../search/index/write-index.ts';
import { searchContent } from '../search/records/site-content.ts';
import { cardsOfSite } from '../views/site/cards-of-site.ts';
import { currentSite, setCurrentSite } from './current-site.ts';
import { speakChinese } from './console.ts';
import { previewContent } from './dev-server.ts';
import { finishOutput } from './finish-output.ts';
import { unfinishedFolderOf, removeLeftovers, replaceFolder } from './unfinished-folder.ts';
import { programParts, siteConfig } from './site-config.ts';
import { refuseUnfitFolder, siteOfBuild } from './site-of-build.ts';
import { takeTurn } from './turn.ts';

/** Beside the folder that Astro compiles into, which all builds of a checkout share. */
const TURN_FILE = join(PROJECT, '.astro/building');

/** The folder of its host for which a site was built. */
function folderOfOutput(outFolder: string): string {
  try {
    const home = readFileSync(join(outFolder, 'index.html'), 'utf8');
    return /<html[^>]* data-base="([^"]+)"/.exec(home)?.[1] ?? '/';
  } catch {
    return '/';
  }
}

/**
 * Hangs validation, model, pictures and search index on `astro build` and `astro dev`. A build goes into a folder of its own
 * beside the output and takes its place when everything is done: a build that fails leaves the output as it was.
 */
export default function bangyang(environment: Environment = readEnvironment()): AstroIntegration[] {
  const outFolder = resolve(environment.outFolder);
  const unfinishedFolder = unfinishedFolderOf(outFolder);
  const indexFolder = `${unfinishedFolder}.search`;
  let indexing: Promise<IndexCounts>;
  let drawing: Promise<KeptDrawings>;
  let isDev = false;

  const integration: AstroIntegration = {
    name: 'bangyang',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig, logger }) => {
        if (command !== 'preview') refuseUnfitFolder(logger);
        updateConfig(siteConfig(command === 'build' ? unfinishedFolder : outFolder, environment));
        isDev = command === 'dev';
        if (isDev) speakChinese(logger);
        if (command === 'preview') updateConfig({ base: folderOfOutput(outFolder) });
        if (command !== 'build') return;
        spareMemory();
        await removeLeftovers(outFolder);
        const { site } = await siteOfBuild(environment, logger);
        setCurrentSite({ site });
        await takeTurn(TURN_FILE, (pid) => logger.info(`另一个生成正在进行（进程 ${pid}），等它结束……`));
        process.on('exit', () => {
          for (const folder of [unfinishedFolder, indexFolder]) rmSync(folder, { recursive: true, force: true });
        });
        // The index comes from the model, so it is made while Astro renders the pages. Its failure is thrown where it
        // is awaited.
        indexing = writeSearchIndex(searchContent(site), indexFolder, environment.cacheFolder);
        indexing.catch(() => undefined);
        // One thread beside that of the pages is what a machine with two processors has.
        drawing = indexing.then(() =>
          drawCards(cardsOfSite(site), join(environment.cacheFolder, 'media'), (line) => logger.warn(line)),
        );
        drawing.catch(() => undefined);
      },
      'astro:server:setup': async ({ server, logger }) => {
        // A build has a server too, in an environment of development; drafts are none of its business.
        if (isDev) await previewContent(server as ViteDevServer, environment, logger);
      },
      'astro:build:done': async ({ logger }) => {
        const { site } = currentSite();
        const cards = await drawing;
        const pictures = await writeMedia(site, join(unfinishedFolder, MEDIA), environment.cacheFolder, cards);
        logger.info(`图片：新生成 ${pictures.rendered} 个，沿用 ${pictures.reused} 个`);
        logger.info(`分享图：新生成 ${cards.counts.rendered} 张，沿用 ${cards.counts.reused} 张`);
        const index = await indexing;
        logger.info(`搜索：收录 ${index.records} 篇，分 ${index.parts} 份，沿用 ${index.reused} 份`);
        await finishOutput(site, unfinishedFolder, indexFolder);
        await replaceFolder(unfinishedFolder, outFolder);
      },
    },
  };
  return [integration, ...programParts()];
}
