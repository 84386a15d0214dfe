import { describe, expect, it } from 'vitest';
import { FILE_START } from '../../../diagnostics/issue.ts';
import { testPledgeRule } from '../../testing/pledge-rule.ts';
import { pledgeNumber } from './number.ts';

testPledgeRule(pledgeNumber, [
  { name: 'a number', input: { id: '12' }, expected: [] },
  { name: 'letters and a hyphen', input: { id: 'LL-12' }, expected: [] },
  { name: 'Han', input: { id: '第12项' }, expected: ['G12 id'] },
  { name: 'a hyphen in front', input: { id: '-12' }, expected: ['G12 id'] },
  { name: 'a slash', input: { id: '2026/12' }, expected: ['G12 id'] },
  { name: 'a dot', input: { id: '1.2' }, expected: ['G12 id'] },
  { name: 'thirty letters', input: { id: 'a'.repeat(30) }, expected: [] },
  { name: 'one more', input: { id: 'a'.repeat(31) }, expected: ['G12 id'] },
]);

describe('what to write instead', () => {
  it.each([
    { name: 'the number in it', id: '第12项', expected: '「12」' },
    { name: 'half-width', id: '１２', expected: '「12」' },
    { name: 'hyphens', id: '柳林 LL.12', expected: '「LL-12」' },
    { name: 'a number in Han', id: '(十三)', expected: '「13」' },
    { name: 'how to number where nothing is left', id: '甲', expected: '按顺序编' },
    { name: 'no hyphen at the end of what is cut off', id: `${'a'.repeat(29)} b`, expected: `「${'a'.repeat(29)}」` },
  ])('$name', ({ id, expected }) => {
    const [found] = pledgeNumber(
      { id, subject: 'a', item: 'b', standard: 'c', due: '2026-12-31', owner: 'd' },
      () => FILE_START,
    );
    expect(found!.hint).toContain(expected);
  });
});
