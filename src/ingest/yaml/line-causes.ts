import { finding } from '../../diagnostics/issue.ts';
import type { Keys } from '../../schema/shape.ts';
import type { Cause } from './cause.ts';
import type { RepairedText } from './repaired-text.ts';

/** A blank that is none to YAML. Whatever else nobody sees is folded or refused where the file is read. */
const WIDE_BLANK = /[^\S \t\n]/;

/** What is wrong in lines by themselves, whether YAML parses or not: it would be read as something else. */
export function causesByThemselves(repaired: RepairedText, keys: Keys): Cause[] {
  const causes: Cause[] = [];
  let above: { indent: number; isOpen: boolean } = { indent: 0, isOpen: false };
  for (const line of repaired.openLines()) {
    const cause = wideBlank(repaired, line, keys, above) ?? dashWithoutBlank(repaired, line, keys);
    if (cause) causes.push(cause);
    const text = cause?.instead ?? repaired.lines[line]!;
    if (text.trim() !== '') above = { indent: /^ *(?:- +)?/.exec(text)![0].length, isOpen: /:\s*$/.test(text) };
  }
  return causes;
}

/** Y14: a blank of another kind before a key, in it, or behind its colon. `above`: the indentation of the line above. */
function wideBlank(
  repaired: RepairedText,
  line: number,
  keys: Keys,
  above: { indent: number; isOpen: boolean },
): Cause | undefined {
  const text = repaired.lines[line]!;
  if (!WIDE_BLANK.test(text)) return undefined;
  const [whole, before, dash, key, colon, behind] = /^(\s*)(-\s+)?([^:：#"']{1,24}?)(\s*:)(\s*)/.exec(text) ?? [];
  if (whole === undefined || key === undefined || !keys.has(key.replace(/\s/g, ''))) return undefined;
  const at = whole.search(WIDE_BLANK);
  if (at < 0 || (before! + (dash ?? '') + key + colon!).length + behind!.length <= at) return undefined;
  const isBefore = WIDE_BLANK.test(before!);
  const indent = isBefore ? ' '.repeat(above.indent + (above.isOpen ? 2 : 0)) : before!;
  const rest = text.slice(whole.length);
  const start = `${indent}${dash === undefined ? '' : '- '}${key.replace(/\s/g, '')}: `;
  const letter = whole[at]!;
  return {
    line,
    finding: finding(
      'Y14',
      { code: codeOf(letter), isIndent: isBefore && indent !== '', line: (start + rest).trim() },
      repaired.span(line, at, at + 1),
    ),
    instead: start + rest,
    shift: { from: start.length, by: start.length - whole.length },
  };
}

/** Y16: a hyphen that begins an item of a list without a blank behind it. */
function dashWithoutBlank(repaired: RepairedText, line: number, keys: Keys): Cause | undefined {
  const text = repaired.lines[line]!;
  const [before, indent, key] = /^(\s*)[-－](?=([^\s:：-]{1,20})\s*[:：])/.exec(text) ?? [];
  if (before === undefined || !keys.has(key!)) return undefined;
  const instead = `${indent!}- ${text.slice(before.length)}`;
  return {
    line,
    finding: finding('Y16', { line: instead.trim() }, repaired.span(line, before.length - 1, before.length)),
    instead,
    shift: { from: before.length, by: 1 },
  };
}

/** Y15: a key with another sign than a colon behind it, or none. */
export function keyWithOtherSign(repaired: RepairedText, line: number, keys: Keys): Cause | undefined {
  const text = repaired.lines[line]!;
  const [before, start, key, sign] =
    /^(\s*(?:- +)?)([^\s:：=＝。、，,;；#"']{2,20})\s*([=＝。、，,;；]|\s)\s*(?=\S)/.exec(text) ?? [];
  if (before === undefined || !keys.has(key!) || text.slice(before.length).includes(': ')) return undefined;
  const rest = text.slice(before.length);
  const at = start!.length + key!.length;
  const instead = `${start!}${key!}: ${rest}`;
  const shown = sign!.trim();
  return {
    line,
    finding: finding(
      'Y15',
      { key: key!, sign: shown, rest },
      repaired.span(line, shown ? text.indexOf(shown, at) : at),
    ),
    instead,
    shift: { from: at + 2, by: at + 2 - before.length },
  };
}

function codeOf(char: string): string {
  return `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
