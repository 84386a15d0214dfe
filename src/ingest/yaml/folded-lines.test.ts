import { expect, it } from 'vitest';
import { termSchema } from '../../schema/kinds/term.ts';
import { readYaml } from './yaml-tree.ts';

const read = (text: string) => (readYaml(text, 0, termSchema, '名词').value as { explanation: unknown }).explanation;

it.each([
  ['folded', '解释: >-\n  修通了三条渠，\n  解决了饮水。\n', '修通了三条渠，解决了饮水。'],
  ['folded, with the line end behind it', '解释: >\n  修通了四条渠\n  解决了灌溉\n', '修通了四条渠解决了灌溉\n'],
  ['plain', '解释: 修通了四条渠\n  解决了灌溉\n', '修通了四条渠解决了灌溉'],
  ['on a line of its own', '解释:\n  修通了四条渠\n  解决了灌溉\n', '修通了四条渠解决了灌溉'],
  ['quoted', '解释: "修通了四条渠，\n  解决了灌溉"\n', '修通了四条渠，解决了灌溉'],
  ['Latin', '解释: the first\n  line\n', 'the first line'],
  ['Latin and Han', '解释: 用 A4\n  纸印\n', '用 A4 纸印'],
  ['blanks that were typed', '解释: 甲 乙 丙\n  丁\n', '甲 乙 丙丁'],
  ['paragraphs', '解释: >-\n  甲。\n\n  乙，\n  丙。\n', '甲。\n乙，丙。'],
  ['literal', '解释: |-\n  甲，\n  乙。\n', '甲，\n乙。'],
])('line ends of a text that is %s', (_, text, value) => {
  expect(read(text)).toBe(value);
});
