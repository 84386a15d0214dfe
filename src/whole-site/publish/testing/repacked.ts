import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../../kernel/digest.ts';
import type { SiteFolder } from '../../../publish/store/site-folder.ts';
import { newFolder } from '../../../testing/tree.ts';
import { filesIn } from '../../testing/pages.ts';

/** Digests of everything in a site folder, links as where they lead. */
export function folderDigests(site: SiteFolder): Record<string, string> {
  const paths = readdirSync(site.root, { recursive: true, withFileTypes: true }).filter(
    (item) => !item.isDirectory() && item.name !== 'publish.lock',
  );
  return Object.fromEntries(
    paths
      .map((item) => join(item.parentPath, item.name))
      .sort()
      .map((path) => [path, item(path)]),
  );
}

function item(path: string): string {
  try {
    return `-> ${readlinkSync(path)}`;
  } catch {
    return digestOf(readFileSync(path));
  }
}

/** A folder with what an archive holds, by the machine's own tar. */
export function extracted(archive: string): string {
  const folder = newFolder();
  execFileSync('tar', ['-xzf', archive, '-C', folder]);
  return folder;
}

/** Packs such a folder as we do, with the machine's own tar; `order`: what comes in it. */
export function repacked(
  folder: string,
  order = ['SHA256SUMS', 'release.json', ...filesIn(join(folder, 'site')).map((path) => `site/${path}`)],
  ...options: string[]
): string {
  const file = join(newFolder(), 'changed.tar.gz');
  execFileSync('tar', ['-czf', file, '--format=ustar', ...options, '-C', folder, ...order]);
  return file;
}
