import { finding } from '../../../diagnostics/issue.ts';
import {
  type BoardSource,
  type Content,
  type PledgeSource,
  rowsOf,
  textOf,
  type UnitSource,
  withheld,
} from '../../../ingest/content/content.ts';
import { UnitNames } from '../../../ingest/content/unit-names.ts';
import { type Minimum, USUAL_THRESHOLDS } from '../../../schema/kinds/thresholds.ts';
import { pledgePlace } from '../../inspect/pledge-files.ts';
import type { Located, SiteRule } from '../rule.ts';

/** G08: units pledge enough; once for a unit and a year, where its first pledge stands. Boards of members do not count. */
export const leastPledges: SiteRule = (content) => {
  const minimums = minimumsOf(content);
  const units = new Map(content.units.map((unit) => [unit.id, unit]));
  return countsOf(content).flatMap(({ unit: id, year, count, source, index }): Located[] => {
    const unit = units.get(id)!;
    const minimum = minimums.find((row) => fits(row, unit));
    if (!minimum || count >= minimum.count) return [];
    const details = { unit: textOf(unit, 'name') ?? id, year, count, minimum: minimum.count };
    const at = pledgePlace(source, index, 'subject');
    return [{ path: source.file.path, finding: finding('G08', details, at, 'subject') }];
  });
};

function minimumsOf({ site }: Content): readonly Minimum[] {
  const value = site?.reading.value as { rules?: { minimum?: Minimum[] } } | undefined;
  return value?.rules?.minimum ?? USUAL_THRESHOLDS.minimum;
}

function fits({ field, kind }: Minimum, unit: UnitSource): boolean {
  return (
    (field === undefined || field === textOf(unit, 'field')) && (kind === undefined || kind === textOf(unit, 'kind'))
  );
}

/** What one unit has pledged for one year, and where the first of it stands. */
interface Count {
  unit: string;
  year: string;
  count: number;
  source: PledgeSource;
  index: number;
}

function countsOf({ units, boards, pledges, now }: Content): Count[] {
  const names = new UnitNames(units);
  const boardOf = new Map(boards.map((board): [string, BoardSource] => [board.slug, board]));
  const counts = new Map<string, Count>();
  for (const source of pledges) {
    const board = boardOf.get(source.board);
    const { kind, year } = (board?.reading.value ?? {}) as { kind?: unknown; year?: unknown };
    if (!board || kind !== '党组织' || withheld(board, now) !== undefined) continue;
    for (const [index, { subject }] of rowsOf(source).entries()) {
      const match = typeof subject === 'string' ? names.find(subject) : undefined;
      if (!match || !('id' in match)) continue;
      const key = `${match.id} ${String(year)}`;
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { unit: match.id, year: String(year), count: 1, source, index });
    }
  }
  return [...counts.values()];
}
