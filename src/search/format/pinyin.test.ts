import { expect, it } from 'vitest';
import { PINYIN_BREAK, pinyinPhrases, pinyinTyped, RECORD_BREAK, recordsWith } from './pinyin.ts';

it.each([
  ['wangjianping', ['wang jian ping', 'w a n g j i a n p i n g']],
  ['wjp', ['w j p']],
  ['xian', ['xian', 'xi an', 'x i a n']],
  ['nvshu', ['nv shu', 'n v s h u']],
  ['zhengguilan', ['zheng gui lan', 'z h e n g g u i l a n']],
])('%s may mean %j', (letters, phrases) => {
  for (const phrase of phrases) expect(pinyinPhrases(letters)).toContain(phrase);
});

it('does not try every way of a long word', () => {
  expect(pinyinPhrases('xianananananananananananananan').length).toBeLessThanOrEqual(7);
});

it.each([
  ['wjp', 'wjp'],
  ['lühua', 'lvhua'],
  ['lǜhuà', 'lvhua'],
  ['lyuhua', 'lvhua'],
  ['lu:hua', 'lvhua'],
  ['yü', 'yu'],
  ["xi'an", "xi'an"],
  ['xi’an', "xi'an"],
  ['a', undefined],
  ['4+2', undefined],
  ['王', undefined],
  ['gdp2026', undefined],
  ["'", undefined],
])('%s is typed as the pinyin %s', (term, typed) => {
  expect(pinyinTyped(term)).toBe(typed);
});

it.each([
  ["xi'an", ['xi an']],
  ['lu', ['lu', 'lv', 'l u']],
  ['lv', ['lv', 'l v']],
])('%s means nothing but %j', (typed, phrases) => {
  expect(pinyinPhrases(typed)).toEqual(phrases);
});

it('tells which of the records of a page bear the name', () => {
  const content = `wang jian ping ${PINYIN_BREAK} w j p ${RECORD_BREAK} jian wang ${RECORD_BREAK} wang jian pinga ${PINYIN_BREAK} w j p`;
  expect(recordsWith(['wang jian ping'], 40, content)).toEqual([40]);
  expect(recordsWith(['w j p', 'jian wang'], 40, content)).toEqual([40, 41, 42]);
  expect(recordsWith(['ping w'], 40, content)).toEqual([]);
});
