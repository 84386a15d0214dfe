import { describe, expect, it } from 'vitest';
import { progressParts } from './progress-text.ts';

/** Entries as `date | text | url | photo`; what cannot be read as `? proposal`. */
function read(text: string, year: number | undefined = 2026): string[] {
  return progressParts(text, year).map((part) => {
    if ('unread' in part) return `? ${part.proposal ?? ''}`;
    const { date, text: said, url, photo } = part.value;
    return [date, said, url, photo].filter((one) => one !== undefined).join(' | ');
  });
}

describe('one entry', () => {
  it.each([
    { name: 'a date and what was done', input: '2026-05-10 二组、三组通水', expected: '2026-05-10 | 二组、三组通水' },
    { name: 'nothing between them', input: '2026年5月10日通水', expected: '2026年5月10日 | 通水' },
    { name: "Excel's date, a colon", input: '2026/5/10：通水', expected: '2026-5-10 | 通水' },
    { name: 'a comma behind a date in Chinese', input: '2026年5月10日，通水', expected: '2026年5月10日 | 通水' },
    { name: 'full-width digits', input: '２０２６－０５－１０ 开工', expected: '2026-05-10 | 开工' },
    { name: 'a day in the year of the board', input: '5月10日 通水', expected: '2026年5月10日 | 通水' },
    { name: 'a day as it is said', input: '5月10号通水', expected: '2026年5月10日 | 通水' },
    { name: 'a date in brackets', input: '【2026-05-10】开工', expected: '2026-05-10 | 开工' },
    { name: 'a number in front', input: '1.2026-05-10 通水', expected: '2026-05-10 | 通水' },
    { name: 'a photo', input: '2026-05-10 通水 guanwang.jpg', expected: '2026-05-10 | 通水 | guanwang.jpg' },
    {
      name: 'a full stop behind an address',
      input: '2026-05-10 通水 https://a.cn/x。',
      expected: '2026-05-10 | 通水 | https://a.cn/x',
    },
    {
      name: 'an address and a photo, a wide space',
      input: '2026-05-10 通水　https://a.cn/1 管网.PNG',
      expected: '2026-05-10 | 通水 | https://a.cn/1 | 管网.PNG',
    },
    {
      name: 'a second photo is text',
      input: '2026-05-10 通水 a.jpg b.jpg',
      expected: '2026-05-10 | 通水 a.jpg | b.jpg',
    },
    { name: 'a photo that cannot be shown', input: '2026-05-10 开工 a.heic', expected: '2026-05-10 | 开工 | a.heic' },
    { name: 'a photo of another name', input: '2026-05-10 开工 a.jfif', expected: '2026-05-10 | 开工 | a.jfif' },
    { name: 'a photo behind a comma', input: '2026-05-10 开工，d.jpg', expected: '2026-05-10 | 开工 | d.jpg' },
    { name: 'a photo in brackets', input: '2026-05-10 开工（见 c.jpg）', expected: '2026-05-10 | 开工 | c.jpg' },
    { name: 'a photo alone is text', input: '2026-05-10 a.jpg', expected: '2026-05-10 | a.jpg' },
    { name: 'spaces inside are kept as one', input: '2026-05-10 二组  三组', expected: '2026-05-10 | 二组 三组' },
    {
      name: 'a limit in its words',
      input: '2026-05-10 召开会议，2026-06-10前完成整改',
      expected: '2026-05-10 | 召开会议，2026-06-10前完成整改',
    },
    { name: 'decimals', input: '2026-05-10 修好3.2公里、1.5公里', expected: '2026-05-10 | 修好3.2公里、1.5公里' },
  ])('$name', ({ input, expected }) => {
    expect(read(input)).toEqual([expected]);
  });
});

describe('several entries in a cell', () => {
  const both = ['2026-05-10 | 通水', '2026-06-10 | 验收'];
  it.each([
    { name: 'on lines', input: '2026-05-10 通水\n\n2026-06-10 验收', expected: both },
    { name: 'behind a semicolon', input: '2026-05-10 通水；2026-06-10 验收', expected: both },
    { name: 'behind a comma', input: '2026-05-10 通水，2026-06-10 验收', expected: both },
    { name: 'behind a blank', input: '2026-05-10 通水 2026-06-10 验收', expected: both },
    { name: 'with numbers', input: '1.2026-05-10 通水；2.2026-06-10 验收', expected: both },
    { name: 'with numbers in brackets', input: '（1）2026-05-10 通水；（2）2026-06-10 验收', expected: both },
    { name: 'with circled numbers and nothing between', input: '①2026-05-10 通水②2026-06-10 验收', expected: both },
    { name: 'with Han numbers', input: '一、2026-05-10 通水；二、2026-06-10 验收', expected: both },
    {
      name: 'in short, behind a comma',
      input: '5月10日通水，6月10日验收',
      expected: ['2026年5月10日 | 通水', '2026年6月10日 | 验收'],
    },
    {
      name: 'but a limit, a second day and a day of something',
      input: '5月10日、12日走访，5月20日前办结，6月1日的会议已定',
      expected: ['2026年5月10日 | 12日走访，5月20日前办结，6月1日的会议已定'],
    },
    { name: 'in short', input: '5月10日通水；6月10日验收', expected: ['2026年5月10日 | 通水', '2026年6月10日 | 验收'] },
  ])('$name', ({ input, expected }) => {
    expect(read(input)).toEqual(expected);
  });
});

describe('what cannot be read', () => {
  it.each([
    { name: 'no day', input: '5月通水', expected: '? ' },
    { name: 'a date alone', input: '2026-05-10', expected: '? ' },
    { name: 'no date', input: '正在办理', expected: '? ' },
    { name: 'a date behind', input: '开工（2026-05-10）', expected: '? 2026-05-10 开工' },
    { name: 'a date in a sentence', input: '于2026年5月10日开工', expected: '? 2026-05-10 开工' },
    { name: 'a year of two digits', input: '26.5.10 开工', expected: '? 2026-05-10 开工' },
    { name: 'a day in figures', input: '5.10 开工', expected: '? 2026-05-10 开工' },
    { name: 'two days in figures', input: '5.10通水，6.10验收', expected: '? 2026-05-10 通水\n2026-06-10 验收' },
    { name: 'a day and a length in figures', input: '5.10通水，6.10公里', expected: '? 2026-05-10 通水，6.10公里' },
    { name: 'a length is no day', input: '5.10公里路面', expected: '? ' },
  ])('$name', ({ input, expected }) => {
    expect(read(input)).toEqual([expected]);
  });

  it('a day without a year that would lie before the one above it is proposed in the next year', () => {
    expect(read('11月10日 开工\n1月5日 完工')).toEqual(['2026年11月10日 | 开工', '? 2027-01-05 完工']);
  });

  it('a day without a year where nobody knows the year', () => {
    expect(progressParts('5月10日 通水', undefined)).toEqual([{ unread: '5月10日 通水', proposal: undefined }]);
  });
});
