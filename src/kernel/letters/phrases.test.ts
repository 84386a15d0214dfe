import { describe, expect, it } from 'vitest';
import { TestDice } from '../../testing/dice.ts';
import { phrasesOf } from './phrases.ts';

const NAMES = new Set(['云岭县', '柳林镇', '双河村', '红湾社区', '马铁生']);

describe('the phrases of a title', () => {
  it.each([
    ['把剩下的三十二项做完', '把剩下的|三十二项|做完'],
    ['倒着看四十一锅酱', '倒着看四十一锅酱'],
    ['座谈会上摆出26样旧物', '座谈会上|摆出|26样|旧物'],
    ['渠水上了青石坡', '渠水|上了|青石坡'],
    ['云岭县村（社区）党组织2026年公开承诺', '云岭县村（社区）|党组织|2026年|公开承诺'],
    ['记云岭县柳林镇双河村党支部', '记云岭县|柳林镇|双河村|党支部'],
    ['记云岭水务有限公司听漏工马铁生', '记云岭水务|有限公司听漏工|马铁生'],
    ['云岭县2026年第三季度群众评议', '云岭县|2026年|第三季度|群众评议'],
    ['青石镇各村 2026 年公开承诺', '青石镇各村 |2026 年|公开承诺'],
    ['2026年3月12日的一张票', '2026年3月12日的|一张票'],
    ['一本“不成”的账', '一本|“不成”的账'],
    ['清明、冬至、除夕', '清明、|冬至、|除夕'],
    ['渠', '渠'],
    ['', ''],
  ])('of %s', (title, phrases) => {
    expect(phrasesOf(title, NAMES).join('|')).toBe(phrases);
  });

  it('are the title, whatever its letters', () => {
    const dice = new TestDice(29);
    const letters = [...'的了把在三十二3第年月日项个云岭县党支部（）“”，。—·a %𠮷马上里'];
    for (let round = 0; round < 3000; round++) {
      const title = Array.from({ length: dice.below(24) }, () => dice.pick(letters)).join('');
      const phrases = phrasesOf(title, NAMES);
      expect(phrases.join('')).toBe(title);
      expect(phrases.slice(1).every((phrase) => !/^[，。）”]/.test(phrase))).toBe(true);
    }
  });
});
