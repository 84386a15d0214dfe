import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { newFolder, type Tree, writeTree } from '../../../testing/tree.ts';
import { makeSiteFolder, siteFolder, type SiteFolder, switchTo } from '../../store/site-folder.ts';

/** How long the page `/` of a release is: long enough that it does not leave in one piece. */
export const HOME_LENGTH = 300_000;

/** How long a page of one file is: long enough that it is packed on its way. */
const PAGE_LENGTH = 5000;

/** Where the site folder of tests keeps what proves a server. */
export const acmeOf = (site: SiteFolder) => join(site.root, 'acme');

/** A new site folder with the releases `a`, which is served, and `b`; the texts of each say its name. */
export async function servedSite(): Promise<SiteFolder> {
  const site = siteFolder(newFolder());
  makeSiteFolder(site);
  writeTree(site.root, {
    ...below('releases/a', release('a')),
    ...below('releases/b', release('b')),
    ...below('pages/1', withTwins({ 'index.html': 'shared page' })),
    ...below('assets', {
      ...withTwins({ '_astro/page.a1b2.css': 'p{}', '_astro/page.a1b2.js': '0;' }),
      'media/cover.a1b2.avif': 'avif',
      'media/cover.a1b2.webp': 'webp',
      'media/cover.a1b2.jpg': 'jpg',
      'media/folder/a1b2.webp': 'webp',
      'search-index/keys/a1b2c3d4.bin': 'keys',
      'search-index/texts/a1b2c3d4-0.bin': 'texts',
    }),
    'acme/.well-known/acme-challenge/token': 'proof',
    'state/secret.txt': 'secret',
    'releases.jsonl': 'secret',
  });
  for (const name of ['a', 'b']) symlinkSync('../../pages/1', join(site.releases, name, 'about'));
  mkdirSync(join(site.releases, 'a/units/empty'), { recursive: true });
  await switchTo('a', site);
  return site;
}

function release(name: string): Tree {
  return {
    ...withTwins({
      'index.html': name.repeat(HOME_LENGTH),
      '404.html': `missing ${name}`,
      'search/index.html': `search ${name}`,
      'pledges/2026/index.html': `board ${name}`,
      'pledges/2026/data.csv': '编号',
      'pledges/2026/data.json': '{}',
      'rss.xml': '<rss/>',
      'feed.json': '{}',
      'manifest.json': '{}',
      'robots.txt': 'User-agent: *',
      'favicon.svg': '<svg/>',
      'units/stone/index.html': `unit ${name}`,
      'members/gone/index.html': `withdrawn ${name}`,
      'members/gone/withdrawn.txt': '410',
    }),
    'favicon.ico': 'ico',
    'apple-touch-icon.png': 'png',
    'health.json': '{}',
    'list.docx': 'docx',
    'list.xlsx': 'xlsx',
    'notice.ofd': 'ofd',
    'talk.m4a': 'm4a',
    'search-index/catalogue.bin': 'catalogue',
    'pagefind/pagefind.js': '0;',
    'pagefind/wasm.unknown.pagefind': 'wasm',
    'plain.html': 'page without twins',
    'branches/hill.index.html': name.repeat(PAGE_LENGTH),
    'branches/hill.index.html.gz': gzipSync(name.repeat(PAGE_LENGTH)),
    'branches/先锋.index.html': name.repeat(PAGE_LENGTH),
    'pledges/2027.index.html': `board ${name}`,
    'units/empty.txt': 'empty',
    '.env': 'secret',
    'units/.git/config': 'secret',
    '.well-known/security.txt': 'Contact: x',
  };
}

function withTwins(tree: Record<string, string>): Tree {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([path, text]) => [
      [path, text],
      [`${path}.gz`, gzipSync(text)],
      [`${path}.br`, brotliCompressSync(text)],
    ]),
  );
}

function below(folder: string, tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).map(([path, content]) => [`${folder}/${path}`, content]));
}
