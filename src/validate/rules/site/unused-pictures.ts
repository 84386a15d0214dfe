import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import type { Content, PledgeSource, Source } from '../../../ingest/content/content.ts';
import { usersOfPictures } from '../../../ingest/content/picture-uses.ts';
import { folderOf } from '../../../ingest/files/content-file.ts';
import { BOARD_FOLDER } from '../../../schema/kinds/board.ts';
import { namedPictures } from '../../references/named-pictures.ts';
import type { Located, SiteRule } from '../rule.ts';

/**
 * P07: pictures that no file names. Nothing is reported where a file in the folder may name them and cannot be read.
 */
export const unusedPictures: SiteRule = (content) => {
  const used = usedPaths(content);
  const undecided = undecidedFolders(content);
  return [...content.pictureFiles.keys()]
    .filter((path) => !used.has(path) && !undecided.has(folderOf(path)))
    .map((path): Located => {
      const details = { name: path.slice(folderOf(path).length), isOfBoard: path.startsWith(`${BOARD_FOLDER}/`) };
      return { path, finding: finding('P07', details, FILE_START) };
    });
};

/** Paths of pictures that are named. One whose name was misspelt counts too: it is missed where it is named. */
function usedPaths(content: Content): Set<string> {
  const used = new Set<string>();
  for (const { file, meant } of namedPictures(content)) {
    if (file !== undefined) used.add(file);
    if (meant !== undefined) used.add(meant);
  }
  return used;
}

function undecidedFolders(content: Content): Set<string> {
  const undecided = usersOfPictures(content).filter(isUndecided);
  return new Set([...undecided.map(({ file }) => file.path), ...content.unread].map(folderOf));
}

/** True for a file that could not be read far enough to know its pictures. */
function isUndecided(source: Source | PledgeSource): boolean {
  if ('form' in source) return !source.reading.valid;
  return !source.hasText || source.reading.value === undefined;
}
