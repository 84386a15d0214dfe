import { type Content, textOf, validValues } from '../../ingest/content/content.ts';
import { traditionalPlaces } from '../../kernel/letters/traditional.ts';
import type { TypedSlip } from '../../kernel/slips/slip-kinds.ts';
import { traditionalStretches } from '../../kernel/slips/traditional-stretches.ts';

interface Stretch {
  start: number;
  end: number;
}

/** Names of leaders and members that they write in traditional letters themselves. */
export function namesInTraditional(content: Content): string[] {
  const leaders = validValues(content.leaders)?.leaders ?? [];
  const members = content.entries.filter(({ kind }) => kind === 'member');
  const names = [...leaders.map(({ name }) => name), ...members.map((member) => textOf(member, 'name') ?? '')];
  return [...new Set(names.map((name) => name.trim()))].filter((name) => traditionalPlaces(name).length > 0);
}

/** What is left of a slip beside stretches that are meant to be in traditional letters. */
export function traditionalOutside(text: string, slip: TypedSlip, meant: readonly Stretch[]): TypedSlip[] {
  const within = meant.filter(({ start, end }) => start < slip.end && slip.start < end);
  if (within.length === 0) return [slip];
  let rest = text.slice(slip.start, slip.end);
  for (const { start, end } of within) {
    const [from, to] = [Math.max(0, start - slip.start), Math.min(rest.length, end - slip.start)];
    rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
  }
  return traditionalStretches(rest).map((one) => ({
    ...one,
    start: slip.start + one.start,
    end: slip.start + one.end,
  }));
}
