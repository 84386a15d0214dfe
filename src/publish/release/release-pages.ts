import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { addressOf } from '../../addresses/page-links.ts';
import { digestOf } from '../../kernel/digest.ts';
import type { Site } from '../../model/site/site.ts';
import { type PageKey, pageKeys } from '../../views/site/page-keys.ts';
import type { RenderedPath, Renderer } from '../renderer/renderer.ts';
import type { ListedFile } from '../store/release-list.ts';
import { pagePlace } from '../store/site-folder.ts';
import type { LinkCheck } from './link-check.ts';
import { type PageParts, putTogether, SharedParts, takenApart } from './shared-parts.ts';
import type { StagedRelease } from './staged-release.ts';

export interface PagesOrder {
  model: Site;
  staged: StagedRelease;
  links: LinkCheck;
  /** Files of the release before; empty if everything is to be rendered. */
  before: ReadonlyMap<string, ListedFile>;
  /** The store that they lie in. */
  pages: string;
}

/**
 * Adds every page and every file that routes write: rendered; as it was, where nothing that it prints has changed; or
 * as it was with other parts around, where only what it shares with others has.
 */
export async function addPages(renderer: Renderer, order: PagesOrder): Promise<void> {
  const { model, staged, links, before, pages } = order;
  const keys = pageKeys(model);
  const parts = new SharedParts(model.settings.base);
  const written = new Set<string>();
  for (const path of await renderer.paths()) {
    const { address, file } = path;
    written.add(file);
    const key = keys.get(address);
    const old = before.get(file);
    const stays = old !== undefined && key !== undefined && old.key === key.own;
    if (stays && old.shared === key.shared) staged.reuse(file, old);
    else if (!stays || !(await renew(path, { ...order, old, key, parts }))) await render(path, key);
  }
  for (const [file, old] of before) if (!written.has(file)) await forget(file, old);

  async function render(path: RenderedPath, key: PageKey | undefined): Promise<void> {
    const { file } = path;
    const old = before.get(file);
    const bytes = await renderer.render(path);
    // The thread of the index waits for what it is to work on: pages that follow each other at once would never let it.
    await nextTurn();
    const listed = await staged.add(file, bytes, key);
    if (!isPage(file)) return;
    const page = takenApart(bytes);
    parts.learn(page);
    if (old?.digest === listed.digest) return;
    if (old) await forget(file, old);
    links.add(addressOf(file), page);
  }

  async function forget(file: string, { digest }: ListedFile): Promise<void> {
    if (isPage(file)) links.remove(takenApart(await readFile(join(pages, pagePlace(digest, file, staged.layout)))));
  }
}

/**
 * Renders what a publication renders each time, for nobody: what renders it is loaded and compiled then. Of the site that is
 * current.
 */
export async function rehearsePages(renderer: Renderer, model: Site): Promise<void> {
  const keys = pageKeys(model);
  for (const path of await renderer.paths()) if (!keys.has(path.address)) await renderer.render(path);
}

interface Renewal extends PagesOrder {
  old: ListedFile;
  key: PageKey;
  parts: SharedParts;
}

/**
 * Adds a page as it was in the release before, with the parts of now. False, and nothing is added, if it has to be
 * rendered: parts of its sort were not seen yet, or the store has not the page that was published.
 */
async function renew({ file }: RenderedPath, { old, key, parts, links, staged, pages }: Renewal): Promise<boolean> {
  const before = storedPage(join(pages, pagePlace(old.digest, file, staged.layout)), old);
  const now = before && parts.renewed(before, key.ways());
  if (!before || !now || !links.exchange(before.shared, now.shared)) return false;
  await staged.add(file, putTogether(now), key);
  return true;
}

/** Read at once: behind what is being packed it would wait. */
function storedPage(file: string, { digest }: ListedFile): PageParts | undefined {
  try {
    const bytes = readFileSync(file);
    return digestOf(bytes).startsWith(digest) ? takenApart(bytes) : undefined;
  } catch {
    return undefined;
  }
}

function isPage(file: string): boolean {
  return file.endsWith('.html');
}
