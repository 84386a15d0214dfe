import { FILE_START, finding } from '../../diagnostics/issue.ts';
import type { FileUse } from '../../diagnostics/problems/download.ts';
import { type Content, isWithdrawn, type OfferingSource } from '../../ingest/content/content.ts';
import { besidePath, namedFiles } from '../../ingest/content/file-uses.ts';
import { picturePath, pictureUses } from '../../ingest/content/picture-uses.ts';
import { type ContentFile, folderOf, roleOf } from '../../ingest/files/content-file.ts';
import { DOWNLOAD_CONTAINERS, extensionOf, isRecordingExtension } from '../../schema/download.ts';
import type { Located } from '../rules/rule.ts';
import { problemsOfAttachment } from './downloads.ts';

/** What the files beside entries are for. */
export interface Companions {
  /** Attachments with nothing wrong. */
  sound: ContentFile[];
  /** Tables of figures, which are to be read. */
  monthly: ContentFile[];
  /** Recordings that are played, which are to be looked into. */
  recordings: ContentFile[];
  /** What is said in them, which is to be read. */
  transcripts: ContentFile[];
  /** Paths of those that belong elsewhere. */
  unread: string[];
  /** Paths of those that belong nowhere. */
  useless: string[];
  located: Located[];
}

/**
 * Looks at the files that entries name, and says of the others where they belong. Nothing is said of a file that an
 * entry may name which cannot be read.
 */
export function settleCompanions(content: Pick<Content, 'entries' | 'boards' | 'companions' | 'unread'>): Companions {
  const settled: Companions = {
    sound: [],
    monthly: [],
    recordings: [],
    transcripts: [],
    unread: [],
    useless: [],
    located: [],
  };
  if (content.companions.size === 0) return settled;
  const offering = [...content.entries, ...content.boards];
  const uses = usesByPath(offering);
  // What was taken back still names its files, which may be anything by now.
  const shown = usesByPath(offering.filter((source) => !isWithdrawn(source)));
  const misnamed = pathsOfPictures(content);
  const undecided = undecidedFolders(content);
  for (const [path, file] of content.companions) {
    const named = uses.get(path);
    if (named?.has('数据表') && shown.has(path)) settled.monthly.push(file);
    if (named?.has('文字稿') && shown.has(path)) settled.transcripts.push(file);
    if (named?.has('音像')) settled.recordings.push(file);
    else if (named?.has('附件')) {
      const problems = problemsOfAttachment(file);
      if (problems.every(({ severity }) => severity !== 'error')) settled.sound.push(file);
      settled.located.push(...problems.map((found) => ({ path, finding: found })));
    }
    if (named) continue;
    if (misnamed.has(path)) settled.useless.push(path);
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
    const kind = extensionOf(name);
    const found = DOWNLOAD_CONTAINERS.has(kind)
      ? finding('A02', { name, isRecording: isRecordingExtension(kind) }, FILE_START)
      : finding('F10', { name }, FILE_START);
    settled.located.push({ path, finding: found });
  }
}

function usesByPath(sources: readonly OfferingSource[]): Map<string, Set<FileUse>> {
  const uses = new Map<string, Set<FileUse>>();
  for (const source of sources)
    for (const { of, name } of namedFiles(source)) {
      const path = besidePath(source, name);
      if (path !== undefined) uses.set(path, (uses.get(path) ?? new Set()).add(of));
    }
  return uses;
}

/** What is named as a picture is reported there. */
function pathsOfPictures({ entries, boards }: Pick<Content, 'entries' | 'boards'>): Set<string> {
  return new Set(
    [...entries, ...boards].flatMap((entry) =>
      pictureUses(entry).flatMap(({ name }) => picturePath(folderOf(entry.file.path), name) ?? []),
    ),
  );
}

function undecidedFolders({ entries, boards, unread }: Pick<Content, 'entries' | 'boards' | 'unread'>): Set<string> {
  const unreadable = [...entries, ...boards].filter((entry) => !entry.hasText || entry.reading.value === undefined);
  return new Set(
    [...unreadable.filter((entry) => !isWithdrawn(entry)).map(({ file }) => file.path), ...unread].map(folderOf),
  );
}
