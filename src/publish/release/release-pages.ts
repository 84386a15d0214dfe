import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressOf } from '../../addresses/page-links.ts';
import type { Site } from '../../model/site/site.ts';
import { pageKeys } from '../../views/site/page-keys.ts';
import type { Renderer } from '../renderer/renderer.ts';
import type { ListedFile } from '../store/release-list.ts';
import { pagePlace } from '../store/site-folder.ts';
import type { LinkCheck } from './link-check.ts';
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
 * Adds every page and every file that routes write: rendered, or as it was where nothing that it prints has changed.
 */
export async function addPages(renderer: Renderer, { model, staged, links, before, pages }: PagesOrder): Promise<void> {
  const keys = pageKeys(model);
  const forget = async (file: string, { digest }: ListedFile) => {
    if (isPage(file)) links.remove(addressOf(file), await readFile(join(pages, pagePlace(digest, file)), 'utf8'));
  };
  const written = new Set<string>();
  for (const path of await renderer.paths()) {
    const { address, file } = path;
    written.add(file);
    const key = keys.get(address);
    const old = before.get(file);
    if (old && key !== undefined && old.key === key) {
      staged.reuse(file, old);
      continue;
    }
    const bytes = await renderer.render(path);
    const listed = await staged.add(file, bytes, key);
    if (!isPage(file) || old?.digest === listed.digest) continue;
    if (old) await forget(file, old);
    links.add(addressOf(file), bytes.toString());
  }
  for (const [file, old] of before) if (!written.has(file)) await forget(file, old);
}

function isPage(file: string): boolean {
  return file.endsWith('.html');
}
