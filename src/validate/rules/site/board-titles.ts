import { finding } from '../../../diagnostics/issue.ts';
import { isWithdrawn, placeIn, type Source, textOf } from '../../../ingest/content/content.ts';
import type { Located, SiteRule } from '../rule.ts';

/** G21: no two boards, appraisals or lists of members have the same title. */
export const boardTitles: SiteRule = ({ boards, appraisals, namelists, display }) => {
  const first = new Map<string, Source>();
  return [...boards, ...appraisals, ...namelists].flatMap((source): Located[] => {
    const title = isWithdrawn(source) ? undefined : textOf(source, 'title');
    if (title === undefined) return [];
    const other = first.get(title);
    if (!other) {
      first.set(title, source);
      return [];
    }
    const details = { title, other: `${display(other.file.path)}:${placeIn(other, 'title').line}` };
    return [{ path: source.file.path, finding: finding('G21', details, placeIn(source, 'title'), 'title') }];
  });
};
