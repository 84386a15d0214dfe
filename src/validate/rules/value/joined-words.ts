import { FILE_START, finding, type Finding } from '../../../diagnostics/issue.ts';
import { hasHan } from '../../../kernel/text-width.ts';
import { texts } from '../../../schema/field.ts';
import type { ValueRule } from '../rule.ts';

const LIST = texts();
const LISTS = { keywords: '关键词', standards: '对照标准' } as const;

/** D27: a list is written with marks between its words: blanks join them. */
export const joinedWords: ValueRule = (values, positions) =>
  Object.entries(LISTS).flatMap(([key, label]) =>
    (LIST.safeParse(values[key]).data ?? []).flatMap((value, index): Finding[] => {
      const words = value.trim().split(/[\s　]+/);
      if (words.filter((word) => hasHan(word)).length < 2) return [];
      const path = `${key}.${index}`;
      const at = positions[path] ?? positions[key] ?? FILE_START;
      return [finding('D27', { label, value, parts: words.join('、') }, at, path)];
    }),
  );
