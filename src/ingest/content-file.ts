import { ENTRY_KIND_NAMES, ENTRY_KINDS, type EntryKind } from '../schema/entry-kind.ts';

/** A file below the content folder, as the file system lists it. */
export interface ContentFile {
  /** From the content folder, with `/`. */
  path: string;
  absolute: string;
  size: number;
  /** Changes whenever the file may have changed: size, times and inode. */
  stamp: string;
  link: boolean;
}

/** What a file is for, by its place alone. */
export type Role =
  | { role: 'entry'; kind: EntryKind; slug: string }
  | { role: 'unit'; id: string }
  | { role: 'glossary' }
  | { role: 'site' }
  | { role: 'picture' }
  | { role: 'ignored' }
  /** Would be content, but is not read here; `expected` says where it belongs. */
  | { role: 'misplaced'; expected: string }
  | { role: 'unknown' };

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg|bmp|tiff?|heic)$/i;
const CONTENT = /\.(?:md|mdx|markdown|ya?ml)$/i;
const IGNORED = /(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini|README\.md)$/i;

/** The role of a path below the content folder. */
export function roleOf(path: string): Role {
  if (IGNORED.test(path) || path.split('/').some((part) => part.startsWith('.'))) return { role: 'ignored' };
  if (path === 'site.yaml') return { role: 'site' };
  if (path === 'glossary.yaml') return { role: 'glossary' };
  const unit = /^units\/([^/]+)\.yaml$/.exec(path);
  if (unit) return { role: 'unit', id: unit[1]! };
  for (const kind of ENTRY_KIND_NAMES) {
    const { folder, extension, form } = ENTRY_KINDS[kind];
    if (!path.startsWith(`${folder}/`)) continue;
    const rest = path.slice(folder.length + 1);
    const inFolder = /^([^/]+)\/index(\.mdx?)$/.exec(rest);
    if (inFolder && inFolder[2] === extension) return { role: 'entry', kind, slug: inFolder[1]! };
    const flat = /^([^/]+)(\.mdx?)$/.exec(rest);
    if (form === 'either' && flat && flat[2] === extension && flat[1] !== 'index') return { role: 'entry', kind, slug: flat[1]! };
    if (PICTURE.test(path)) return { role: 'picture' };
    if (CONTENT.test(path)) return { role: 'misplaced', expected: placeOf(kind) };
    return { role: 'unknown' };
  }
  if (CONTENT.test(path)) return { role: 'misplaced', expected: expectedPlace(path) };
  return PICTURE.test(path) ? { role: 'picture' } : { role: 'unknown' };
}

/** The content folder's path of an entry that does not exist yet. */
function placeOf(kind: EntryKind): string {
  const { folder, extension, form, label } = ENTRY_KINDS[kind];
  const file = form === 'folder' ? `<编号>/index${extension}` : `<编号>${extension}`;
  return `「${label}」的文章请放到 content/${folder}/${file}，<编号> 用拼音。`;
}

function expectedPlace(path: string): string {
  if (/\.ya?ml$/i.test(path)) {
    return '单位放到 content/units/<编号>.yaml，名词写在 content/glossary.yaml，网站设置写在 content/site.yaml。';
  }
  return ENTRY_KIND_NAMES.map(placeOf).join('');
}

/** The folder that an entry's pictures lie in. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
