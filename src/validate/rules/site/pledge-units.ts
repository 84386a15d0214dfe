import { finding } from '../../../diagnostics/issue.ts';
import { type BoardSource, rowsOf, textOf } from '../../../ingest/content/content.ts';
import { isUnread } from '../../../ingest/content/unread.ts';
import { UnitNames } from '../../../ingest/content/unit-names.ts';
import { isOfMembers } from '../../../schema/kinds/board.ts';
import { pledgePlace } from '../../inspect/pledge-files.ts';
import type { Located, SiteRule } from '../rule.ts';

/**
 * G09: who pledges is a unit of this site, and so is the unit of a member. Reported once for rows that follow each
 * other: they may be one merged cell.
 */
export const pledgeUnits: SiteRule = (content) => {
  const names = new UnitNames(content.units);
  const kinds = new Map(content.boards.map((board): [string, string | undefined] => [board.slug, kindOf(board)]));
  const located: Located[] = [];
  for (const source of content.pledges) {
    const kind = kinds.get(source.board);
    // Without its board it is not known whose pledges these are.
    if (kind === undefined) continue;
    const key = isOfMembers(kind) ? 'unit' : 'subject';
    const rows = rowsOf(source);
    for (let index = 0, count = 1; index < rows.length; index += count, count = 1) {
      const written = rows[index]![key];
      if (typeof written !== 'string') continue;
      while (rows[index + count]?.[key] === written) count++;
      const wrong = names.findAll(written).find(({ match }) => !match || !('id' in match));
      if (!wrong || isUnread(content, wrong.name)) continue;
      const { name, match } = wrong;
      const choices = match && 'choices' in match ? match.choices.slice(0, 4).join('、') : '';
      const isPerson = key === 'subject' && PERSON.test(written);
      const details = { name, count, suggestion: names.suggest(name), choices, isPerson };
      located.push({
        path: source.file.path,
        finding: finding('G09', details, pledgePlace(source, index, key), key),
      });
    }
  }
  return located;
};

/** A name of a person, perhaps with a post behind it. */
const PERSON =
  /^\p{Script=Han}{1,2}(?![局委办院校站所村镇乡县市区组会处科室厂店部团队行社])\p{Script=Han}(?:[\s　,，、（(].*)?$/u;

function kindOf(board: BoardSource): string | undefined {
  return textOf(board, 'kind');
}
