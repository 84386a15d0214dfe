import { describe, expect, it } from 'vitest';
import { textsOf } from '../testing/texts.ts';
import { zipWorkbook } from '../testing/workbook-zip.ts';
import { readXlsx } from './xlsx.ts';

/** What a number with a format reads as. */
function shown(number: string, format: string | number = 0): string {
  return textsOf(
    readXlsx(zipWorkbook({ rows: `<row r="1"><c r="A1" s="0"><v>${number}</v></c></row>`, formats: [format] })),
  )[1]![0]!;
}

describe('numbers', () => {
  it.each([
    ['0', '0'],
    ['-12', '-12'],
    ['0.30000000000000004', '0.3'],
    ['1.1000000000000001', '1.1'],
    ['12345678.899999999', '12345678.9'],
    ['4.50', '4.5'],
    ['1E-4', '0.0001'],
    ['-2.5E-7', '-0.00000025'],
    ['1.10101199001011E+17', '110101199001011000'],
    ['-0', '0'],
    ['甲', '甲'],
  ])('%s', (number, expected) => {
    expect(shown(number)).toBe(expected);
  });

  it.each(['#,##0', '0.00E+00', '0_ ', '[Red]0', 'General', 'G/通用格式', '@', '0;yyyy', '# ?/?', ';;;'])(
    'the format %s is not shown',
    (format) => {
      expect(shown('46204', format)).toBe('46204');
    },
  );

  it.each([
    ['0.95', '0%', '95%'],
    ['0.95', 9, '95%'],
    ['0.95', 10, '95.00%'],
    ['1', '0%', '100%'],
    ['0.956', '0.0%', '95.6%'],
    ['0.29', '0.0#%', '29.0%'],
    ['1.005', '0%', '101%'],
    ['-0.1', '0%;[Red]-0%', '-10%'],
    ['95', '0"%"', '95%'],
  ])('a share: %s as %s', (number, format, expected) => {
    expect(shown(number, format)).toBe(expected);
  });
});

describe('numbers as their format shows them', () => {
  it.each([
    ['1', '000', '001'],
    ['12', '"LL-"00', 'LL-12'],
    ['12', '\\L\\L\\-00', 'LL-12'],
    ['12', '"LL-"General', 'LL-12'],
    ['12.5', 'General"亩"', '12.5亩'],
    ['3', '0.0', '3.0'],
    ['12.34', '0.0', '12.3'],
    ['2.675', '0.00', '2.68'],
    ['46204', '#,##0.00_ ', '46204.00'],
    ['117', '0"户"', '117户'],
    ['117', '"共"0"户"', '共117户'],
    ['1234567', '000-0000', '123-4567'],
    ['123456', '0!.0,"万"', '12.3万'],
    ['46204', '¥#,##0;[Red]-¥#,##0', '¥46204'],
    ['-5', '¥#,##0;[Red]-¥#,##0', '-¥5'],
    ['-5', '0.0', '-5.0'],
    ['-5', '0_);(0)', '(5)'],
    ['0', '[$￥-804]#,##0.00', '￥0.00'],
    ['1', '[=1]"合格";[=2]"不合格";0', '合格'],
    ['2', '[=1]"合格";[=2]"不合格";0', '不合格'],
    ['7', '[=1]"合格";[=2]"不合格";0', '7'],
    ['70', '[>=60]"合格";"不合格"', '合格'],
    ['50', '[>=60]"合格";"不合格"', '不合格'],
    ['0', 41, '0'],
    ['-3.456', 2, '-3.46'],
    ['0.5', '.00', '.50'],
    ['0.004', '0.00', '0.00'],
  ])('%s as %s is %s', (number, format, expected) => {
    expect(shown(number, format)).toBe(expected);
  });

  it('a zero that is not shown is an empty cell', () => {
    const { sheets } = readXlsx(
      zipWorkbook({ rows: '<row r="1"><c r="A1" s="0"><v>0</v></c></row>', formats: ['0;-0;;@'] }),
    );
    expect(sheets[0]!.rows).toEqual([]);
  });
});

describe('dates', () => {
  it.each([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])('the built-in format %s', (id) => {
    expect(shown('46204', id)).toBe('2026-07-01');
  });

  it.each([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56])('the built-in time %s', (id) => {
    expect(shown('46204.395833333336', id)).toBe('09:30');
  });

  it.each([
    'yyyy"年"m"月"d"日"',
    'yyyy\\年m\\月d\\日',
    '[$-804]yyyy/m/d;@',
    'yyyy-mm-dd',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    'yyyy.m',
    'm"月"d"日"',
    '[DBNum1][$-804]yyyy"年"m"月"',
    '[$-804]aaaa;@',
    'yyyy/m/d "h:mm"',
  ])('%s', (format) => {
    expect(shown('46204.395833333336', format)).toBe('2026-07-01');
  });

  it.each(['yyyy/m/d h:mm', 'yyyy/m/d\\ h:mm:ss', 'm/d/yy h:mm AM/PM', 'yyyy"年"m"月"d"日" 上午/下午h"时"mm"分"', 22])(
    '%s with its time',
    (format) => {
      expect(shown('46204.395833333336', format)).toBe('2026-07-01 09:30');
      expect(shown('46204', format)).toBe('2026-07-01');
    },
  );

  it.each([
    ['0.39583333', 'h:mm', '09:30'],
    ['0.5003125', 'h:mm:ss', '12:00:27'],
    ['1.5', '[h]:mm', '36:00'],
    ['46204.999999', 'yyyy/m/d h:mm', '2026-07-02'],
    ['1', 'yyyy/m/d', '1900-01-01'],
    ['59', 'yyyy/m/d', '1900-02-28'],
    ['60', 'yyyy/m/d', '1900-02-29'],
    ['61', 'yyyy/m/d', '1900-03-01'],
    ['2958465', 'yyyy/m/d', '9999-12-31'],
    ['2958466', 'yyyy/m/d', '2958466'],
    ['-1', 'yyyy/m/d', '-1'],
    ['20260701', 'yyyy/m/d', '20260701'],
  ])('%s as %s is %s', (number, format, expected) => {
    expect(shown(number, format)).toBe(expected);
  });
});
