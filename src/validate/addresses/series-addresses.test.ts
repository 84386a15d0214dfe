import { expect, it } from 'vitest';
import { news } from '../testing/articles.ts';
import { checkTree } from '../testing/tree.ts';

const SERIES = { 'series/chashan.yaml': '名称: 茶山上的二十年\n旧编号: [cha-shan]\n' };
const part = (more: string) => news(`series: 茶山上的二十年 1\n${more}`);
const addressesOf = async (more: string) => {
  const { result } = await checkTree({ ...SERIES, 'news/a.md': part(more) });
  return { moved: [...result.content.moved], unlinked: [...result.content.unlinked] };
};

it('a former address of a series leads to it while a part of it is published', async () => {
  expect((await addressesOf('')).moved).toEqual([['/series/cha-shan/', '/series/chashan/']]);
  expect((await addressesOf('draft: true\n')).moved).toEqual([]);
});

it('where its only part was taken back nothing leads to the page of the series any more', async () => {
  expect((await addressesOf('withdrawn: 有误\n')).unlinked).toContain('/series/chashan/');
  expect((await addressesOf('')).unlinked).toEqual([]);
});

it.each([
  ['is there', part(''), []],
  ['is not published yet', part('draft: true\n'), ['B05']],
])('a link to the page of a series that %s', async (_, text, codes) => {
  const { issues } = await checkTree({
    ...SERIES,
    'news/a.md': text,
    'news/b.md': news('', '[系列](/series/chashan/)\n').replace('开会', '散会'),
  });
  expect(issues.map(({ code }) => code)).toEqual(codes);
});
