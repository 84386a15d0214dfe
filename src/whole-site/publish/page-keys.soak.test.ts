import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { setCurrentSite } from '../../astro/current-site.ts';
import { beijingTimeOf } from '../../kernel/beijing-time.ts';
import { digestOf } from '../../kernel/digest.ts';
import { PROJECT } from '../../machine/project.ts';
import { buildSite } from '../../model/site/build-site.ts';
import { loadRenderer, type Renderer, SERVER } from '../../publish/renderer/renderer.ts';
import { soakOrder } from '../../testing/soak.ts';
import { newFolder, removeFolders, writeTree } from '../../testing/tree.ts';
import { checkContent } from '../../validate/check.ts';
import { putTogether, SharedParts, takenApart } from '../../publish/release/shared-parts.ts';
import { type PageKey, pageKeys } from '../../views/site/page-keys.ts';
import { runNode } from '../testing/build.ts';
import { newPictures } from './county/pictures.ts';
import { EditSequence, type CountyStep } from './county/sequence.ts';

const { steps, seeds } = soakOrder({ steps: 150, seeds: [101, 102, 103, 104] });
const cacheFolder = newFolder();
const rendererFolder = join(newFolder(), 'renderer');
let copies = 0;
afterAll(removeFolders);

/** A renderer that has rendered nothing yet: it remembers what a page is made from. */
async function newRenderer(contentFolder: string): Promise<Renderer> {
  if (copies++ === 0) {
    const { code, output } = await runNode([join(PROJECT, 'scripts/make-renderer.ts'), rendererFolder], {
      CONTENT_DIR: contentFolder,
      CACHE_DIR: cacheFolder,
      NODE_ENV: 'production',
    });
    expect(code, output).toBe(0);
  }
  const copy = join(rendererFolder, `copy-${copies}`);
  cpSync(join(rendererFolder, SERVER), copy, { recursive: true });
  return loadRenderer(copy);
}

interface KeyedPage {
  address: string;
  key: PageKey;
  html: Buffer;
}

/** The pages of a step that have keys, and the folder in which its site lies. */
async function keyedPages({ tree, epoch }: CountyStep): Promise<{ pages: KeyedPage[]; base: string | undefined }> {
  const contentFolder = newFolder();
  writeTree(contentFolder, tree);
  const { content } = await checkContent({
    contentFolder,
    publicFolder: join(contentFolder, 'none'),
    cacheFolder,
    now: beijingTimeOf(new Date(epoch * 1000)),
  });
  const site = buildSite(content, false);
  setCurrentSite({ site });
  const renderer = await newRenderer(contentFolder);
  const keys = pageKeys(site);
  const paths = await renderer.paths();
  // A key that is for no page would never be noticed: its page would be rendered each time.
  expect([...keys.keys()].filter((address) => !paths.some((path) => path.address === address))).toEqual([]);
  const pages: KeyedPage[] = [];
  for (const path of paths) {
    const key = keys.get(path.address);
    if (key) pages.push({ address: path.address, key, html: await renderer.render(path) });
  }
  return { pages, base: site.settings.base };
}

// Far more steps than pushes could make in the same time, but only pages and none that looks other in the middle of its
// key's life.
it.each(seeds)(
  'a page with the same key is the same to the byte, whenever it is rendered, and one that only shares other parts is made of the old one (SOAK_SEED=%i)',
  async (seed) => {
    const sequence = new EditSequence(seed, await newPictures());
    const seen = new Map<string, string>();
    const earlier = new Map<string, Buffer>();
    let [again, renewed] = [0, 0];
    for (let step = 0; step < steps; step++) {
      const next = step === 0 ? sequence.start() : sequence.byChance();
      const { pages, base } = await keyedPages(next);
      const parts = new SharedParts(base);
      for (const { html } of pages) parts.learn(takenApart(html));
      for (const { address, key, html } of pages) {
        const where = `step ${step} (${next.done.join(', ')}): ${address}`;
        const [own, whole] = [`${address} ${base} ${key.own}`, `${address} ${base} ${key.own} ${key.shared}`];
        const digest = digestOf(html);
        if (seen.has(whole)) again++;
        expect(seen.get(whole) ?? digest, where).toBe(digest);
        seen.set(whole, digest);
        const before = earlier.get(own);
        if (before?.equals(html) === false) {
          renewed++;
          const now = parts.renewed(takenApart(before), key.ways());
          expect(now && putTogether(now).equals(html), where).toBe(true);
        }
        earlier.set(own, html);
      }
    }
    expect(again).toBeGreaterThan(steps);
    expect(renewed).toBeGreaterThan(steps / 10);
  },
  steps * 20_000,
);
