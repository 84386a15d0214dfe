import { finding, placeOf } from '../../../diagnostics/issue.ts';
import { type Content, textOf } from '../../../ingest/content/content.ts';
import { isOnePost } from '../../../ingest/content/namesakes.ts';
import { isOneLetter } from '../../../ingest/content/person.ts';
import { pledgePlace } from '../../inspect/pledge-files.ts';
import { type PledgingMember, pledgingMembers } from '../pledging-members.ts';
import type { Located, SiteRule } from '../rule.ts';

/** G32: a name in one unit with two posts counts as two people. Each name is told once on a board. */
export const memberPosts: SiteRule = (content) => {
  const first = new Map<string, PledgingMember>();
  const told = new Set<string>();
  return [
    ...pledgingMembers(content).flatMap((member): Located[] => {
      const { source, index, name, post, person } = member;
      const before = first.get(person);
      if (!before || before.post === '') first.set(person, member);
      if (!before || told.has(person) || isOneLetter(name) || isOnePost(before.post, post)) return [];
      told.add(person);
      const other = placeOf({
        ...finding('D26', { name: '', row: '' }, pledgePlace(before.source, before.index, 'subject')),
        file: content.display(before.source.file.path),
      });
      const details = { name, unit: unitName(content, member), posts: [before.post, post], other } as const;
      const at = pledgePlace(source, index, 'subject');
      return [{ path: source.file.path, finding: finding('G32', details, at, 'subject') }];
    }),
  ];
};

function unitName({ units }: Content, { unit }: PledgingMember): string {
  const source = units.find(({ id }) => id === unit);
  return (source && textOf(source, 'name')) ?? unit;
}
