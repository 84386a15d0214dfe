import { news } from '../articles.ts';
import type { Case } from './case.ts';

export const LIFE_CASES: Record<string, Case> = {
  L04: {
    tree: { 'news/a.md': news('expires: 2026-07-01\n') },
    at: 'news/a.md:6:10',
    message: '「到期」2026-07-01 不晚于发布时间 2026-07-01。还没有发布就到期，读者一天也看不到。',
    hint: '把「到期」改成发布以后的一天：到了那一天，网址上只留一句说明。',
  },
  L05: {
    tree: { 'news/a.md': news('corrections:\n  - date: 2026-06-30\n    text: 写错了\n') },
    at: 'news/a.md:7:11',
    message: '更正的日期 2026-06-30 早于发布时间 2026-07-01。更正是发布以后的事；发布以前的改动不用写。',
    hint: '改对更正的日期；发布以前就改好的，删掉这一条。',
  },
};
