import { expect, it } from 'vitest';
import { withFileSetting, withSetting } from './settings-line.ts';

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

it.each([
  ['reports/a.yaml', '进展: 通水\n', '进展: 通水\n撤稿: 核实\n'],
  ['reports/a.yaml', '进展: 通水', '进展: 通水\n撤稿: 核实\n'],
  ['reports/a.yaml', '进展: 通水\r\n', '进展: 通水\r\n撤稿: 核实\r\n'],
  ['reports/a.yaml', '撤稿: 旧\n进展: 通水\n', '撤稿: 核实\n进展: 通水\n'],
  ['news/a.md', '---\n标题: 渠\n---\n进展: 通水\n', '---\n标题: 渠\n撤稿: 核实\n---\n进展: 通水\n'],
])('of a file too, whatever its kind: %s %j', (path, text, expected) => {
  const now = withFileSetting(path, text, NAMES, '核实');
  expect(now).toBe(expected);
  expect(withFileSetting(path, now, NAMES, undefined)).not.toContain('撤稿');
});
