import { expect, it } from 'vitest';
import { siteOf } from '../../testing/site-model.ts';
import { boardText, itemsText, VOTE_UNITS } from '../../testing/vote-tree.ts';
import { madeWith, pageOwner } from './page-owner.ts';
import { isInShard, shardLabel, shardName, shardsOf } from './shard.ts';

it('everything belongs to exactly one shard of its kind', () => {
  const names = Array.from({ length: 2_000 }, (_, index) => `/news/${index}/`);
  const shards = shardsOf({ index: 0, pages: 2_000, pictures: 1, cards: 0 });
  expect(shards.filter(({ kind }) => kind === 'pages')).toHaveLength(14);
  expect(shards.filter(({ kind }) => kind === 'pictures')).toHaveLength(1);
  expect(shards).toHaveLength(15);
  for (const name of names)
    expect(shards.filter((shard) => shard.kind === 'pages' && isInShard(shard, name))).toHaveLength(1);
});

it('the index of a large site is cut into a few shards: each goes through all records', () => {
  const indexShards = (parts: number) =>
    shardsOf({ index: parts, pages: 0, pictures: 0, cards: 0 }).filter(({ kind }) => kind === 'index').length;
  expect([1, 9, 40, 4_000].map(indexShards)).toEqual([1, 2, 5, 8]);
});

it('a shard has one name for programs and one for people', () => {
  const shard = { kind: 'pages', index: 2, of: 12 } as const;
  expect(shardName(shard)).toBe('pages-3-of-12');
  expect(shardLabel(shard)).toBe('网页第 3 份（共 12 份）');
});

it.each([
  ['/pledges/one/', '/pledges/one'],
  ['/pledges/one/page/2/', '/pledges/one'],
  ['/pledges/one/poster/page/3/', '/pledges/one'],
  ['/pledges/one/data.json', '/pledges/one'],
  ['/units/cun/', '/units/cun'],
  ['/units/cun/plates/', '/units/cun'],
  ['/pledges/', '/pledges/'],
  ['/news/a/', '/news/a/'],
  ['/', '/'],
])('%s is made with all that show %s', (address, owner) => {
  expect(pageOwner(address)).toBe(owner);
});

it('units are made with the board on which they pledge, where not too many do', async () => {
  const many = Array.from({ length: 41 }, (_, index) => `dui-${index}`);
  const site = await siteOf({
    ...VOTE_UNITS,
    ...Object.fromEntries(
      many.map((id) => [`units/${id}.yaml`, `name: 第${id.slice(4)}生产队党支部\nkind: 党支部\nfield: 农村\n`]),
    ),
    'pledges/few/index.md': boardText({ unit: ['zhen', 'zhongxue'] }),
    'pledges/few/items.yaml': itemsText([{ subject: 'qingshi-cun' }]),
    'pledges/many/index.md': boardText({ title: '各队的承诺' }),
    'pledges/many/items.yaml': itemsText(many.map((subject) => ({ subject }))),
  });
  expect(madeWith('/units/qingshi-cun/', site)).toBe(madeWith('/pledges/few/page/2/', site));
  expect(madeWith('/units/qingshi-cun/plates/', site)).toBe('/pledges/few');
  expect(madeWith('/units/dui-0/', site)).toBe('/units/dui-0');
  expect(madeWith('/units/zhongxue/', site)).toBe('/units/zhongxue');
  expect(madeWith('/units/', site)).toBe('/units/');
});
