import { finding } from '../../../diagnostics/issue.ts';
import { isOneLetter } from '../../../ingest/content/person.ts';
import { pledgePlace } from '../../inspect/pledge-files.ts';
import { pledgingMembers } from '../pledging-members.ts';
import type { Located, SiteRule } from '../rule.ts';

/** D26: members who pledge have whole names. Each is told once on a board. */
export const memberNames: SiteRule = (content) => {
  const told = new Set<string>();
  return [
    ...pledgingMembers(content).flatMap(({ source, index, name, person }): Located[] => {
      if (!isOneLetter(name) || told.has(person)) return [];
      told.add(person);
      const details = { name, row: '「承诺主体」的' };
      const at = pledgePlace(source, index, 'subject');
      return [{ path: source.file.path, finding: finding('D26', details, at, 'subject') }];
    }),
  ];
};
