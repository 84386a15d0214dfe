import { FILE_START, finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import { folderOf } from '../../ingest/content-file.ts';
import { nearest } from '../../kernel/nearest.ts';
import { BOARD_FOLDER } from '../../schema/board.ts';
import type { Progress } from '../../schema/pledge.ts';
import { isWithdrawn, type Content, type Located, type PictureSource, type PledgeSource, type SiteRule, type Source } from '../content.ts';
import { pledgePlace } from '../read-pledges.ts';

/** A picture that a file names: the name as written, its place, the field's path. */
export interface PictureUse {
  name: string;
  readonly at: Span;
  path: string;
}

/** Every file that may name pictures. */
export function usersOfPictures({ entries, boards, pledges, comments }: Content): (Source | PledgeSource)[] {
  return [...entries, ...boards, ...pledges, ...comments];
}

/** Every picture that a file names, its cover first. */
export function pictureUses(entry: Source | PledgeSource): PictureUse[] {
  if ('form' in entry) return photosOfPledges(entry);
  const uses: PictureUse[] = entry.reading.pictures.map(({ target, at }) => ({ name: decoded(target), at, path: '' }));
  const src = (entry.reading.value as { cover?: { src?: unknown } } | undefined)?.cover?.src;
  if (typeof src === 'string') uses.unshift({ name: src, at: entry.reading.positions['cover.src'] ?? FILE_START, path: 'cover.src' });
  return uses;
}

function photosOfPledges(source: PledgeSource): PictureUse[] {
  const rows = source.reading.value as readonly { progress?: readonly Partial<Progress>[] }[];
  return rows.flatMap(({ progress }, index) =>
    (Array.isArray(progress) ? progress : []).flatMap(({ photo }: Partial<Progress>, place) => {
      if (typeof photo !== 'string') return [];
      const path = `progress.${place}.photo`;
      return [{ name: photo, path, get at() { return pledgePlace(source, index, path); } }];
    }),
  );
}

/** The content path of a picture in its file's folder, or undefined if the name leads elsewhere. */
export function picturePath(folder: string, name: string): string | undefined {
  const plain = name.replace(/^\.\//, '');
  if (plain === '' || /[/\\:?#]/.test(plain) || plain.startsWith('.')) return undefined;
  return folder + plain;
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
  for (const entry of usersOfPictures(content)) {
    for (const use of pictureUses(entry)) {
      const { name } = use;
      const folder = folderOf(entry.file.path);
      const file = picturePath(folder, name);
      if (file !== undefined) used.add(file);
      const neighbours = namesByFolder.get(folder) ?? [];
      // A picture whose name was misspelt is not told to be unused as well.
      const meant = file !== undefined && !content.pictureFiles.has(file) ? nearest(name, neighbours) : undefined;
      if (meant !== undefined) used.add(folder + meant);
      const found = checkUse(use, file, content, meant);
      // Of what is taken back in a hurry the photo may be gone already.
      if (found && !isWithdrawn(entry)) located.push({ path: entry.file.path, finding: found });
    }
  }
  const undecided = new Set([...usersOfPictures(content).filter(isUndecided).map((entry) => entry.file.path), ...content.unread].map(folderOf));
  for (const path of content.pictureFiles.keys()) {
    if (!used.has(path) && !undecided.has(folderOf(path))) located.push({ path, finding: finding('P07', { name: path.slice(folderOf(path).length), isOfBoard: path.startsWith(`${BOARD_FOLDER}/`) }, FILE_START) });
  }
  return located;
};

/** True for a file that could not be read far enough to know its pictures. */
function isUndecided(source: Source | PledgeSource): boolean {
  if ('form' in source) return !source.reading.valid;
  return source.text === '' || source.reading.value === undefined;
}

function checkUse(use: PictureUse, file: string | undefined, content: Content, suggestion: string | undefined): Finding | undefined {
  const { name, path } = use;
  if (file === undefined) return finding('P09', { address: name }, use.at, path);
  const picture = content.pictures.get(file);
  if (!picture && content.unread.has(file)) return undefined;
  if (!picture) return finding('P01', { name, suggestion }, use.at, path);
  return picture.probe.ok ? undefined : problemOf(name, picture, use.at, path);
}

function problemOf(name: string, { probe, file }: PictureSource, at: Span, path: string): Finding | undefined {
  if (probe.ok) return undefined;
  switch (probe.reason) {
    case 'too-large':
      return finding('P05', { name, megabytes: (file.size / 1024 / 1024).toFixed(1) }, at, path);
    case 'too-many-pixels':
      return finding('P06', { name }, at, path);
    case 'too-thin':
      return finding('P10', { name }, at, path);
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
