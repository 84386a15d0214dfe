import { expect, it } from 'vitest';
import { PINYIN_BREAK } from '../format/pinyin.ts';
import { pinyinLetters } from './pinyin-letters.ts';

it.each([
  [['王建平'], 'wang jian ping | w j p'],
  [['单雄信'], 'shan xiong xin | s x x | dan xiong xin | d x x'],
  [['解放社区'], 'xie fang she qu | x f s q | jie fang she qu | j f s q'],
  [['吕秀英', '4.2公里渠'], 'lv xiu ying | l x y | gong li qu | g l q'],
])('%j is %s', (names, letters) => {
  expect(pinyinLetters(names).replace(new RegExp(PINYIN_BREAK, 'g'), '|')).toBe(letters);
});
