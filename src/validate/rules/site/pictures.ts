import { FILE_START, finding, type Finding, type Span } from '../../../diagnostics/issue.ts';
import {
  type Content,
  isWithdrawn,
  type PictureSource,
  type PledgeSource,
  type Source,
} from '../../../ingest/content/content.ts';
import { picturePath, type PictureUse, pictureUses, usersOfPictures } from '../../../ingest/content/picture-uses.ts';
import { folderOf } from '../../../ingest/files/content-file.ts';
import { nearest } from '../../../kernel/nearest.ts';
import { BOARD_FOLDER } from '../../../schema/kinds/board.ts';
import { pledgePlace } from '../../inspect/pledge-files.ts';
import type { Located, SiteRule } from '../rule.ts';

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
      const found = checkUse(use, file, content, meant, entry);
      // Of what is taken back in a hurry the photo may be gone already.
      if (found && !isWithdrawn(entry)) located.push({ path: entry.file.path, finding: found });
    }
  }
  const undecided = new Set(
    [
      ...usersOfPictures(content)
        .filter(isUndecided)
        .map((entry) => entry.file.path),
      ...content.unread,
    ].map(folderOf),
  );
  for (const path of content.pictureFiles.keys()) {
    if (!used.has(path) && !undecided.has(folderOf(path)))
      located.push({
        path,
        finding: finding(
          'P07',
          { name: path.slice(folderOf(path).length), isOfBoard: path.startsWith(`${BOARD_FOLDER}/`) },
          FILE_START,
        ),
      });
  }
  return located;
};

/** True for a file that could not be read far enough to know its pictures. */
function isUndecided(source: Source | PledgeSource): boolean {
  if ('form' in source) return !source.reading.valid;
  return source.text === '' || source.reading.value === undefined;
}

function checkUse(
  use: PictureUse,
  file: string | undefined,
  content: Content,
  suggestion: string | undefined,
  source: Source | PledgeSource,
): Finding | undefined {
  const { name, path } = use;
  if (file === undefined) return finding('P09', { address: name }, placeOf(use, source), path);
  const picture = content.pictures.get(file);
  if (!picture && content.unread.has(file)) return undefined;
  if (!picture) return finding('P01', { name, suggestion }, placeOf(use, source), path);
  return picture.probe.ok ? undefined : problemOf(name, picture, placeOf(use, source), path);
}

/** The place in a table is asked for only when something is wrong: the table is read again for it. */
function placeOf({ at, path }: PictureUse, source: Source | PledgeSource): Span {
  return 'row' in at ? pledgePlace(source as PledgeSource, at.row, path) : at;
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
