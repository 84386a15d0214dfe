import { describe, expect, it } from 'vitest';
import { ballotsSchema } from '../../schema/kinds/pledge.ts';
import { keysOf } from '../../schema/shape.ts';
import { dateText, excerpt, votesOf } from './pledge-cells.ts';

describe('a date', () => {
  it.each([
    { name: 'as Excel saves it', input: '2026/7/1', expected: '2026-7-1' },
    { name: 'with a time', input: '2026/7/1 0:00:00', expected: '2026-7-1 0:00:00' },
    { name: 'with dots', input: '2026.07.01', expected: '2026-07-01' },
    { name: 'as the schema knows it', input: '2026-07-01', expected: '2026-07-01' },
    { name: 'in full width', input: '２０２６／７／１', expected: '2026-7-1' },
    { name: 'in Chinese, in full width', input: '２０２６年７月１日', expected: '2026年7月1日' },
    { name: 'in Chinese', input: '2026年7月1日', expected: '2026年7月1日' },
    { name: 'of a month alone stays, and is reported', input: '2026.7', expected: '2026.7' },
    { name: 'of words stays', input: '年底前', expected: '年底前' },
  ])('$name', ({ input, expected }) => {
    expect(dateText(input)).toBe(expected);
  });
});

describe('votes', () => {
  const keys = keysOf(ballotsSchema);
  it.each([
    {
      name: 'labels and counts',
      input: '满意 12，比较满意 3，不满意 0',
      expected: { counts: { excellent: 12, good: 3, poor: 0 } },
    },
    {
      name: 'with all that was issued',
      input: '发出40张，收回38张；有效：38票。满意38人',
      expected: { counts: { issued: 40, returned: 38, valid: 38, excellent: 38 } },
    },
    { name: 'on several lines', input: '满意:12\n不满意: 1\n', expected: { counts: { excellent: 12, poor: 1 } } },
    { name: 'by their keys', input: 'excellent 12, poor 1', expected: { counts: { excellent: 12, poor: 1 } } },
    { name: 'full-width digits', input: '满意１２', expected: { counts: { excellent: 12 } } },
    { name: 'nothing but a comma', input: '，', expected: { counts: {} } },
    { name: 'words', input: '满意 12，大多数满意', expected: { unread: '大多数满意' } },
    { name: 'a share', input: '满意率 95%', expected: { unread: '满意率 95%' } },
    { name: 'an option twice', input: '满意 12，满意 3', expected: { unread: '满意 3' } },
    {
      name: 'a count that nobody can cast',
      input: '满意 123456789012345678901',
      expected: { unread: '满意 123456789012345678901' },
    },
    { name: 'a fraction', input: '满意 1.5', expected: { unread: '满意 1.5' } },
  ])('$name', ({ input, expected }) => {
    expect(votesOf(input, keys)).toEqual(expected);
  });
});

it('quotes no part of a personal number', () => {
  expect(excerpt('联系人老严，13812345678', 18)).not.toMatch(/138/);
});
