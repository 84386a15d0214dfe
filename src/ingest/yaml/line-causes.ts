import { finding, type Finding } from '../../diagnostics/issue.ts';
import { shorten } from '../../kernel/text-width.ts';
import type { Keys } from '../../schema/shape.ts';
import type { Cause } from './cause.ts';
import type { RepairedText } from './repaired-text.ts';

/** The line above; its indentation with the mark of an item. */
interface LineAbove {
  indent: number;
  isItem: boolean;
  isOpen: boolean;
}

/** True for a key of the file itself; one that groups have too is so in the first line. */
function belongsToFile(keys: Keys, key: string, above: LineAbove | undefined): boolean {
  const place = keys.get(key)?.place;
  return place === 'file' || (place === 'both' && above === undefined);
}

/** A blank that is none to YAML. Whatever else nobody sees is folded or refused where the file is read. */
const WIDE_BLANK = /[^\S \t\n]/;

/**
 * What is wrong in lines by themselves, whether YAML parses or not: it would be read as something else. `isList`: the
 * file is a list, whose items are indented.
 */
export function causesByThemselves(repaired: RepairedText, keys: Keys, isList: boolean): Cause[] {
  const causes: Cause[] = [];
  const outer = isList ? Infinity : outermostIndent(repaired, keys);
  let above: LineAbove | undefined;
  for (const line of repaired.openLines()) {
    const cause =
      wideBlank(repaired, line, keys, above) ??
      dashWithoutBlank(repaired, line, keys) ??
      tooFarIn(repaired, line, keys, outer, above) ??
      wideComment(repaired, line) ??
      otherBullet(repaired, line, above);
    if (cause) causes.push(cause);
    const text = cause?.instead ?? repaired.lines[line]!;
    if (text.trim() !== '') {
      const indent = /^ *(?:- +)?/.exec(text)![0];
      above = { indent: indent.length, isItem: indent.includes('-'), isOpen: /:\s*$/.test(text) };
    }
  }
  return causes;
}

/** Y14: a blank of another kind before a key, in it, or behind its colon. `above`: the indentation of the line above. */
function wideBlank(repaired: RepairedText, line: number, keys: Keys, above: LineAbove | undefined): Cause | undefined {
  const text = repaired.lines[line]!;
  if (!WIDE_BLANK.test(text)) return undefined;
  const [whole, before, dash, key, colon, behind] = /^(\s*)(-\s+)?([^:：#"']{1,24}?)(\s*:)(\s*)/.exec(text) ?? [];
  if (whole === undefined || key === undefined || !keys.has(key.replace(/\s/g, ''))) return undefined;
  const at = whole.search(WIDE_BLANK);
  if (at < 0 || (before! + (dash ?? '') + key + colon!).length + behind!.length <= at) return undefined;
  const isBefore = WIDE_BLANK.test(before!);
  const isOutermost = dash === undefined && belongsToFile(keys, key.replace(/\s/g, ''), above);
  const indent = !isBefore ? before! : isOutermost ? '' : ' '.repeat(above ? above.indent + (above.isOpen ? 2 : 0) : 0);
  const rest = text.slice(whole.length);
  const start = `${indent}${dash === undefined ? '' : '- '}${key.replace(/\s/g, '')}: `;
  const letter = whole[at]!;
  return {
    line,
    finding: finding(
      'Y14',
      { code: codeOf(letter), isBefore, isIndent: indent !== '', line: (start + rest).trim() },
      repaired.span(line, at, at + 1),
    ),
    instead: start + rest,
    shift: { from: start.length, by: start.length - whole.length },
  };
}

/** A line that begins with a key of the file itself; groups: the blanks before it, the key. */
const KEY_AT_START = /^( *)([^\s:：#"'-][^\s:：#"']{0,19})\s*:(?:\s|$)/;

/** By how many blanks the keys of the file itself are indented, all of them if it is more than none. */
function outermostIndent(repaired: RepairedText, keys: Keys): number {
  return Math.min(
    ...repaired.openLines().flatMap((line) => {
      const [, indent, key] = KEY_AT_START.exec(repaired.lines[line]!) ?? [];
      return indent !== undefined && (keys.get(key!)?.place ?? 'group') !== 'group' ? indent.length : [];
    }),
  );
}

/** Y07: a key of the file itself with more blanks before it than others have. */
function tooFarIn(
  repaired: RepairedText,
  line: number,
  keys: Keys,
  outer: number,
  above: LineAbove | undefined,
): Cause | undefined {
  const text = repaired.lines[line]!;
  const [, indent, key] = KEY_AT_START.exec(text) ?? [];
  if (indent === undefined || indent.length <= outer || !belongsToFile(keys, key!, above)) return undefined;
  const by = outer - indent.length;
  const details = {
    reason: `「${key!}」前面多了空格`,
    fix: outer === 0 ? `删掉前面的空格，顶格写：「${text.trim()}」。` : '和同一层的上下各行左边对齐。',
  };
  return {
    line,
    finding: finding('Y07', details, repaired.span(line, 0, indent.length)),
    instead: text.slice(-by),
    shift: { from: outer, by },
  };
}

/**
 * Y14 in place of Y07, where the blanks before a line are of a kind that looks like the usual one. Such a blank is folded
 * where the file is read: it is seen in the line as it was typed.
 */
export function namedBlank(found: Finding, typed: string): Finding {
  const [start = ''] = /^\s*/.exec(typed) ?? [];
  const [odd] = /[^ \t\u3000]/.exec(start) ?? [];
  if (found.code !== 'Y07' || odd === undefined) return found;
  const details = {
    code: codeOf(odd),
    isBefore: true,
    isIndent: !found.hint.includes('顶格'),
    line: typed.trim(),
  };
  return finding('Y14', details, { line: found.line, column: start.indexOf(odd) + 1 });
}

/** Y07: a comment behind a number sign of full width. */
function wideComment(repaired: RepairedText, line: number): Cause | undefined {
  const text = repaired.lines[line]!;
  if (!/^\s*＃/.test(text)) return undefined;
  const details = {
    reason: '「＃」是全角的，不是注释',
    fix: `改成半角：「# ${shorten(text.replace(/^\s*＃\s*/, ''), 40)}」。`,
  };
  return { line, finding: finding('Y07', details, repaired.span(line, text.indexOf('＃'))), instead: '' };
}

/** What Word puts before the points of a list. */
const BULLET = /^( +)(?:[—–－·•●▪◆○]\s*|\d{1,2}[.．、)）]\s+)(?=\S)/;

/** Y07: an item of a list, below its key or another one, with another mark than a hyphen before it. */
function otherBullet(repaired: RepairedText, line: number, above: LineAbove | undefined): Cause | undefined {
  const text = repaired.lines[line]!;
  const [before, indent] = BULLET.exec(text) ?? [];
  const isBelowItem = above?.isItem === true && above.indent === (indent ?? '').length + 2;
  if (before === undefined || !(above?.isOpen || isBelowItem)) return undefined;
  const instead = `${indent!}- ${text.slice(before.length)}`;
  const details = {
    reason: `列表的每一条要以「- 」开头，现在是「${before.trim()}」`,
    fix: `写成「${shorten(instead.trim(), 40)}」，其余各条照样。`,
  };
  return {
    line,
    finding: finding('Y07', details, repaired.span(line, indent!.length, before.length)),
    instead,
    shift: { from: indent!.length, by: instead.length - text.length },
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
