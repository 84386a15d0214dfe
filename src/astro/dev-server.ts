import type { AstroIntegrationLogger } from 'astro';
import { open } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ViteDevServer } from 'vite';
import { ICONS, MEDIA, PAGES } from '../addresses/address.ts';
import { previewReport } from '../diagnostics/reports/preview-report.ts';
import { reportText } from '../diagnostics/reports/text.ts';
import { percentDecoded } from '../kernel/percent-decoded.ts';
import type { Environment } from '../machine/environment.ts';
import { drawIcon } from '../media/lettering/draw-icon.ts';
import { LastSound } from '../model/site/last-sound.ts';
import { previewSite } from '../model/site/open-site.ts';
import { mediaFile } from '../outputs/media.ts';
import { SEARCH_INDEX } from '../search/format/format.ts';
import { PINYIN_INDEX } from '../search/format/pinyin.ts';
import { PreviewIndex } from '../search/index/preview-index.ts';
import { currentSite, setCurrentSite } from './current-site.ts';
import { faultyPages } from './faulty-pages.ts';

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
  js: 'text/javascript',
  pdf: 'application/pdf',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  mp4: 'video/mp4',
};

/** Editors save several files at once; one check for all of them. */
const SETTLE_MS = 80;

/**
 * Live editing: checks the content at every change, prints the report and hands the same text to the pages. What is
 * right stays served; drafts and entries due later are shown too.
 */
export async function previewContent(
  server: ViteDevServer,
  environment: Environment,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const folder = resolve(environment.contentFolder);
  const lastSound = new LastSound();
  await refresh(environment, lastSound, new Set(), logger);
  server.watcher.add(folder);
  let timer: NodeJS.Timeout | undefined;
  let saved = new Set<string>();
  // One after another: a slow check of older files must not publish over a newer one's.
  let checking = Promise.resolve();
  server.watcher.on('all', (_event, path) => {
    if (!resolve(path).startsWith(folder)) return;
    saved.add(relative(folder, path));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const together = saved;
      saved = new Set();
      checking = checking
        .then(() => refresh(environment, lastSound, together, logger))
        .then(
          () => {
            // Astro keeps the paths of dynamic routes; this event, its own for changed content, makes it ask again.
            for (const environment of Object.values(server.environments))
              environment.hot.send('astro:content-changed', {});
            server.hot.send({ type: 'full-reload', path: '*' });
          },
          (error: unknown) => logger.error(String(error)),
        );
    }, SETTLE_MS);
  });
  serveFiles(server, MEDIA, (name) =>
    mediaFile(currentSite().site, name, join(environment.cacheFolder, 'dev-media'), environment.cacheFolder),
  );
  for (const { address, size } of ICONS)
    server.middlewares.use(address, (_request, response) => {
      response.setHeader('Content-Type', TYPES.png!);
      response.end(drawIcon(currentSite().site.settings.name, size));
    });
  serveFiles(server, PAGES.home, async (name) => currentSite().site.downloads.find(({ path }) => path === name)?.file);
  const index = new PreviewIndex(environment.cacheFolder);
  for (const part of [SEARCH_INDEX, PINYIN_INDEX])
    serveFiles(server, part, (name) => index.file(currentSite().site, part + name));
}

/** Serves what `find` knows below an address, and nothing else there. */
function serveFiles(server: ViteDevServer, address: string, find: (name: string) => Promise<string | undefined>): void {
  server.middlewares.use(address, (request, response, next) => {
    const name = percentDecoded((request.url ?? '/').slice(1).split('?')[0]!);
    find(name).then(async (file) => {
      // Gone, perhaps, since the content was checked.
      const opened = file === undefined ? undefined : await open(file).catch(() => undefined);
      if (!opened) return next();
      response.setHeader('Content-Type', TYPES[name.split('.').at(-1)!] ?? 'application/octet-stream');
      const { size } = await opened.stat();
      const part = partAsked(request.headers.range, size);
      response.setHeader('Accept-Ranges', 'bytes');
      if (part) {
        response.statusCode = 206;
        response.setHeader('Content-Range', `bytes ${part.start}-${part.end}/${size}`);
      }
      // A reader who leaves is nobody's mistake.
      await pipeline(opened.createReadStream(part), response).catch(() => undefined);
    }, next);
  });
}

/** The part of a file that a player asks for: Safari plays nothing that does not come in parts. */
function partAsked(range: string | undefined, size: number): { start: number; end: number } | undefined {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === undefined) return undefined;
  const [start, end] = [Number(from), Math.min(to ? Number(to) : Infinity, size - 1)];
  return start <= end ? { start, end } : undefined;
}

async function refresh(
  environment: Environment,
  lastSound: LastSound,
  saved: ReadonlySet<string>,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const { site, check, earlier } = await previewSite(environment, lastSound);
  const { issues, files, linesOf, content } = check;
  const savedLast = new Set([...saved].map(content.display));
  setCurrentSite({
    site,
    isPreview: true,
    report: previewReport(issues, linesOf, savedLast, faultyPages(check, earlier)),
  });
  if (issues.length > 0) process.stderr.write(`\n${reportText(issues, linesOf, files, process.stderr.isTTY)}\n`);
  else logger.info(`检查了 ${files} 个文件，没有问题。`);
}
