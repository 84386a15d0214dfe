import { expect, it } from 'vitest';
import { helpedPeople } from './helped-people.ts';

const codes = (reach: unknown) => helpedPeople({ cards: [{ reach }] }, {}, true).map(({ code }) => code);

it.each(['张大爷、李奶奶等孤寡老人', '王秀英、李国强等 5 户', '王秀英和李国强两户', '三组陈某家', '石门村赵婆婆'])(
  '%s names somebody',
  (reach) => {
    expect(codes(reach)).toEqual(['S05']);
  },
);

it.each([
  '六合村七个组，行动不便的 38 户',
  '白岩乡三个教学点的学生',
  '岩口、石门、白水三个教学点',
  '三组、四组 41 户',
  '五、六、七组 117 户',
  '呼吸内科出院的病人',
  undefined,
  38,
])('%s names nobody', (reach) => {
  expect(codes(reach)).toEqual([]);
});
