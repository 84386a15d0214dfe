import type { ListedFile, ReleaseRecord } from '../store/release-list.ts';

/** How many pages a release has, and how they differ from the release before. */
export function pageChanges(
  files: ReadonlyMap<string, ListedFile>,
  before: ReadonlyMap<string, ListedFile> = new Map(),
): ReleaseRecord['pages'] {
  const pages = [...files].filter(([path]) => path.endsWith('.html'));
  return {
    total: pages.length,
    added: pages.filter(([path]) => !before.has(path)).length,
    changed: pages.filter(([path, { digest }]) => before.has(path) && before.get(path)!.digest !== digest).length,
    removed: [...before.keys()].filter((path) => path.endsWith('.html') && !files.has(path)).length,
  };
}
