import type { ContactTrouble } from '../../../diagnostics/problems/reference.ts';
import { finding } from '../../../diagnostics/issue.ts';
import { placeIn, validValues } from '../../../ingest/content/content.ts';
import { dayOf } from '../../../kernel/beijing-time.ts';
import { shorten } from '../../../kernel/text-width.ts';
import type { Located, SiteRule } from '../rule.ts';

/** R52: visits to a contact point are as many as their days, each day once, after it began and not ahead. */
export const contactVisits: SiteRule = ({ units, now }) =>
  units.flatMap((source) =>
    (validValues(source)?.contactPoints ?? []).flatMap(({ leader, since, visits, visitDays = [] }, index) => {
      const found = (trouble: ContactTrouble, said: string, other: string, key: string): Located => {
        const path = `contactPoints.${index}.${key}`;
        const at = placeIn(source, path, `contactPoints.${index}.visitDays`);
        const details = { leader: shorten(leader, 40), trouble, said, other };
        return { path: source.file.path, finding: finding('R52', details, at, path) };
      };
      const ofDays = visitDays.flatMap((day, at) => {
        const key = `visitDays.${at}`;
        if (visitDays.indexOf(day) < at) return found('twice', day, '', key);
        if (day < since) return found('early', day, since, key);
        return day > dayOf(now) ? found('ahead', day, '', key) : [];
      });
      const isOther = visits !== undefined && visitDays.length > 0 && visits !== visitDays.length;
      return isOther ? [found('count', String(visits), String(visitDays.length), 'visits'), ...ofDays] : ofDays;
    }),
  );
