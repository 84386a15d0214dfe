import { expect, it } from 'vitest';
import { lettersLost } from './question-marks.ts';

const places = (text: string) => lettersLost(text).map(({ code, line, column }) => [code, line, column]);

it.each([
  ['a title', '标题: ???????', [['F34', 1, 5]]],
  ['a title in quotes', '标题: "???"', [['F34', 1, 6]]],
  ['a title with a date', 'title: 2026?7?1????', [['F34', 1, 8]]],
  ['a paragraph', '正文。\n\n????????\n\n????', [['F34', 3, 1]]],
  ['a heading', '## ????', [['F34', 1, 4]]],
  ['a point of a list', '- 名称: ?????', [['F34', 1, 7]]],
  ['a cell', '1,???????,民生实事,????18?', [['F34', 1, 3]]],
  ['part of a sentence', '会议由?????主持', [['F34', 1, 1]]],
])('%s is lost', (_, text, expected) => {
  expect(places(text)).toEqual(expected);
});

it.each([
  ['a question', '水什么时候来?'],
  ['a cry', '这水什么时候才来?????'],
  ['a cry in quotes', '他问：“这水什么时候才来??????”'],
  ['a short doubt', '标题: 谁来修路??'],
  ['an address', '网址: https://www.yunling.example/s?a=1&b=???'],
  ['a question in a heading', '## 谁来评???'],
  ['full-width marks', '标题: 水来了吗？？？'],
])('%s is not', (_, text) => {
  expect(places(text)).toEqual([]);
});

it('is told once, with how often', () => {
  expect(lettersLost('标题: ????\n摘要: ?????\n')[0]!.message).toContain('一共 2 处');
});
