import { Refused } from '../document/refused.ts';
import type { Minutes } from './minutes.ts';
import type { TextPiece } from './piece.ts';

/** What stands above the title of an official document (GB/T 9704, 7.2), and is no part of an article. */
const LINES: readonly RegExp[] = [
  /^.{2,30}(?:文件|简报|专报|信息|情况通报)$/,
  /^[（(]?第?\s*\d+\s*期[)）]?$/,
  /^[\p{Script=Han}]{1,10}(?:发|字|办|函|党|委|组|宣)?\s*[〔[［【（(]\s*(?:19|20)\d{2}\s*[〕\]］】）)]\s*第?\s*\d+\s*号/u,
  /^(?:签发人|会签人|份号|主办单位|编印)[:：]/,
  /^(?:特急|加急|平急|特提|急件)$/,
  /^\d{6}$/,
  /^★+$/,
];

const SECRET = /^(?:绝密|机密|秘密)(?:\s*★.*)?$/;
/** How many paragraphs a letterhead has at most. */
const MOST = 8;

/** What is marked as secret is not imported at all. Throws `Refused`. */
export function refuseSecret(pieces: readonly TextPiece[]): void {
  const secret = pieces.slice(0, MOST).find(({ text }) => SECRET.test(text));
  if (secret) throw new Refused(`标着密级「${secret.text}」，不能上网，没有导入。`);
}

/** Takes the letterhead from a document. Throws `Refused` for one that is marked as secret. */
export function withoutLetterhead(pieces: readonly TextPiece[], minutes: Minutes): TextPiece[] {
  refuseSecret(pieces);
  const head = pieces.slice(0, MOST);
  let last = -1;
  for (const [index, { text }] of head.entries()) if (index <= last + 2 && isLetterhead(text)) last = index;
  // A line that may be a title counts only with the number or the issue below it.
  if (last < 0 || (last === 0 && LINES[0]!.test(head[0]!.text) && !isNumber(head[0]!.text))) return [...pieces];
  for (const { text, place } of head.slice(0, last + 1)) minutes.removed(text, place, '文件的版头，不是正文');
  return pieces.slice(last + 1);
}

function isLetterhead(text: string): boolean {
  return LINES.some((pattern) => pattern.test(text));
}

function isNumber(text: string): boolean {
  return LINES.slice(1).some((pattern) => pattern.test(text));
}
