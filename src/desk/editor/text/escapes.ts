import { literal, literalStart } from '../../../import/markdown/literal.ts';

/**
 * How a block is written: as people write it; with a mark for each line end; with every sign escaped that may be a mark
 * anywhere; with every sign as a number, which no reader takes for anything else.
 */
export type WritingCare = 0 | 1 | 2 | 3;

export const MOST_CARE = 3;

/** Letters so that the house reads them as they are. */
export function escapedText(text: string, care: WritingCare, isTopic: boolean): string {
  if (care === 3) return text.replace(/[!-/:-@[-`{-~！＃＞【】［］（）]/g, asNumber);
  const plain = care === 2 ? text.replace(/[\\`*[\]<>~#|&!(){}]/g, '\\$&').replace(/[【［]/g, asNumber) : literal(text);
  // Braces are programs elsewhere; in topics they are reported.
  return isTopic && care < 2 ? plain.replace(/(?<!\\)\{/g, '\\{') : plain;
}

/** The beginning of a line of a block, so that it begins nothing else. */
export function escapedStart(line: string, care: WritingCare): string {
  if (care < 2) return literalStart(line);
  if (care === 2)
    return line
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
      .replace(/^[-+=:]/, '\\$&')
      .replace(/^_/, asNumber);
  return line.replace(/^[\p{L}\p{N}]/u, asNumber);
}

/** A word of a picture or a link, in the brackets or quotes around it. */
export function escapedWord(text: string, care: WritingCare): string {
  if (care > 0) return text.replace(/[!-/:-@[-`{-~【】［］（）“”]/g, asNumber);
  return text.replace(/[[\]"\\<>]/g, '\\$&').replace(/&(?=#?\w{1,31};)/g, '\\&');
}

/** An address of a link or a picture. */
export function writtenAddress(address: string): string {
  if (/^[^\s<>()\\&*~`"'[\]]+$/.test(address)) return address;
  return `<${address.replace(/[<>\\&*~`]/g, asNumber)}>`;
}

function asNumber(sign: string): string {
  return `&#${sign.codePointAt(0)!};`;
}
