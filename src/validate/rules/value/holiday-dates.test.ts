import { describe, expect, it } from 'vitest';
import { testTrees } from '../../testing/tables.ts';
import { checkTree } from '../../testing/tree.ts';

const holidays = (...rows: string[]) => ({ 'holidays.yaml': rows.map((row) => `- {name: 春节, ${row}}\n`).join('') });

testTrees([
  {
    name: 'a week',
    input: holidays('from: 2026-02-15, to: 2026-02-23, workdays: [2026-02-14, 2026-02-28]'),
    expected: [],
  },
  { name: 'one day', input: holidays('from: 2026-02-15'), expected: [] },
  {
    name: 'the end before the start',
    input: holidays('from: 2026-02-15, to: 2026-02-01'),
    expected: [['G26', 'holidays.yaml', 1, 36]],
  },
  {
    name: 'ten months',
    input: holidays('from: 2026-02-15, to: 2026-12-15'),
    expected: [['G26', 'holidays.yaml', 1, 36]],
  },
  {
    name: 'the same twice',
    input: holidays('from: 2026-02-15', 'from: 2026-02-15, to: 2026-02-20'),
    expected: [['G26', 'holidays.yaml', 2, 20]],
  },
  {
    name: 'a weekday worked instead',
    input: holidays('from: 2026-02-15, workdays: [2026-02-13]'),
    expected: [['G26', 'holidays.yaml', 1, 42]],
  },
]);

describe('says', () => {
  it('which day is no weekend', async () => {
    const { issues } = await checkTree(holidays('from: 2026-02-15, workdays: [2026-02-13]'));
    expect(issues[0]!.message).toContain('调休上班的 2026-02-13 不是周末');
  });
});
