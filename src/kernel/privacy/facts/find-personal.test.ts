import { expect, it } from 'vitest';
import { findPersonal } from './find-personal.ts';

const found = (text: string, heading = '') =>
  findPersonal(text, heading).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

it.each([
  ['何守田，男，1965年3月12日出生。', ['birth 1965年3月12日出生']],
  ['何守田，１９６５年３月１２日生，高中文化。', ['birth １９６５年３月１２日生']],
  ['何守田，1965年3月生。', []],
  ['双河村党支部成立于1965年3月12日。', []],
  ['小牛犊2026年3月12日出生。', []],
  ['| 姓名 | 出生日期 |\n|---|---|\n| 何守田 | 1965.3.12 |', ['birth 1965.3.12']],
  ['何守田家住柳林镇双河村3组15号。', ['home 家住柳林镇双河村3组15号']],
  ['何守田（幸福小区3栋2单元501室）', ['home 3栋2单元501室']],
  ['办公地址：云岭县人民路12号。', []],
  ['双河村3组通了水。', []],
  ['护照号 E12345678', ['passport E12345678']],
  ['产品编号 E12345678', []],
  ['云A·12345、云AD12345', ['plate 云A·12345', 'plate 云AD12345']],
  ['云ICP备2026012345号，云B2-20260001', []],
  ['云A1234警', []],
  ['看望低保户何守田。', ['hardship 低保户何守田']],
  ['何守田患尿毒症三年。', ['hardship 何守田患尿毒症']],
  ['民政局局长何守田解读低保政策。', []],
  ['何守田走访低保户12户。', []],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it('takes the word of the head of a column', () => {
  expect(found('1965-03-12', '出生日期')).toEqual(['birth 1965-03-12']);
  expect(found('1965-03-12', '入党日期')).toEqual([]);
  expect(found('双河村3组', '家庭住址')).toEqual(['home 双河村3组']);
  expect(found('G12345678', '护照号码')).toEqual(['passport G12345678']);
});

it('finds no day of birth inside of an identity number', () => {
  expect(found('身份证11010519491231002X，何守田')).toEqual(['identity 11010519491231002X']);
});
