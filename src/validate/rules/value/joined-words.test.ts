import { expect, it } from 'vitest';
import { joinedWords } from './joined-words.ts';

it.each([
  { name: 'a text', keywords: '学习 夜校 账本', expected: ['x'] },
  { name: 'wide blanks', keywords: ['学习　夜校', '账本'], expected: ['x'] },
  { name: 'several such words', keywords: ['学习 夜校', '公开 承诺'], expected: ['x', 'x'] },
  { name: 'marks', keywords: '学习、夜校', expected: [] },
  { name: 'marks and blanks', keywords: '学习， 夜校', expected: [] },
  { name: 'words of other scripts', keywords: ['Li Lei', '党建 APP'], expected: [] },
])('$name', ({ keywords, expected }) => {
  const found = joinedWords({ keywords }, {}, true);
  expect(found.map(({ code }) => code)).toEqual(expected.map(() => 'D27'));
});

it('says what to type', () => {
  expect(joinedWords({ keywords: '学习 夜校' }, {}, true)[0]!.hint).toContain('「学习、夜校」');
});
