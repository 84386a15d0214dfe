import { FILE_START, finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import { folderOf } from '../../ingest/content-file.ts';
import { nearest } from '../../kernel/nearest.ts';
import { type Content, type EntrySource, type Located, type PictureSource, type SiteRule } from '../content.ts';

/** A picture that an entry names: the name as written, its place, the field's path. */
export interface PictureUse {
  name: string;
  at: Span;
  path: string;
}

/** Every picture that an entry names, its cover first. */
export function pictureUses(entry: EntrySource): PictureUse[] {
  const uses: PictureUse[] = entry.reading.pictures.map(({ target, at }) => ({ name: decoded(target), at, path: '' }));
  const src = (entry.reading.value as { cover?: { src?: unknown } } | undefined)?.cover?.src;
  if (typeof src === 'string') uses.unshift({ name: src, at: entry.reading.positions['cover.src'] ?? FILE_START, path: 'cover.src' });
  return uses;
}

/** The content path of a picture beside its entry, or undefined if the name leads elsewhere. */
export function picturePath(entry: EntrySource, name: string): string | undefined {
  const plain = name.replace(/^\.\//, '');
  if (plain === '' || /[/\\:?#]/.test(plain) || plain.startsWith('.')) return undefined;
  return folderOf(entry.file.path) + plain;
}

/** P01 and P03 to P09: pictures that are named are there and are pictures; those that are there are named. */
export const pictures: SiteRule = (content) => {
  const used = new Set<string>();
  const namesByFolder = new Map<string, string[]>();
  for (const path of content.pictureFiles.keys()) {
    const folder = folderOf(path);
    const names = namesByFolder.get(folder) ?? [];
    names.push(path.slice(folder.length));
    namesByFolder.set(folder, names);
  }
  const located: Located[] = [];
  for (const entry of content.entries) {
    for (const { name, at, path } of pictureUses(entry)) {
      const file = picturePath(entry, name);
      if (file !== undefined) used.add(file);
      const folder = folderOf(entry.file.path);
      const neighbours = namesByFolder.get(folder) ?? [];
      // A picture whose name was misspelt is not told to be unused as well.
      const meant = file !== undefined && !content.pictureFiles.has(file) ? nearest(name, neighbours) : undefined;
      if (meant !== undefined) used.add(folder + meant);
      const found = checkUse(name, file, content, meant, at, path);
      if (found) located.push({ path: entry.file.path, finding: found });
    }
  }
  const undecided = new Set([...content.entries.filter(isUndecided).map((entry) => entry.file.path), ...content.unread].map(folderOf));
  for (const path of content.pictureFiles.keys()) {
    if (!used.has(path) && !undecided.has(folderOf(path))) located.push({ path, finding: finding('P07', { name: path.slice(folderOf(path).length) }, FILE_START) });
  }
  return located;
};

/** True for an entry that could not be read far enough to know its pictures. */
function isUndecided({ text, reading }: EntrySource): boolean {
  return text === '' || reading.value === undefined;
}

function checkUse(name: string, file: string | undefined, content: Content, suggestion: string | undefined, at: Span, path: string): Finding | undefined {
  if (file === undefined) return finding('P09', { address: name }, at, path);
  const picture = content.pictures.get(file);
  if (!picture && content.unread.has(file)) return undefined;
  if (!picture) return finding('P01', { name, suggestion }, at, path);
  return picture.probe.ok ? undefined : problemOf(name, picture, at, path);
}

function problemOf(name: string, { probe, file }: PictureSource, at: Span, path: string): Finding | undefined {
  if (probe.ok) return undefined;
  switch (probe.reason) {
    case 'too-large':
      return finding('P05', { name, megabytes: (file.size / 1024 / 1024).toFixed(1) }, at, path);
    case 'too-many-pixels':
      return finding('P06', { name }, at, path);
    case 'not-a-picture':
      return finding('P03', { name }, at, path);
    case 'unsupported':
      return finding('P08', { name }, at, path);
    case 'broken':
      return finding('P04', { name }, at, path);
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
