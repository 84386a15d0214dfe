import { readFileSync } from 'node:fs';
import { FILE_START, finding } from '../../diagnostics/issue.ts';
import { NOTHING_READ, type Reading } from '../../ingest/content/reading.ts';
import type { ContentFile } from '../../ingest/files/content-file.ts';
import { decode } from '../../ingest/files/decode.ts';
import { fileSize } from '../../kernel/file-size.ts';
import { extensionOf } from '../../schema/download.ts';
import { inspectTranscript } from '../inspect/inspect-transcript.ts';
import { undecoded } from '../inspect/undecoded.ts';

/** Five hours of speech; it is small enough to be looked at without a limit of time. */
const MOST_BYTES = 256 * 1024;

/** Reads what is said in recordings, as it lies beside entries. */
export function readTranscripts(files: readonly ContentFile[]): Map<string, Reading<string>> {
  return new Map(files.map((file) => [file.path, readingOf(file)]));
}

function readingOf({ path, size, absolute }: ContentFile): Reading<string> {
  const refused = (found: ReturnType<typeof finding>): Reading<string> => ({ ...NOTHING_READ, findings: [found] });
  if (extensionOf(path) !== 'txt') return refused(finding('A13', { name: path.split('/').at(-1)! }, FILE_START));
  if (size > MOST_BYTES)
    return refused(finding('F24', { size: fileSize(size), most: fileSize(MOST_BYTES) }, FILE_START));
  const bytes = readFileSync(absolute);
  const decoded = decode(bytes);
  if ('text' in decoded) return inspectTranscript(decoded.text);
  // Notepad before Windows 10 saves in GB18030 unless it is told otherwise.
  return decoded.problem === 'gb18030'
    ? inspectTranscript(new TextDecoder('gb18030').decode(bytes).replace(/\r\n?/g, '\n'))
    : refused(undecoded(decoded));
}
