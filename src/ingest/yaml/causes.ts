import { finding, type Finding } from '../../diagnostics/issue.ts';
import { inQuotes } from '../../diagnostics/problems/definition.ts';
import type { Keys } from '../../schema/shape.ts';
import type { Cause } from './cause.ts';
import { keyWithOtherSign } from './line-causes.ts';
import { KEY_LINE, type RepairedText } from './repaired-text.ts';

/** What an editor probably did in lines where YAML does not parse: every line with a usual mistake. */
export function causesInLines(repaired: RepairedText, keys: Keys): Cause[] {
  const inLines = repaired
    .openLines()
    .flatMap(
      (line) =>
        tab(repaired, line) ??
        keyWithoutColon(repaired, line, keys) ??
        keyWithOtherSign(repaired, line, keys) ??
        specialStart(repaired, line) ??
        bracketedStart(repaired, line) ??
        [],
    );
  if (inLines.length > 0) return inLines;
  for (const line of repaired.openLines()) {
    const cause = openQuote(repaired, line) ?? openBracket(repaired, line);
    if (cause) return [cause];
  }
  return [];
}

/** Y02: a tab before the first word. */
function tab(repaired: RepairedText, line: number): Cause | undefined {
  const [indent, tabs] = /^ *(\t[\t ]*)/.exec(repaired.lines[line]!) ?? [];
  if (indent === undefined || tabs === undefined) return undefined;
  const column = indent.length - tabs.length;
  const spaces = indent.replaceAll('\t', '  ');
  return {
    line,
    finding: finding('Y02', {}, repaired.span(line, column, column + 1)),
    instead: spaces + repaired.lines[line]!.slice(indent.length),
    shift: { from: spaces.length, by: spaces.length - indent.length },
  };
}

/** Y01: a full-width colon after a key. Y06: a colon without a space behind it. */
export function keyWithoutColon(repaired: RepairedText, line: number, keys: Keys): Cause | undefined {
  const text = repaired.lines[line]!;
  const [before, start, key, colon] =
    /^(\s*(?:- +)?)([^\s:：#"'[\]{}|>-][^\s:：#"'[\]{}|>]{0,19})\s*(：|:(?=[^\s/]))/.exec(text) ?? [];
  if (before === undefined || key === undefined) return undefined;
  // A short word at the start of a line is taken for a key even if it is none: its name is wrong too.
  const isKeyLike = colon === '：' && start === '' && key.length <= 6 && !/:(?:\s|$)/.test(text);
  if (!keys.has(key) && !isKeyLike) return undefined;
  const at = before.length - 1;
  const rest = text.slice(before.length).trimStart();
  return {
    line,
    finding: finding(
      colon === '：' ? 'Y01' : 'Y06',
      { key, rest, inner: keys.get(key)?.inner },
      repaired.span(line, at, at + 1),
    ),
    instead: `${text.slice(0, at)}: ${rest}`,
    shift: { from: at + 2, by: 2 + rest.length - (text.length - at) },
  };
}

/** Y12: a value that begins with one of YAML's signs. */
export function specialStart(repaired: RepairedText, line: number): Cause | undefined {
  const [before] = /^\s*(?:- +)*(?:[^\s#"'[{][^:]*: +)?(?=[&*!])/.exec(repaired.lines[line]!) ?? [];
  if (before === undefined) return undefined;
  const value = repaired.lines[line]!.slice(before.length);
  return quoted(repaired, line, finding('Y12', { value }, repaired.span(line, before.length)), before.length);
}

/** Y07: a text that begins with a word in brackets (`[图文] 大会召开`) or with a hyphen. */
function bracketedStart(repaired: RepairedText, line: number): Cause | undefined {
  const text = repaired.lines[line]!;
  const [before] = KEY_LINE.exec(text) ?? [];
  if (before === undefined) return undefined;
  const value = text.slice(before.length).trimEnd();
  const reason = /^(?:\[[^[\]]*\]|\{[^{}]*\})\s*[^\s#]/.test(value)
    ? `文字以「${value[0]!}」开头，会当成一个列表`
    : /^- \S/.test(value)
      ? '文字以「- 」开头，会当成一条列表'
      : undefined;
  if (reason === undefined) return undefined;
  const details = { reason, fix: `整段加半角引号：「${before.trim()} ${inQuotes(value)}」。` };
  return quoted(repaired, line, finding('Y07', details, repaired.span(line, before.length)), before.length);
}

/** Y03: an odd number of quotation marks in a value that begins with one, or in a list in brackets. */
function openQuote(repaired: RepairedText, line: number): Cause | undefined {
  const text = repaired.lines[line]!;
  const [before, , , first] = KEY_LINE.exec(text) ?? [];
  if (before === undefined || first === undefined) return undefined;
  const value = text.slice(before.length);
  for (const quote of quotesIn(first)) {
    const bare = value.replaceAll(quote === '"' ? '\\"' : "''", '  ');
    if (bare.split(quote).length % 2 === 1) continue;
    return unclosed(repaired, line, before.length + bare.lastIndexOf(quote), quote);
  }
  return undefined;
}

/** The marks that may quote what begins with a character: in a list either of them. */
function quotesIn(first: string): readonly string[] {
  if (first === '"' || first === "'") return [first];
  return first === '[' || first === '{' ? ['"', "'"] : [];
}

/** A quotation mark that nothing closes; it is closed at the end of its line. */
export function unclosed(repaired: RepairedText, line: number, column: number, quote: string): Cause {
  const instead = repaired.lines[line]!.replace(/\s*([\]}]*)\s*$/, (_, brackets: string) => quote + brackets);
  return { line, finding: finding('Y03', { quote }, repaired.span(line, column)), instead };
}

/** Y07: a list in brackets that ends with its line, though no bracket closes it. */
function openBracket(repaired: RepairedText, line: number): Cause | undefined {
  const text = repaired.lines[line]!;
  const [before, , , first] = KEY_LINE.exec(text) ?? [];
  if (before === undefined || (first !== '[' && first !== '{')) return undefined;
  const close = first === '[' ? ']' : '}';
  if (text.slice(before.length).split(first).length === text.slice(before.length).split(close).length) return undefined;
  if (repaired.lines[line + 1] !== undefined && !KEY_LINE.test(repaired.lines[line + 1]!)) return undefined;
  const details = { reason: `「${first}」没有收尾`, fix: `在这一行的末尾补上半角的「${close}」。` };
  return {
    line,
    finding: finding('Y07', details, repaired.span(line, before.length, before.length + 1)),
    instead: text + close,
  };
}

/** The cause that puts the value of a line in quotation marks, or leaves the line out if it has none. */
export function quoted(repaired: RepairedText, line: number, found: Finding, from?: number): Cause {
  const text = repaired.lines[line]!;
  const start = from ?? (KEY_LINE.exec(text) ?? /^\s*(?:- +)+(?=\S)/.exec(text))?.[0].length;
  return {
    line,
    finding: found,
    instead: start === undefined ? '' : text.slice(0, start) + JSON.stringify(text.slice(start).trimEnd()),
  };
}
