import { describe, expect, it } from 'vitest';
import { findPersonalData, maskPersonalData } from './personal-data.ts';

const kindsIn = (text: string, heading = '') => findPersonalData(text, heading).map(({ kind }) => kind);

describe('mobile numbers in any dress', () => {
  it.each([
    '13812345678',
    '+86 13812345678',
    '0086-138-1234-5678',
    '138-1234-5678',
    'пппп13812345678',
    'No.13812345678',
    '１３８１２３４５６７８',
    '𝟭𝟯𝟴𝟭𝟮𝟯𝟰𝟱𝟲𝟳𝟴',
    '①③⑧①②③④⑤⑥⑦⑧',
    '一三八一二三四五六七八',
    '壹叁捌壹贰叁肆伍陆柒捌',
    '幺三八幺二三四五六七八',
    '⼀三⼋⼀⼆三四五六七⼋',
    '١٣٨١٢٣٤٥٦٧٨',
    '1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣',
    'l38l2345678',
    '138.1234.5678',
    '138—1234—5678',
    '138\u00a01234\u00a05678',
    '138  1234  5678',
    '138\t1234\t5678',
    '138_1234_5678',
    '(138)1234-5678',
    '1381 234 5678',
    '1 3 8 1 2 3 4 5 6 7 8',
    '138\u200b1234\u200b5678',
    '1\u00ad3812345678',
    '138**1234**5678',
    '138\\-1234\\-5678',
    '&#49;&#x33;812345678',
    '138<b>1234</b>5678',
    '138\n12345678',
    '> 138\n> 12345678',
    'tel:%31%33%38%31%32%33%34%35%36%37%38',
    'https://a.example/s?tel=13812345678',
    '"\\u00313812345678"',
    '1.38E+10',
    '电话：13,812,345,678',
    '之一13812345678',
    '13812345678@139.com',
    '20260701-13812345678',
  ])('%j', (text) => {
    expect(kindsIn(text)).toEqual(['mobile']);
  });
});

describe('words that do not belong to the number', () => {
  it.each([
    '承诺编号12，责任人张三 13812345678',
    '合同负责人张三13812345678',
    '第一书记 13812345678',
    '共产党员张三 138 1234 5678',
    '他的号是13812345678',
    '手机号 138 1234\n5678',
    '节约用水13812345678',
    '张三 138 1234 5678',
    '预约：13812345678',
  ])('%j', (text) => {
    expect(kindsIn(text)).toEqual(['mobile']);
  });
});

describe('identity numbers and cards in any dress', () => {
  it.each([
    ['11010519491231002X', 'identity'],
    ['１１０１０５１９４９１２３１００２Ｘ', 'identity'],
    ['110105 1949-12-31 002x', 'identity'],
    ['110105491231002', 'identity'],
    ['110105 491231 002', 'identity'],
    ['1.10105194912310E+17', 'identity'],
    ['110105194912310000', 'identity'],
    ['4111 1111 1111 1111', 'bank-card'],
    ['6222\u00a00000\u00a00000\u00a00009', 'bank-card'],
    ['6222-000000-000009', 'bank-card'],
    ['卡号 六二二二〇〇〇〇〇〇〇〇〇〇〇九', 'bank-card'],
  ])('%j', (text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  it('side by side are two', () => {
    expect(kindsIn('11010519491231002x和13812345678')).toEqual(['identity', 'mobile']);
    expect(kindsIn('138 1234 5678 139 1234 5678')).toEqual(['mobile', 'mobile']);
    expect(kindsIn('13812345678/13912345678')).toEqual(['mobile', 'mobile']);
  });
});

describe('what only looks like one', () => {
  it.each([
    '12812345678',
    '138****1234',
    '138××××1234',
    '110105********002X',
    '110105194912310021',
    '6222 0202 0000 0000 008',
    '0700-6612371',
    '3.13812345678',
    '2026-07-01 09:00',
    '13812345678元',
    '13812345678.00',
    '¥13,812,345,678',
    '分别为 138 1234 5678 户',
    '受理编号：13812345678',
    '合同号 HT-2026-13812345678',
    'https://a.example/art/13812345678.html',
    'https://a.example/show?id=13812345678',
    '3f2c8a1b-9d4e-4c6f-a1b2-c13812345678',
    '东经116.3974123，北纬39.9093123',
    'ISBN 978-7-5615-1381-2',
    '统一社会信用代码：91330102MA2CE1234X',
    '192.168.138.123',
    '1.2E+05',
    '四面八方一心一意三三两两',
    '138\n\n12345678',
  ])('%j', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it('depends on what stands over its column', () => {
    expect(kindsIn('13812345678', '受理编号')).toEqual([]);
    expect(kindsIn('13812345678', '联系电话')).toEqual(['mobile']);
    expect(kindsIn('| 户 | 用电量 |\n|---|---|\n| 甲 | 13812345678 |')).toEqual([]);
  });

  it('telephones that stand side by side are not joined', () => {
    // The last eighteen digits pass the check of bank cards by chance.
    expect(kindsIn('0700-6612371 0700-6612374 0700-6612377')).toEqual([]);
    expect(findPersonalData('电话 0700-6612371 13812345678')).toMatchObject([{ kind: 'mobile', start: 16, end: 27 }]);
  });
});

describe('masks', () => {
  it('are as many asterisks', () => {
    expect(maskPersonalData('电话13812345678，证11010519491231002X。')).toBe('电话***********，证******************。');
    expect(maskPersonalData('电话138-1234-5678')).toBe('电话*************');
  });

  it('of a file full of them take no longer for each', () => {
    const text = '13812345678,'.repeat(300_000);
    expect(findPersonalData(text)).toHaveLength(300_000);
    expect(maskPersonalData(text)).toBe('***********,'.repeat(300_000));
  });
});
