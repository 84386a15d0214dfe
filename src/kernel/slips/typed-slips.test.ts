import { expect, it } from 'vitest';
import { typedSlips } from './typed-slips.ts';

const found = (text: string) => typedSlips(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

it.each([
  ['来了，，走了。。', ['doubled ，，', 'doubled 。。']],
  ['来了，。走了', ['doubled ，。']],
  ['他说……好！！', []],
  ['学习《条例和“办法”。', ['unpaired 《']],
  ['学习条例》和办法。', ['unpaired 》']],
  ['1）修渠；2）装灯；（3）验收', []],
  ['“第一段。\n\n“第二段。”', []],
  ['“第一段。\n\n第二段。', ['unpaired “']],
  ['（一行\n接一行）', []],
  ['好的的事', ['repeated 的的']],
  ['为目的的事、为了了解、不了了之、存在在外', []],
  ['对工作进行进行检查', ['repeated 进行进行']],
  ['研究研究、讨论讨论、一个一个', []],
  ['柳林镇政府柳林镇政府', ['repeated 柳林镇政府柳林镇政府']],
  ['２０26年、二0二六年', ['digits ２０26', 'digits 二0二六年']],
  ['二〇二六年、2026年、２０２６年', []],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});
