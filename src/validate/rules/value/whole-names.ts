import { FILE_START, finding, type Finding } from '../../../diagnostics/issue.ts';
import { isOneLetter, personOf } from '../../../ingest/content/person.ts';
import type { Positions } from '../../../ingest/yaml/positions.ts';
import { fieldsOf, fieldsOfEach } from '../../../kernel/fields.ts';
import { texts } from '../../../schema/field.ts';
import type { ValueRule } from '../rule.ts';

/** Fields that hold a person's name, with their labels. `name` is one of members alone: other names may be short. */
const NAMES = {
  speaker: '讲话人',
  reviewer: '点评人',
  member: '党员',
  editor: '责任编辑',
} as const;

/** D26: who is named has a whole name. */
export const wholeNames: ValueRule = (values, positions) => [
  ...Object.entries(NAMES).flatMap(([key, label]) => told(values[key], key, label, positions)),
  ...('group' in values || 'post' in values ? told(values['name'], 'name', '姓名', positions) : []),
  ...told(fieldsOf(values['source'])['author'], 'source.author', '作者', positions),
  ...fieldsOfEach(values['posts']).flatMap(({ members }, index) =>
    told(texts().safeParse(members).data, `posts.${index}.members`, NAMES.member, positions),
  ),
  ...fieldsOfEach(values['cards']).flatMap(({ name }, index) => told(name, `cards.${index}.name`, '姓名', positions)),
  ...fieldsOfEach(values['rows']).flatMap(({ member }, index) =>
    told(member, `rows.${index}.member`, NAMES.member, positions),
  ),
];

function told(written: unknown, path: string, label: string, positions: Positions): Finding[] {
  const all: readonly unknown[] = Array.isArray(written) ? written : [written];
  return all.flatMap((one) => {
    const named = typeof one === 'string' ? one : fieldsOf(one)['name'];
    if (typeof named !== 'string') return [];
    const { name } = personOf(named);
    return isOneLetter(name)
      ? [finding('D26', { name, row: `「${label}」的` }, positions[path] ?? FILE_START, path)]
      : [];
  });
}
