import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { reportText } from '../diagnostics/reports/text.ts';
import type { Entry } from '../model/entities/linked.ts';
import { openSite, previewSite } from '../model/site/open-site.ts';
import type { Site } from '../model/site/site.ts';
import { NOW } from './clock.ts';
import { newFolder, type Tree, writeTree } from './tree.ts';

export interface ModelOptions {
  /** Drafts and what is due later too, and files with mistakes are allowed: as `dev` builds it. */
  previews?: boolean;
}

/**
 * The model of a tree, read and checked as a build does. Throws with the report if the tree has a mistake that it
 * should not have.
 */
export async function siteOf(tree: Tree, { previews = false }: ModelOptions = {}): Promise<Site> {
  const root = newFolder();
  try {
    writeTree(join(root, 'content'), { 'site.yaml': 'name: 青石先锋\ndomain: https://www.qingshi.example\n', ...tree });
    const options = {
      contentFolder: join(root, 'content'),
      publicFolder: join(root, 'none'),
      cacheFolder: join(root, 'cache'),
      now: NOW,
    };
    if (previews) return (await previewSite(options)).site;
    const opened = await openSite(options, { previews });
    if ('errors' in opened) {
      const { issues, linesOf, files } = opened.errors;
      throw new Error(reportText(issues, linesOf, files));
    }
    return opened.site;
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The entry of that id, which has to be there. */
export function entryOf(site: Site, id: string): Entry {
  const entry = site.entry(id);
  if (!entry) throw new Error(`No entry ${id}; there are ${site.entries.map((other) => other.id).join(', ')}`);
  return entry;
}
