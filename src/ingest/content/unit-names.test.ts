import { describe, expect, it } from 'vitest';
import type { Source } from './content.ts';
import { NOTHING_READ } from './reading.ts';
import { UnitNames } from './unit-names.ts';

const unit = (id: string, name: string): Source & { id: string } => ({
  id,
  file: { path: `units/${id}.yaml`, absolute: '', size: 0, stamp: '', link: false, changedAt: 0 },
  hasText: true,
  text: () => '',
  digest: '',
  reading: { ...NOTHING_READ, value: { name } },
});
const names = new UnitNames([
  unit('liulin', '柳林镇党委'),
  unit('shuanghe', '柳林镇双河村党支部'),
  unit('shimen', '柳林镇石门村党支部'),
  unit('heping-a', '龙湖镇和平村党支部'),
  unit('heping-b', '白岩乡和平村党支部'),
  unit('xianwei', '县委'),
  unit('twin', '县委'),
]);

describe('a unit is found', () => {
  it.each([
    { name: 'by its id', input: 'shuanghe', expected: { id: 'shuanghe' } },
    { name: 'by its full name', input: '柳林镇双河村党支部', expected: { id: 'shuanghe' } },
    { name: 'by its name with spaces in it', input: '柳林镇 双河村\n党支部', expected: { id: 'shuanghe' } },
    { name: 'by the end of its name', input: '双河村党支部', expected: { id: 'shuanghe' } },
    { name: 'by a short full name', input: '县委', expected: { id: 'xianwei' } },
    {
      name: 'not by the end of two names',
      input: '和平村党支部',
      expected: { choices: ['龙湖镇和平村党支部', '白岩乡和平村党支部'] },
    },
    { name: 'not by an end that all have', input: '党支部', expected: undefined },
    { name: 'not by the start of its name', input: '柳林镇双河村', expected: undefined },
    { name: 'not by another name', input: '双江村党支部', expected: undefined },
    { name: 'not by capitals', input: 'Shuanghe', expected: undefined },
    { name: 'not by nothing', input: '', expected: undefined },
  ])('$name', ({ input, expected }) => {
    expect(names.find(input)).toEqual(expected);
    // The second time it is remembered.
    expect(names.find(input)).toEqual(expected);
  });
});

it.each([
  ['柳林镇双江村党支部', '柳林镇双河村党支部'],
  ['shuanghe-cun', 'shuanghe'],
  ['水利局', undefined],
])('proposes for %s', (input, expected) => {
  expect(names.suggest(input)).toBe(expected);
});

describe('several units on one line', () => {
  const [LIULIN, SHUANGHE] = [{ id: 'liulin' }, { id: 'shuanghe' }];
  it.each([
    ['柳林镇党委、柳林镇双河村党支部', [LIULIN, SHUANGHE]],
    ['柳林镇党委，双河村党支部', [LIULIN, SHUANGHE]],
    ['柳林镇党委\n双河村党支部', [LIULIN, SHUANGHE]],
    ['柳林镇党委 双河村党支部', [LIULIN, SHUANGHE]],
    ['柳林镇党委和双河村党支部', [LIULIN, SHUANGHE]],
    ['柳林镇党委与双河村党支部', [LIULIN, SHUANGHE]],
    ['柳林镇党委/双河村党支部', [LIULIN, SHUANGHE]],
    ['liulin、shuanghe', [LIULIN, SHUANGHE]],
    ['柳林镇党委', [LIULIN]],
    ['柳林镇党委、双江村党支部', [LIULIN, undefined]],
    ['柳林镇党委和双江村党支部', [undefined]],
  ])('%s', (written, expected) => {
    expect(names.findAll(written).map(({ match }) => match)).toEqual(expected);
  });
});
