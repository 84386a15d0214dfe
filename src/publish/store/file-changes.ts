import { fileSize } from '../../kernel/file-size.ts';
import { SEARCH_INDEX } from '../../search/format/format.ts';
import { PINYIN_INDEX } from '../../search/format/pinyin.ts';

/** What readers' browsers get of a site, as those who pay for disk and lines count it. */
export const FILE_KINDS = { pages: '网页', index: '搜索索引', pictures: '图片', others: '其他' } as const;

export type FileKind = keyof typeof FILE_KINDS;

/** How many files of a kind a copy of the release before lacks, or has as they were, or has needlessly. */
export interface FileChanges {
  added: number;
  changed: number;
  removed: number;
  /** Of those added and changed. */
  bytes: number;
}

/** Kinds of which nothing has changed are left out. */
export type ChangesByKind = Partial<Record<FileKind, FileChanges>>;

/** `path`: below the site's root, without a slash in front. */
export function kindOfFile(path: string): FileKind {
  if (path.endsWith('.html')) return 'pages';
  if ([SEARCH_INDEX, PINYIN_INDEX].some((folder) => `/${path}`.startsWith(folder))) return 'index';
  return /\.(?:jpe?g|png|gif|webp|avif|svg|ico)$/.test(path) ? 'pictures' : 'others';
}

/** As lists of releases have them. */
interface Files {
  files: ReadonlyMap<string, { digest: string }>;
  assets: readonly string[];
}

/** What differs between two releases. `sizeOf`: bytes of a file of the later one, by its path. */
export function changesByKind(
  after: Files,
  before: Files | undefined,
  sizeOf: (path: string) => number,
): ChangesByKind {
  const changes: ChangesByKind = {};
  const count = (path: string, what: 'added' | 'changed' | 'removed', bytes: number) => {
    const sum = (changes[kindOfFile(path)] ??= { added: 0, changed: 0, removed: 0, bytes: 0 });
    sum[what]++;
    sum.bytes += bytes;
  };
  const had = new Set(before?.assets);
  for (const [path, { digest }] of after.files) {
    const known = before?.files.get(path)?.digest;
    if (known !== digest) count(path, known === undefined ? 'added' : 'changed', sizeOf(path));
  }
  for (const path of after.assets) if (!had.has(path)) count(path, 'added', sizeOf(path));
  const has = new Set(after.assets);
  for (const path of had) if (!has.has(path)) count(path, 'removed', 0);
  for (const path of before?.files.keys() ?? []) if (!after.files.has(path)) count(path, 'removed', 0);
  return changes;
}

/** A line for each kind of which something has changed: 「网页：新增 1 个，改动 6 个，共 80 KB」 */
export function changeLines(changes: ChangesByKind): string[] {
  return kindsOf(changes).map(([kind, { added, changed, removed, bytes }]) => {
    const parts = [
      ...(added > 0 ? [`新增 ${added} 个`] : []),
      ...(changed > 0 ? [`改动 ${changed} 个`] : []),
      ...(added + changed > 0 ? [`共 ${fileSize(bytes)}`] : []),
      ...(removed > 0 ? [`不再要的 ${removed} 个`] : []),
    ];
    return `${FILE_KINDS[kind]}：${parts.join('，')}`;
  });
}

/** 「网页 7 个 80 KB、搜索索引 20 个 300 KB」: what has to be moved. */
export function movedText(changes: ChangesByKind): string {
  return kindsOf(changes)
    .filter(([, { added, changed }]) => added + changed > 0)
    .map(([kind, { added, changed, bytes }]) => `${FILE_KINDS[kind]} ${added + changed} 个 ${fileSize(bytes)}`)
    .join('、');
}

function kindsOf(changes: ChangesByKind): [FileKind, FileChanges][] {
  return (Object.keys(FILE_KINDS) as FileKind[]).flatMap((kind) => {
    const found = changes[kind];
    return found ? [[kind, found] as [FileKind, FileChanges]] : [];
  });
}
