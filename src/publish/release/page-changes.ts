import { fileSize } from '../../kernel/file-size.ts';
import type { ListedFile, ReleaseList, ReleaseRecord } from '../store/release-list.ts';

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

/**
 * What a copy of the release before lacks. `sizeOf`: bytes of a file whose name has a digest of its content, by its
 * path.
 */
export async function uploadAfter(
  { files, assets }: Pick<ReleaseList, 'files' | 'assets'>,
  before: Pick<ReleaseList, 'files' | 'assets'> | undefined,
  sizeOf: (asset: string) => Promise<number>,
): Promise<NonNullable<ReleaseRecord['upload']>> {
  const known = new Set(before?.assets);
  const sizes = [...files]
    .filter(([path, { digest }]) => before?.files.get(path)?.digest !== digest)
    .map(([, { bytes }]) => bytes);
  for (const asset of assets) if (!known.has(asset)) sizes.push(await sizeOf(asset));
  return { files: sizes.length, bytes: sizes.reduce((sum, bytes) => sum + bytes, 0) };
}

/** 「新增 1 页，改动 23 页……」 */
export function releaseSummary({ pages, seconds, upload }: ReleaseRecord): string {
  const parts = [
    [pages.added, '新增'],
    [pages.changed, '改动'],
    [pages.removed, '删除'],
  ] as const;
  const changes = parts.filter(([count]) => count > 0).map(([count, what]) => `${what} ${count} 页`);
  const moved = upload && upload.files > 0 ? `换了 ${upload.files} 个文件 ${fileSize(upload.bytes)}，` : '';
  return `${changes.length > 0 ? changes.join('，') : '页面没有变化'}，共 ${pages.total} 页，${moved}用了 ${seconds} 秒。`;
}
