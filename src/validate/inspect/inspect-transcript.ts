import { FILE_START, finding } from '../../diagnostics/issue.ts';
import { NOTHING_READ, type Reading } from '../../ingest/content/reading.ts';
import { lettersLost } from '../../ingest/files/question-marks.ts';
import { spoiltText } from '../../ingest/files/spoilt-text.ts';
import { foldTyped } from '../../ingest/files/typed-places.ts';
import { unsafeText } from '../../ingest/table/unsafe-text.ts';
import { personalData } from './personal-data.ts';

/** Reads and checks what is said in a recording: plain text, a paragraph a line. */
export function inspectTranscript(typed: string): Reading<string> {
  const spoilt = spoiltText(typed);
  if (spoilt.length > 0) return { ...NOTHING_READ, findings: spoilt };
  const { text } = foldTyped(typed);
  const findings = [
    ...(text.trim() === '' ? [finding('F01', {}, FILE_START)] : []),
    ...personalData(typed),
    ...lettersLost(typed),
    ...unsafeText(typed),
  ];
  const valid = !findings.some(({ severity }) => severity === 'error');
  return { ...NOTHING_READ, findings, valid, value: text };
}
