import { readFileSync } from 'node:fs';
import { FILE_START, finding, type Finding } from '../../diagnostics/issue.ts';
import type { ContentFile } from '../../ingest/files/content-file.ts';
import { isLfsPointer } from '../../ingest/files/spoilt-text.ts';
import { MAX_BYTES } from '../../media/probe.ts';
import { isPlayable, probeRecording, type RecordingProbe } from '../../media/recording/probe-recording.ts';
import { extensionOf } from '../../schema/download.ts';
import type { Located } from '../rules/rule.ts';
import { problemOfSize } from './downloads.ts';
import type { Readings } from './reading-cache.ts';

/** What files for download and files beside entries are, as far as they are recordings. */
interface Recordings {
  /** Of those that entries play, by path. */
  played: Map<string, RecordingProbe>;
  located: Located[];
}

/**
 * F26, F28, F33, A11, A12: looks into the recordings that entries play, and into those that are published for download:
 * nobody need be able to play those in a page, but all are published without what is hidden in them.
 */
export function readRecordings(
  played: readonly ContentFile[],
  offered: readonly ContentFile[],
  cache: Readings,
): Recordings {
  const found: Recordings = { played: new Map(), located: [] };
  const add = ({ path }: ContentFile, problem: Finding | undefined) => {
    if (problem) found.located.push({ path, finding: problem });
  };
  for (const file of played) {
    const look = lookInto(file, cache);
    if (look.probe) found.played.set(file.path, look.probe);
    add(file, look.problem ?? problemOf(file, look.probe));
  }
  for (const file of offered) {
    if (!isPlayable(extensionOf(file.path))) continue;
    const { probe } = lookInto(file, cache);
    add(file, probe && problemOfOffered(file, probe));
  }
  return found;
}

function lookInto(file: ContentFile, cache: Readings): { probe?: RecordingProbe; problem?: Finding | undefined } {
  const form = extensionOf(file.path);
  const name = file.path.split('/').at(-1)!;
  if (!isPlayable(form)) return { problem: finding('A11', { name, reason: 'form' }, FILE_START) };
  if (file.size === 0) return { problem: finding('F26', {}, FILE_START) };
  if (file.size > MAX_BYTES) return { problem: problemOfSize(file) };
  const { probe, isPointer } = cache.recording(file.path, file.stamp, () => {
    const bytes = readFileSync(file.absolute);
    return { probe: probeRecording(form, bytes), isPointer: isLfsPointer(bytes) };
  });
  return isPointer ? { probe, problem: finding('F33', { name: undefined }, FILE_START) } : { probe };
}

function problemOf(file: ContentFile, probe: RecordingProbe | undefined): Finding | undefined {
  const name = file.path.split('/').at(-1)!;
  if (probe?.ok === false) return finding('A11', { name, reason: probe.reason }, FILE_START);
  return probe?.hasPlace ? finding('A12', { name }, FILE_START) : undefined;
}

/** A recording of a form that no page plays can be taken along all the same; one that nobody can read cannot. */
function problemOfOffered(file: ContentFile, probe: RecordingProbe): Finding | undefined {
  if (!probe.ok && probe.reason !== 'short' && probe.reason !== 'broken') return undefined;
  return problemOf(file, probe);
}
