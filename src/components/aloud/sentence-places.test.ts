import { expect, it } from 'vitest';
import { sentencePlaces } from './sentence-places.ts';

const found = (text: string, sentences: string[]) =>
  sentencePlaces(text, sentences).map((place) => place && text.slice(place.start, place.end));

it('finds each sentence behind the one before it, whatever signs and blanks are between', () => {
  expect(found('水来了。水来了，\n水 到 了“家”。', ['水来了。', '水来了', '水到了家。'])).toEqual([
    '水来了',
    '水来了',
    '水 到 了“家',
  ]);
});

it('leaves out what the page does not say there, and goes on', () => {
  expect(found('第一句。第二句。', ['标题。', '第一句。', '没有。', '第二句。'])).toEqual([
    undefined,
    '第一句',
    undefined,
    '第二句',
  ]);
});

it('takes letters of two units whole', () => {
  expect(found('姓𠮷的人。来了。', ['姓𠮷的人。', '来了。'])).toEqual(['姓𠮷的人', '来了']);
});

it('says nothing of signs alone', () => {
  expect(found('一。……', ['……'])).toEqual([undefined]);
});
