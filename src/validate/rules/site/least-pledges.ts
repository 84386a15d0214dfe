import { finding } from '../../../diagnostics/issue.ts';
import {
  type BoardSource,
  type Content,
  type PledgeSource,
  rowsOf,
  textOf,
  valueAt,
  withheld,
} from '../../../ingest/content/content.ts';
import { UnitNames } from '../../../ingest/content/unit-names.ts';
import { fieldsOf } from '../../../kernel/fields.ts';
import { isOfUnits } from '../../../schema/kinds/board.ts';
import { leastPledgesOf, type Rules, rulesSchema, thresholdsOf } from '../../../schema/settings/thresholds.ts';
import { pledgePlace } from '../../inspect/pledge-files.ts';
import type { Located, SiteRule } from '../rule.ts';

/**
 * G08: units pledge enough; once for a unit and a year, where its first pledge stands. Boards of members do not count.
 */
export const leastPledges: SiteRule = (content) => {
  const thresholds = thresholdsOf({ minimum: minimumOf(content) });
  const units = new Map(content.units.map((unit) => [unit.id, unit]));
  return countsOf(content).flatMap(({ unit: id, year, count, joint, source, index }): Located[] => {
    const unit = units.get(id)!;
    const minimum = leastPledgesOf(fieldsOf(unit.reading.value), thresholds);
    if (minimum === undefined || count >= minimum) return [];
    const details = { unit: textOf(unit, 'name') ?? id, year, count, joint, minimum };
    const at = pledgePlace(source, index, 'subject');
    return [{ path: source.file.path, finding: finding('G08', details, at, 'subject') }];
  });
};

/** What the county asks for, if that part of its settings is right: the rest may be wrong. */
function minimumOf({ site }: Content): Rules['minimum'] {
  return site && rulesSchema.shape.minimum.safeParse(valueAt(site, 'rules.minimum')).data;
}

/** What one unit has pledged for one year, and where the first of it stands. */
interface Count {
  unit: string;
  year: string;
  count: number;
  /** How many of them it has with others. */
  joint: number;
  source: PledgeSource;
  index: number;
}

function countsOf({ units, boards, pledges, now }: Content): Count[] {
  const names = new UnitNames(units);
  const boardOf = new Map(boards.map((board): [string, BoardSource] => [board.slug, board]));
  const counts = new Map<string, Count>();
  for (const source of pledges) {
    const board = boardOf.get(source.board);
    if (!board) continue;
    const { kind, year } = fieldsOf(board.reading.value);
    // A year that is no number is told where it stands.
    if (!isOfUnits(kind) || typeof year !== 'number' || withheld(board, now) !== undefined) continue;
    for (const [index, { subject }] of rowsOf(source).entries()) {
      if (typeof subject !== 'string') continue;
      // A pledge of several is one of each.
      const found = names.findAll(subject);
      const joint = found.length > 1 ? 1 : 0;
      for (const { match } of found) {
        if (!match || !('id' in match)) continue;
        const key = `${match.id} ${String(year)}`;
        const known = counts.get(key);
        if (!known) counts.set(key, { unit: match.id, year: String(year), count: 1, joint, source, index });
        else {
          known.count++;
          known.joint += joint;
        }
      }
    }
  }
  return [...counts.values()];
}
