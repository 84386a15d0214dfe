import { expect, it } from 'vitest';
import { unitsWord } from './units.ts';

it.each([
  { kinds: ['党委', '党支部'], word: '党组织' },
  { kinds: ['党委', '工会'], word: '单位' },
  { kinds: ['工会', '妇联'], word: '群团组织' },
  { kinds: [], word: '党组织' },
] as const)('$kinds are $word', ({ kinds, word }) => {
  expect(unitsWord(kinds)).toBe(word);
});
