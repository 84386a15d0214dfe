import { FILE_START, finding, type Finding } from '../../../diagnostics/issue.ts';
import type { PersonalData, PersonalDataHit } from '../../../kernel/privacy/kinds.ts';
import { findPersonalData } from '../../../kernel/privacy/personal-data.ts';
import { MAX_BYTES } from '../../../media/probe.ts';

const KINDS: Readonly<Record<PersonalData, string>> = {
  mobile: '一个手机号码',
  identity: '一个身份证号码',
  'bank-card': '一个银行卡号',
};

/** The largest file that a push may bring (V05). */
export const LARGEST_TEXT = MAX_BYTES;

/** Bytes in which git, too, looks for a zero to recognise what is no text. */
const SNIFFED = 8000;

/** What was found, in words: the first hit of a place is named. */
export function kindsOf(hits: readonly PersonalDataHit[]): string {
  return KINDS[hits[0]!.kind];
}

/** V20: a personal number in the name of a file or of a folder. */
export function personalNameProblem(path: string): Finding | undefined {
  // By parts: a date in a folder and a number in a file must not run together into one.
  const hits = path.split('/').flatMap((part) => findPersonalData(part));
  return hits.length > 0 ? finding('V20', { what: kindsOf(hits) }, FILE_START) : undefined;
}

/**
 * The first personal number in a text of whatever encoding, with its line from 1; undefined if there is none, or if it
 * is no text.
 */
export function personalTextHit(bytes: Buffer): { line: number; what: string } | undefined {
  const text = textOf(bytes);
  const hits = text === undefined ? [] : findPersonalData(text);
  return hits.length > 0 ? { line: lineAt(text!, hits[0]!.start), what: kindsOf(hits) } : undefined;
}

function lineAt(text: string, place: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < place; end = text.indexOf('\n', end + 1)) line++;
  return line;
}

function textOf(bytes: Buffer): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // Digits are the same bytes in UTF-8 and GB18030.
  return bytes.subarray(0, SNIFFED).includes(0) ? undefined : bytes.toString('utf8');
}
