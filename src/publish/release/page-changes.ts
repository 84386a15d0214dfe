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

/** 「新增 1 页，改动 23 页……」 */
export function releaseSummary({ pages, seconds }: ReleaseRecord): string {
  const parts = [
    [pages.added, '新增'],
    [pages.changed, '改动'],
    [pages.removed, '删除'],
  ] as const;
  const changes = parts.filter(([count]) => count > 0).map(([count, what]) => `${what} ${count} 页`);
  return `${changes.length > 0 ? changes.join('，') : '页面没有变化'}，共 ${pages.total} 页，用了 ${seconds} 秒。`;
}
