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
import { pageKeys } from '../../views/site/page-keys.ts';
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

/** The pages of a step that have keys: their digests by address and key. */
async function* keyedPages({ tree, epoch }: CountyStep): AsyncGenerator<[name: string, html: string]> {
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
  for (const path of paths)
    if (keys.has(path.address))
      yield [`${path.address} ${keys.get(path.address)}`, (await renderer.render(path)).toString()];
}

// Far more steps than pushes could make in the same time, but only pages and none that looks other in the middle of its
// key's life.
it.each(seeds)(
  'a page with the same key is the same to the byte, whenever it is rendered (SOAK_SEED=%i)',
  async (seed) => {
    const sequence = new EditSequence(seed, await newPictures());
    const seen = new Map<string, string>();
    let again = 0;
    for (let step = 0; step < steps; step++) {
      const next = step === 0 ? sequence.start() : sequence.byChance();
      for await (const [name, html] of keyedPages(next)) {
        const digest = digestOf(html);
        if (seen.has(name)) again++;
        expect(seen.get(name) ?? digest, `step ${step} (${next.done.join(', ')}): ${name}`).toBe(digest);
        seen.set(name, digest);
      }
    }
    expect(again).toBeGreaterThan(steps);
  },
  steps * 20_000,
);
