import { expect, it } from 'vitest';
import { reportFix } from './fix.ts';

it('shows what a repair changes, with blanks that can be seen', () => {
  expect(reportFix('news/a.md', '---\n标题: 题\n---\n　　甲。\n　　乙。\n', '---\n标题: 题\n---\n甲。\n\n乙。\n')).toBe(
    [
      'news/a.md',
      '    ⋮',
      '    3   ---',
      '    4 - □□甲。',
      '    5 - □□乙。',
      '    4 + 甲。',
      '    5 + ',
      '    6 + 乙。',
      '    6   ',
    ].join('\n'),
  );
});
