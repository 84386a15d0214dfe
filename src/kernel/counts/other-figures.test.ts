import { expect, it } from 'vitest';
import { countedThings } from './counted-things.ts';
import { otherFigures } from './other-figures.ts';

it.each([
  ['装了126盏路灯。', '安装路灯130盏', ['126盏 130盏']],
  ['1162块田。', '1126块都种上', ['1162块 1126块']],
  ['漏损率压到11.3%。', '漏损率不高于11.0%', []],
  ['装了60盏路灯，一共130盏。', '安装路灯130盏', []],
  ['装了近130盏路灯。', '安装路灯126盏', []],
  ['装了63盏路灯。', '安装路灯不少于60盏', []],
  ['投了12.6万元。', '投资126000元', []],
  ['投了12.6万元。', '| 投资（万元） | 12.6 |，另外16.2万元', []],
  ['投了12.6万元。', '投资162000元', ['12.6万元 162000元']],
  ['装了一百二十六盏路灯。', '安装路灯130盏', ['一百二十六盏 130盏']],
  ['装了60盏路灯。', '安装路灯130盏，5月装了60盏', []],
  ['十三公里，13公里路。', '硬化公路十三公里，另有31公里', []],
])('%s %s', (text, words, expected) => {
  const found = otherFigures(countedThings(text), countedThings(words), words);
  expect(
    found.map(({ one, other }) => `${text.slice(one.start, one.end)} ${words.slice(other.start, other.end)}`),
  ).toEqual(expected);
});
