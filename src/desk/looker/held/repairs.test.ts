import { describe, expect, it } from 'vitest';
import { TestDice } from '../../../testing/dice.ts';
import { fixedText } from '../../../validate/fix/fixed-text.ts';
import { inspect } from '../../../validate/inspect/inspect.ts';
import { repairsOf } from './repairs.ts';

const NEWS = { role: 'entry', kind: 'news', slug: 'a' } as const;
const SETTINGS = '---\n标题: 题\n发布时间: 2026-11-01 09:00\n来源:\n  名称: 县委\n---\n';

function repaired(body: string, code: string): string | undefined {
  const text = SETTINGS + body;
  const found = inspect(NEWS, text).findings.find((one) => one.code === code);
  const repair = found && repairsOf(NEWS, text).of(found);
  return repair && (text.slice(0, repair.from) + repair.replacement + text.slice(repair.to)).slice(SETTINGS.length);
}

describe('a repair mends one finding and leaves the others', () => {
  it.each([
    ['##难处\n\n甲。\n\n##好处\n\n乙。\n', 'B15', '## 难处\n\n甲。\n\n##好处\n\n乙。\n'],
    ['甲。\n\n|项目|数|\n|修渠|3|\n', 'B15', '甲。\n\n|项目|数|\n| --- | --- |\n|修渠|3|\n'],
  ])('%j', (body, code, expected) => {
    expect(repaired(body, code)).toBe(expected);
  });
});

it('offers none for what has to be written otherwise', () => {
  expect(repaired('电话 13812345678。\n\n##难处\n', 'S01')).toBeUndefined();
  expect(repairsOf(NEWS, `${SETTINGS}甲。\n`).tidied).toBeUndefined();
});

it('every repair takes its finding away, and brings no other', () => {
  const pieces = [
    '甲。',
    '##丙',
    '-丁',
    '-戊',
    '1、己',
    '2、庚',
    '|a|b|',
    '|c|d|',
    '&emsp;子',
    '　　癸',
    '甲,乙,丙',
    '',
  ];
  const dice = new TestDice(7);
  let mended = 0;
  for (let round = 0; round < 150; round++) {
    const text = `${SETTINGS}${Array.from({ length: 1 + dice.below(9) }, () => dice.pick(pieces)).join('\n')}\n`;
    const { findings } = inspect(NEWS, text);
    const repairs = repairsOf(NEWS, text);
    const fixed = fixedText(NEWS, text);
    expect(repairs.tidied).toBe(fixed === text ? undefined : fixed);
    for (const found of findings) {
      const repair = repairs.of(found);
      if (!repair) continue;
      mended++;
      const after = inspect(NEWS, text.slice(0, repair.from) + repair.replacement + text.slice(repair.to)).findings;
      const count = (all: typeof findings) => all.filter(({ code }) => code === found.code).length;
      expect(count(after), JSON.stringify([text, found])).toBeLessThan(count(findings));
      expect(after.length).toBeLessThan(findings.length);
    }
  }
  expect(mended).toBeGreaterThan(50);
});
