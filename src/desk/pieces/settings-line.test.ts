import { expect, it } from 'vitest';
import { withSetting } from './settings-line.ts';

const NAMES = ['撤稿', 'withdrawn'];

it.each([
  ['---\n标题: 渠\n---\n', '---\n标题: 渠\n撤稿: 核实\n---\n'],
  ['---\r\n标题: 渠\r\n---\r\n', '---\r\n标题: 渠\r\n撤稿: 核实\r\n---\r\n'],
  ['---\n撤稿: 旧的\n标题: 渠\n---\n', '---\n撤稿: 核实\n标题: 渠\n---\n'],
  ['---\nwithdrawn: >\n  几行\n  原因\n\n标题: 渠\n---\n', '---\n撤稿: 核实\n标题: 渠\n---\n'],
  ['---\n---\n', '---\n撤稿: 核实\n---\n'],
])('writes one setting and leaves the others: %j', (head, expected) => {
  expect(withSetting(head, NAMES, '核实')).toBe(expected);
});

it('quotes what YAML would read otherwise, and takes out', () => {
  expect(withSetting('---\na: 1\n---\n', NAMES, '是: #')).toContain('撤稿: "是: #"');
  expect(withSetting('---\n撤稿: x\na: 1\n---\n', NAMES, undefined)).toBe('---\na: 1\n---\n');
});
