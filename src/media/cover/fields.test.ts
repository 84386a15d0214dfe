import { expect, it } from 'vitest';
import { motifsFor } from './fields.ts';

it.each([
  ['农村', 'terraces aqueduct village wheat'],
  ['城市社区', 'street apartments arcade'],
  ['机关', 'dike gate pines'],
  ['事业单位（学校、医院）', 'school books hospital'],
  ['国有企业', 'pylons waterworks bridge'],
  ['非公有制企业', 'factory workshop'],
  ['社会组织', 'tea drumTower'],
  ['窗口单位和服务行业', 'hall mountainBus'],
])('%s shows %s', (field, names) => {
  expect(
    motifsFor(field, 'branch')
      .map((motif) => motif.name)
      .join(' '),
  ).toBe(names);
});

it('falls back on the kind where the field says nothing', () => {
  expect(motifsFor('别的', 'speech')).toBe(motifsFor(undefined, 'speech'));
});
