import { fileSize } from '../../kernel/file-size.ts';
import { changesByKind, movedText } from '../store/file-changes.ts';
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
export function uploadAfter(
  { files, assets }: Pick<ReleaseList, 'files' | 'assets'>,
  before: Pick<ReleaseList, 'files' | 'assets'> | undefined,
  sizeOf: (asset: string) => number,
): NonNullable<ReleaseRecord['upload']> {
  const kinds = changesByKind({ files, assets }, before, (path) => files.get(path)?.bytes ?? sizeOf(path));
  const all = Object.values(kinds);
  return {
    files: all.reduce((sum, { added, changed }) => sum + added + changed, 0),
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
    kinds,
  };
}

/** 「新增 1 页，改动 23 页……」 */
export function releaseSummary({ pages, seconds, upload }: ReleaseRecord): string {
  const parts = [
    [pages.added, '新增'],
    [pages.changed, '改动'],
    [pages.removed, '删除'],
  ] as const;
  const changes = parts.filter(([count]) => count > 0).map(([count, what]) => `${what} ${count} 页`);
  const moved = upload && upload.files > 0 ? `${uploadText(upload)}，` : '';
  return `${changes.length > 0 ? changes.join('，') : '页面没有变化'}，共 ${pages.total} 页，${moved}用了 ${seconds} 秒。`;
}

/** 「换了 27 个文件 380 KB（网页 7 个 80 KB、搜索索引 20 个 300 KB）」; records of earlier programs know no kinds. */
function uploadText({ files, bytes, kinds = {} }: NonNullable<ReleaseRecord['upload']>): string {
  const moved = movedText(kinds);
  return `换了 ${files} 个文件 ${fileSize(bytes)}${moved === '' ? '' : `（${moved}）`}`;
}
