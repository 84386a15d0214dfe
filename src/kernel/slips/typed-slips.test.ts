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
  ['title: 双河村黨支部', ['traditional 双河村黨支部']],
  ['来人是县委組織部，張国华接。', ['traditional 是县委組織部，張国华接']],
  ['張', ['traditional 張']],
  ['来的有李建国、王秀兰，還有張国华', ['traditional 還有張国华']],
  ['皇后、公里、干部、乾坤、瞭望、慰藉、著名、覆盖、特徵、於先生、李昇、李喆、吒咤、苧麻、茶几、头发', []],
  ['見[名册](附件/村黨员名册.pdf)和 ../縣.docx', ['traditional 見']],
  ['東京の会議', []],
  [
    '各村的黨員、幹部、群眾一起開會。\n第二行學習',
    ['traditional 各村的黨員、幹部、群眾一起開會', 'traditional 第二行學習'],
  ],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});
