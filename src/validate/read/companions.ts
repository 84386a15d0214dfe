import { FILE_START, finding } from '../../diagnostics/issue.ts';
import { attachmentPath, attachmentUses } from '../../ingest/content/attachments.ts';
import { type Content, isWithdrawn } from '../../ingest/content/content.ts';
import { picturePath, pictureUses } from '../../ingest/content/picture-uses.ts';
import { type ContentFile, folderOf, roleOf } from '../../ingest/files/content-file.ts';
import { DOWNLOAD_CONTAINERS, extensionOf } from '../../schema/kinds/download.ts';
import type { Located } from '../rules/rule.ts';
import { problemsOfAttachment } from './downloads.ts';

/** What the files beside entries are worth. */
export interface Companions {
  /** Paths of those that are named and have nothing wrong. */
  sound: Set<string>;
  /** Those that belong elsewhere. */
  unread: string[];
  /** Those that belong nowhere. */
  useless: string[];
  located: Located[];
}

/**
 * Looks at the files that entries name, and says of the others where they belong. Nothing is said of a file that an
 * entry may name which cannot be read.
 */
export function settleCompanions(content: Pick<Content, 'entries' | 'companions' | 'unread'>): Companions {
  const settled: Companions = { sound: new Set(), unread: [], useless: [], located: [] };
  const named = namedPaths(content);
  const misnamed = pathsOfPictures(content);
  const undecided = undecidedFolders(content);
  for (const [path, file] of content.companions) {
    if (named.has(path)) {
      const problems = problemsOfAttachment(file);
      if (problems.length === 0) settled.sound.add(path);
      settled.located.push(...problems.map((found) => ({ path, finding: found })));
    } else if (misnamed.has(path)) settled.useless.push(path);
    else if (!undecided.has(folderOf(path))) leftOver(file, settled);
  }
  return settled;
}

/** A02, F05, F10: a file that no entry names. */
function leftOver({ path }: ContentFile, settled: Companions): void {
  const role = roleOf(path);
  const expected = role.role === 'companion' ? role.expected : undefined;
  const name = path.slice(folderOf(path).length);
  if (expected !== undefined) {
    settled.unread.push(path);
    settled.located.push({ path, finding: finding('F05', { expected }, FILE_START) });
  } else {
    settled.useless.push(path);
    const isOffered = DOWNLOAD_CONTAINERS.has(extensionOf(name));
    settled.located.push({ path, finding: finding(isOffered ? 'A02' : 'F10', { name }, FILE_START) });
  }
}

/** What was taken back still names its files, which may be gone already. */
function namedPaths({ entries, companions }: Pick<Content, 'entries' | 'companions'>): Set<string> {
  const named = new Set<string>();
  if (companions.size === 0) return named;
  for (const entry of entries)
    for (const { name } of attachmentUses(entry)) {
      const path = attachmentPath(entry, name);
      if (path !== undefined) named.add(path);
    }
  return named;
}

/** What is named as a picture is reported there. */
function pathsOfPictures({ entries, companions }: Pick<Content, 'entries' | 'companions'>): Set<string> {
  if (companions.size === 0) return new Set();
  return new Set(
    entries.flatMap((entry) =>
      pictureUses(entry).flatMap(({ name }) => picturePath(folderOf(entry.file.path), name) ?? []),
    ),
  );
}

function undecidedFolders({ entries, unread }: Pick<Content, 'entries' | 'unread'>): Set<string> {
  const unreadable = entries.filter((entry) => entry.text === '' || entry.reading.value === undefined);
  return new Set(
    [...unreadable.filter((entry) => !isWithdrawn(entry)).map(({ file }) => file.path), ...unread].map(folderOf),
  );
}
