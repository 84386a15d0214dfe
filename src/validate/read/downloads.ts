import { closeSync, constants, openSync, readFileSync, readSync } from 'node:fs';
import { FILE_START, finding, type Finding } from '../../diagnostics/issue.ts';
import type { ContentFile } from '../../ingest/files/content-file.ts';
import { sourceKind } from '../../ingest/documents/source-kind.ts';
import { isLfsPointer } from '../../ingest/files/spoilt-text.ts';
import { isSlug, pinyinSlug } from '../../kernel/slug.ts';
import { MAX_BYTES } from '../../media/probe.ts';
import {
  BEGINNING_BYTES,
  beginsAs,
  DOWNLOAD_CONTAINERS,
  extensionOf,
  hasParts,
  isRecordingExtension,
} from '../../schema/download.ts';
import { problemsInside } from './inside-files.ts';

const MEGABYTE = 1024 * 1024;

/**
 * F06, F25 to F28, F33, F45, F46: what is wrong with a file for download. Of its bytes the first are read, and of
 * documents and archives what they say is inside.
 */
export function problemsOfDownload(file: ContentFile): Finding[] {
  const parts = file.path.split('/').slice(1);
  const name = parts.at(-1)!;
  const [, stem = name, extension = ''] = /^(.+)\.([^.]+)$/.exec(name) ?? [];
  const kind = extension.toLowerCase();
  if (!DOWNLOAD_CONTAINERS.has(kind)) return [finding('F25', { name }, FILE_START)];
  return [
    ...(parts.length > 1 ? folderProblems(parts[0]!) : []),
    ...nameProblems(stem, extension),
    ...problemsOfBytes(file, kind),
  ];
}

/**
 * F25 to F28, F33, F45, F46, A11: what is wrong with a file beside an entry. It may have any name: the program makes its
 * address.
 */
export function problemsOfAttachment(file: ContentFile): Finding[] {
  const name = file.path.split('/').at(-1)!;
  const kind = extensionOf(name);
  if (DOWNLOAD_CONTAINERS.has(kind)) return problemsOfBytes(file, kind);
  return [
    isRecordingExtension(kind)
      ? finding('A11', { name, reason: 'form' }, FILE_START)
      : finding('F25', { name }, FILE_START),
  ];
}

function folderProblems(name: string): Finding[] {
  return isSlug(name) ? [] : [finding('F06', { name, proposal: pinyinSlug(name), of: '文件夹' }, FILE_START)];
}

function nameProblems(stem: string, extension: string): Finding[] {
  const kind = extension.toLowerCase();
  if (isSlug(stem) && extension === kind) return [];
  const slug = pinyinSlug(stem);
  return [
    finding(
      'F06',
      {
        name: extension === kind ? stem : `${stem}.${extension}`,
        proposal: slug === '' ? '' : `${slug}.${kind}`,
        of: '文件',
      },
      FILE_START,
    ),
  ];
}

function problemsOfBytes(file: ContentFile, kind: string): Finding[] {
  if (file.size > MAX_BYTES) return [problemOfSize(file)];
  if (file.size === 0) return [finding('F26', {}, FILE_START)];
  const beginning = beginningOf(file);
  if (isLfsPointer(beginning)) return [finding('F33', { name: undefined }, FILE_START)];
  if (!beginsAs(kind, beginning)) {
    const isLocked = sourceKind(readFileSync(file.absolute)) === 'locked-office';
    return [finding('F27', { extension: kind, isLocked }, FILE_START)];
  }
  return hasParts(kind) ? problemsInside(kind, readFileSync(file.absolute)) : [];
}

/** F28. Rounded up, so that what is over the limit also looks it. */
export function problemOfSize({ path, size }: ContentFile): Finding {
  const megabytes = (Math.ceil((size / MEGABYTE) * 10) / 10).toFixed(1);
  const isRecording = isRecordingExtension(extensionOf(path));
  return finding('F28', { megabytes, most: MAX_BYTES / MEGABYTE, isRecording }, FILE_START);
}

function beginningOf({ absolute }: ContentFile): Buffer {
  const opened = openSync(absolute, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const bytes = Buffer.alloc(BEGINNING_BYTES);
    return bytes.subarray(0, readSync(opened, bytes, 0, BEGINNING_BYTES, 0));
  } finally {
    closeSync(opened);
  }
}
