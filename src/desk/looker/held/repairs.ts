import type { Code } from '../../../diagnostics/codes.ts';
import type { Finding } from '../../../diagnostics/issue.ts';
import { diffLines } from '../../../kernel/line-diff.ts';
import { fixedText } from '../../../validate/fix/fixed-text.ts';
import { inspect, type TextRole } from '../../../validate/inspect/inspect.ts';
import type { Repair, TextStretch } from '../questions/look.ts';
import { TextPlaces } from './text-places.ts';

/** Of a text with more repairs these are offered one by one. */
const MOST_REPAIRS = 15;
/** A longer text is repaired by `npm run fix`. */
const LONGEST = 200_000;

/** Lines of a text that a repair replaces. */
interface Patch extends TextStretch {
  firstLine: number;
  /** Before the first where lines are only added. */
  lastLine: number;
  replacement: string;
}

/** What `npm run fix` would do to a text. */
export interface Repairs {
  /** The text with every repair; undefined where there is none. */
  tidied: string | undefined;
  /** The repair after which a finding is gone. */
  of(finding: Pick<Finding, 'code' | 'line'>): Repair | undefined;
}

/** The repairs of a text; none for one that is too long. */
export function repairsOf(role: TextRole, text: string): Repairs {
  const tidied = text.length > LONGEST ? text : fixedText(role, text);
  if (tidied === text) return { tidied: undefined, of: () => undefined };
  const before = inspect(role, text).findings;
  const patches = patchesBetween(text, tidied)
    .filter((patch) => before.some(({ line }) => isWithin(line, patch)))
    .slice(0, MOST_REPAIRS)
    .map((patch) => ({ patch, mended: mendedBy(patch, text, before, role) }));
  return {
    tidied,
    of: ({ code, line }) => {
      const found = patches.find(({ patch, mended }) => mended.has(code) && isWithin(line, patch));
      if (!found) return undefined;
      const { from, to, replacement } = found.patch;
      return { label: '改好这一处', from, to, replacement };
    },
  };
}

/** Lines that are put in belong to those around. */
function isWithin(line: number, { firstLine, lastLine }: Patch): boolean {
  return line >= Math.min(firstLine, lastLine) && line <= Math.max(firstLine, lastLine);
}

/** The codes of which there are fewer with a patch alone; none where anything else is wrong then. */
function mendedBy(patch: Patch, text: string, before: readonly Finding[], role: TextRole): ReadonlySet<Code> {
  const after = inspect(role, text.slice(0, patch.from) + patch.replacement + text.slice(patch.to)).findings;
  const had = counts(before);
  const has = counts(after);
  const isWorse = [...has].some(([code, count]) => count > (had.get(code) ?? 0));
  return new Set(isWorse ? [] : [...had.keys()].filter((code) => (has.get(code) ?? 0) < had.get(code)!));
}

function counts(findings: readonly Finding[]): Map<Code, number> {
  const counted = new Map<Code, number>();
  for (const { code } of findings) counted.set(code, (counted.get(code) ?? 0) + 1);
  return counted;
}

/** What differs, stretch by stretch of lines. */
function patchesBetween(before: string, after: string): Patch[] {
  const places = new TextPlaces(before);
  const patches: Patch[] = [];
  let open: { removed: number[]; added: string[]; at: number } | undefined;
  let line = 0;
  const close = () => {
    if (open) patches.push(patchOf(open, before, places));
    open = undefined;
  };
  for (const { change, text } of diffLines(before, after)) {
    if (change !== 'added') line++;
    if (change === 'same') {
      close();
      continue;
    }
    open ??= { removed: [], added: [], at: change === 'added' ? line + 1 : line };
    if (change === 'removed') open.removed.push(line);
    else open.added.push(text);
  }
  close();
  return patches;
}

function patchOf(
  { removed, added, at }: { removed: readonly number[]; added: readonly string[]; at: number },
  before: string,
  places: TextPlaces,
): Patch {
  const first = removed[0] ?? at;
  const last = removed.at(-1) ?? at - 1;
  const lines = added.join('\n');
  if (removed.length === 0) {
    const { from } = places.ofLines(first, first);
    const isPastEnd = before.split('\n').length < first;
    return { from, to: from, firstLine: first, lastLine: last, replacement: isPastEnd ? `\n${lines}` : `${lines}\n` };
  }
  const { from, to } = places.ofLines(first, last);
  if (added.length > 0) return { from, to, firstLine: first, lastLine: last, replacement: lines };
  // Lines that go take an end of line along.
  return to < before.length
    ? { from, to: to + 1, firstLine: first, lastLine: last, replacement: '' }
    : { from: Math.max(0, from - 1), to, firstLine: first, lastLine: last, replacement: '' };
}
