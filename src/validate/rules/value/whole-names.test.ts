import { expect, it } from 'vitest';
import { wholeNames } from './whole-names.ts';

it.each([
  { name: 'a speaker', values: { speaker: '张' }, expected: ['speaker'] },
  { name: 'several speakers', values: { speaker: [{ name: '张', post: '书记' }, '李四'] }, expected: ['speaker'] },
  { name: 'a name that was spread out', values: { speaker: '张　伟' }, expected: [] },
  { name: 'a member of a story', values: { name: '张', post: '村医' }, expected: ['name'] },
  { name: 'a branch', values: { name: '甲' }, expected: [] },
  { name: 'who reviews whom', values: { reviewer: '严', member: '郑 村医' }, expected: ['reviewer', 'member'] },
  { name: 'an author', values: { source: { name: '县委', author: '李' } }, expected: ['source.author'] },
  { name: 'a row of votes', values: { rows: [{ member: '郑桂兰' }, { member: '郑' }] }, expected: ['rows.1.member'] },
  { name: 'one letter that is no Han', values: { member: 'a' }, expected: [] },
])('$name', ({ values, expected }) => {
  expect(wholeNames(values, {}, true).map(({ code, path }) => [code, path])).toEqual(
    expected.map((path) => ['D26', path]),
  );
});
