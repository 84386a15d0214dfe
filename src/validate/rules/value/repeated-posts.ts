import { FILE_START, finding, type Finding } from '../../../diagnostics/issue.ts';
import { fieldsOfEach } from '../../../kernel/fields.ts';
import type { ValueRule } from '../rule.ts';

const LISTS = { posts: '先锋岗', cards: '联系卡' } as const;

/** D41: a unit's posts have different names, and nobody has two cards of one sort. */
export const repeatedPosts: ValueRule = (values, positions) =>
  (Object.keys(LISTS) as (keyof typeof LISTS)[]).flatMap((key) => {
    const first = new Map<string, number>();
    return fieldsOfEach(values[key]).flatMap(({ name, post }, index): Finding[] => {
      if (typeof name !== 'string') return [];
      const same = JSON.stringify(key === 'posts' ? name : [name, post]);
      const before = first.get(same);
      if (before === undefined) first.set(same, index);
      if (before === undefined) return [];
      const path = `${key}.${index}.name`;
      const details = { label: LISTS[key], name, first: before + 1 };
      return [finding('D41', details, positions[path] ?? FILE_START, path)];
    });
  });
