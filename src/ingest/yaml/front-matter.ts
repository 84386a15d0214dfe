import matter from 'gray-matter';
import { finding, type Finding } from '../../diagnostics/issue.ts';
import { startsWithKey } from './repaired-text.ts';

/** A Markdown file in its two parts, before either is read. */
export interface SplitFile {
  yaml: string;
  /** Lines before the first line of `yaml`. */
  yamlOffset: number;
  body: string;
  /** Lines before the first line of `body`. */
  bodyOffset: number;
  /** False where nothing that looks like settings was found. */
  hasSettings: boolean;
  findings: Finding[];
}

/** Knows the keys that settings may have. */
export type IsKey = (word: string) => boolean;

/** gray-matter takes the parts apart; the YAML is kept as text, because its positions are needed. */
const OPTIONS = { language: 'yaml', engines: { yaml: { parse: (): object => ({}) } } };

/** What editors type for `---`, with the name of a language behind it as other tools allow. */
const OPENING = /^\s*(?:[-－—–]{2,}\s*([a-z]*)|\+{3,})\s*$/i;
const SETTING = /^(?:["']?[^\s:："'#-][^\s:："'#]{0,19}["']?\s*:(?:\s|$)|[A-Za-z_][\w-]*:(?!\/\/))/;
/** The two lines as they have to be. Any other blank behind them, such as a wide one, is reported. */
const RULE = /^---[ \t]*$/;
const CLOSING = /^\s*(?:[-－—–]{2,}\s*$|\+{3,}\s*$|---)/;

/**
 * Splits a file at its `---` lines. Where one is missing or written in another way, the file is split where its
 * settings seem to end, so that the rest is checked too.
 */
export function splitFrontMatter(text: string, isKey: IsKey): SplitFile {
  const lines = text.split('\n');
  const first = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ''),
  );
  const opening = OPENING.exec(lines[first]!);
  const language = opening?.[1]?.toLowerCase() ?? '';
  const start = opening ? first + 1 : first;
  const beginsAtOnce = SETTING.test(lines[first]!) || beginsWithKey(lines[first]!, isKey);
  const end = opening || beginsAtOnce ? endOfSettings(lines, start, isKey) : start;
  const closing = CLOSING.test(lines[end] ?? '') ? lines[end]! : undefined;
  const hasSettings = opening ? ['', 'yaml', 'yml'].includes(language) : beginsAtOnce;
  const findings: Finding[] = [];
  if (!RULE.test(lines[0]!))
    findings.push(
      finding(
        'Y04',
        { found: opening?.[0].trim(), blank: first === 0 ? blankBeside(lines[0]!) : undefined },
        { line: first + 1, column: 1 },
      ),
    );
  if (opening && !RULE.test(closing ?? '')) {
    const last = lines.findLastIndex((line) => line.trim() !== '');
    findings.push(
      finding(
        'Y05',
        { found: closing?.trim(), blank: blankBeside(closing ?? '') },
        { line: Math.min(end, last) + 1, column: 1 },
      ),
    );
  }
  if (!opening && !beginsAtOnce) return { yaml: '', yamlOffset: 0, body: text, bodyOffset: 0, hasSettings, findings };
  const bodyStart = closing === undefined ? end : end + 1;
  const settings = hasSettings ? lines.slice(start, end) : [];
  const second = secondSettings(lines, bodyStart, isKey);
  if (second !== undefined) findings.push(finding('Y18', {}, { line: second + 1, column: 1 }));
  return {
    // Without the body, of which it would make two copies.
    yaml: matter(['---', ...settings, '---'].join('\n'), OPTIONS).matter.replace(/^\n/, ''),
    yamlOffset: start,
    body: lines.slice(bodyStart).join('\n'),
    bodyOffset: bodyStart,
    hasSettings,
    findings,
  };
}

/** The line between two rules of a body below which settings stand: a key that is known, and nothing that is none. */
function secondSettings(lines: readonly string[], from: number, isKey: IsKey): number | undefined {
  for (let start = from; start < lines.length; start++) {
    if (!RULE.test(lines[start]!) || !beginsWithKey(lines[start + 1] ?? '', isKey)) continue;
    const end = lines.findIndex((line, index) => index > start && RULE.test(line));
    if (end > 0 && lines.slice(start + 1, end).every((line) => looksLikeSetting(line, isKey))) return start;
  }
  return undefined;
}

/** The code of what stands unseen beside three hyphens; undefined for any other line. */
function blankBeside(line: string): string | undefined {
  if (line.trim() !== '---') return undefined;
  const blank = /[^\S \t]/.exec(line) ?? /\s/.exec(line);
  return blank ? `U+${blank[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` : undefined;
}

/** The line that closes the settings, or the first that does not belong to them. */
function endOfSettings(lines: readonly string[], start: number, isKey: IsKey): number {
  const closing = lines.findIndex((line, index) => index >= start && CLOSING.test(line));
  if (closing >= 0 && !holdsProse(lines.slice(start, closing), isKey)) return closing;
  let blank: number | undefined;
  for (let index = start; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.trim() === '') blank ??= index;
    else if (blank === undefined ? looksLikeSetting(line, isKey) : beginsWithKey(line, isKey)) blank = undefined;
    else return blank ?? index;
  }
  return blank ?? lines.length;
}

/**
 * True if the text reached over into the body: a line beside a blank one that is no setting, and no known key after it.
 */
function holdsProse(lines: readonly string[], isKey: IsKey): boolean {
  const isBlank = (index: number) => lines[index]?.trim() === '';
  const lastKey = lines.findLastIndex((line) => beginsWithKey(line, isKey));
  return lines.some((line, index) => {
    if (index < lastKey || isBlank(index) || line.startsWith('#') || looksLikeSetting(line, isKey)) return false;
    return isBlank(index - 1) || isBlank(index + 1);
  });
}

/** `key:`, a list item, a comment, or indented. */
function looksLikeSetting(line: string, isKey: IsKey): boolean {
  return /^(?:[ \t]+\S|- |#[^# ])/.test(line) || SETTING.test(line) || beginsWithKey(line, isKey);
}

function beginsWithKey(line: string, isKey: IsKey): boolean {
  return /^[^\s-]/.test(line) && startsWithKey(line, isKey);
}
