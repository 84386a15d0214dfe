import { describe, expect, it } from 'vitest';
import { inspect } from '../inspect/inspect.ts';
import { fixedText } from './fixed-text.ts';
import { TestDice } from '../../testing/dice.ts';

const NEWS = { role: 'entry', kind: 'news', slug: 'a' } as const;
const SETTINGS = '---\n标题: 题\n发布时间: 2026-11-01 09:00\n来源:\n  名称: 县委\n---\n';
const fixed = (body: string) => fixedText(NEWS, SETTINGS + body).slice(SETTINGS.length);

describe('what is repaired', () => {
  it.each([
    ['paragraphs', '　　甲讲完了。\n　　乙开始了。\n', '甲讲完了。\n\n乙开始了。\n'],
    ['headings', '甲。\n\n##难处\n\n一、提高认识\n\n要学。\n', '甲。\n\n## 难处\n\n## 一、提高认识\n\n要学。\n'],
    ['points', '要做：\n-修渠\n-修路\n', '要做：\n\n- 修渠\n- 修路\n'],
    ['numbers', '1、修渠\n2、修路\n', '1. 修渠\n2. 修路\n'],
    ['cells', '|项目|数|\n|修渠|3|\n', '|项目|数|\n| --- | --- |\n|修渠|3|\n'],
    ['cells in bars of full width', '｜项目｜数｜\n｜修渠｜3｜\n', '|项目|数|\n| --- | --- |\n|修渠|3|\n'],
    ['a line of dashes in a table', '| a | b |\n| —— | —— |\n| c | d |\n', '| a | b |\n| --- | --- |\n| c | d |\n'],
    [
      'a row cut off',
      '| a | b |\n|---|---|\n\n| c | d |\n\n| e | f |\n甲。\n',
      '| a | b |\n|---|---|\n| c | d |\n| e | f |\n\n甲。\n',
    ],
    ['lines of signs', '甲。\n=====\n乙。\n', '甲。\n\n---\n\n乙。\n'],
    ['poems', '春风拂过云岭岗，\n茶芽吐绿满山坡。\n', '春风拂过云岭岗，  \n茶芽吐绿满山坡。\n'],
    ['a table of Word', '项目\t数\n修渠\t3\n', '| 项目 | 数 |\n| --- | --- |\n| 修渠 | 3 |\n'],
    ['marks of half width', '同志们:今天,我们开会\n', '同志们：今天，我们开会\n'],
    ['letters', '⽀部党\u200b员\u00a0甲\n', '支部党员 甲\n'],
    ['numbers of pages', '甲。\n\n— 3 —\n\n乙。\n', '甲。\n\n\n\n乙。\n'],
  ])('%s', (_, body, expected) => {
    expect(fixed(body)).toBe(expected);
  });

  it.each([
    ['figures', '投资 1,200 万元，9:30 开工，4*6*3 米，8~10 户\n'],
    ['quotes', '他写道：“甲,乙,丙”，「丁,戊」。\n'],
    ['code', '```\n##题\n甲。\n乙,丙\n```\n'],
    ['links', '见[网站](https://a.cn/?q=甲,乙)。\n'],
  ])('but not %s', (_, body) => {
    expect(fixed(body)).toBe(body);
  });
});

it('leaves a file alone whose settings have no end', () => {
  const text = '标题: 题\n\n正文。\n第二段。\n';
  expect(fixedText(NEWS, text)).toBe(text);
});

it('changes nothing a second time, and leaves nothing to be repaired', () => {
  const pieces = [
    '甲。',
    '乙',
    '##丙',
    '-丁',
    '-戊',
    '1、己',
    '2、庚',
    '|a|b|',
    'a\tb',
    '|---|---|',
    '|---|',
    '**二、壬**',
    '&emsp;子',
    '｜c｜d｜',
    '==',
    '———',
    '春风拂过，',
    '茶芽吐绿。',
    '一、辛',
    '＞壬',
    '　　癸',
    '甲,乙,丙,丁,戊,己,庚',
    '',
  ];
  const dice = new TestDice(11);
  for (let round = 0; round < 2_000; round++) {
    const body = `${Array.from({ length: 1 + dice.below(9) }, () => dice.pick(pieces)).join('\n')}\n`;
    const once = fixedText(NEWS, SETTINGS + body);
    expect(fixedText(NEWS, once), JSON.stringify(body)).toBe(once);
    const left = inspect(NEWS, once).findings.filter(({ code }) => ['B15', 'B16', 'B19'].includes(code));
    expect(left, JSON.stringify(body)).toEqual([]);
  }
});
