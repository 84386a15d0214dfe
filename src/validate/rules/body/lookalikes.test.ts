import { testBodyRule } from '../../testing/tables.ts';
import { lookalikes } from './lookalikes.ts';

testBodyRule(lookalikes, [
  { name: 'a heading without a blank', input: '甲。\n\n##难处\n', expected: [['B15', 3, 1]] },
  { name: 'a heading of full width', input: '＃＃ 难处\n', expected: [['B15', 1, 1]] },
  { name: 'a heading with a wide blank', input: '##　难处\n', expected: [['B15', 1, 1]] },
  { name: 'a topic of a network, a number', input: '#创先争优#\n\n#1 楼\n', expected: [] },
  { name: 'points without blanks', input: '要做：\n-修渠\n-修路\n-装灯\n', expected: [['B15', 2, 1]] },
  { name: 'a dash, a number below nought', input: '-修渠\n\n-5℃\n\n-6℃\n', expected: [] },
  { name: 'a quote of full width', input: '甲。\n＞ 引语\n', expected: [['B15', 2, 1]] },
  { name: 'cells without the line below the head', input: '|项目|数|\n|修渠|3|\n', expected: [['B15', 1, 1]] },
  {
    name: 'a table in bars of full width',
    input: '｜项目｜数｜\n｜——｜——｜\n｜修渠｜3｜\n',
    expected: [['B15', 1, 1]],
  },
  {
    name: 'a row that a blank line cuts off, and one of another width',
    input:
      '| 项目 | 数 |\n|---|---|\n| 修渠 | 3 |\n\n| 修路 | 5 |\n\n甲。\n\n| a | b |\n|---|---|\n| c | d |\n｜e｜f｜\n',
    expected: [
      ['B15', 5, 1],
      ['B15', 12, 1],
    ],
  },
  {
    name: 'a line below the head with too few cells',
    input: '| a | b |\n|---|\n| c | d |\n',
    expected: [['B15', 1, 1]],
  },
  { name: 'headings in bold', input: '**一、提高认识**\n\n甲。\n\n**二、抓落实**\n', expected: [['B16', 1, 1]] },
  {
    name: 'a table of contents of Word',
    input: '一、提高认识........1\n\n二、抓落实……………3\n',
    expected: [['B16', 1, 1]],
  },
  { name: 'a bar in a text, a name between bars', input: '联系人：张三｜电话：0700-1\n\n｜党建｜\n', expected: [] },
  {
    name: 'lines of signs, and what is none',
    input: '甲。\n\n—————\n\n乙。\n\n===\n\n丙。\n\n……\n\n——\n\n---\n',
    expected: [['B16', 3, 1]],
  },
  { name: 'two hyphens alone', input: '甲。\n--\n乙。\n', expected: [['B16', 2, 1]] },
  { name: 'two hyphens before all', input: '--\n\n乙。\n', expected: [['B16', 1, 1]] },
  { name: 'one hyphen alone', input: '甲。\n-\n乙。\n', expected: [] },
  { name: 'a table of Word', input: '项目\t计划\n修渠\t3\n修路\t5\n', expected: [['B15', 1, 1]] },
  { name: 'numbers before short lines', input: '1、修渠\n2、修路\n3、装灯\n', expected: [['B16', 1, 1]] },
  { name: 'numbered sentences', input: '1、提高认识。要学。\n\n2、抓好落实。要干。\n', expected: [] },
  {
    name: 'headings of an official document, once',
    input: '一、提高认识\n\n甲。\n\n（一）抓学习\n\n乙。\n\n二、抓落实\n\n丙。\n',
    expected: [['B16', 1, 1]],
  },
  { name: 'one that goes on as a sentence', input: '一、提高认识，抓好学习。\n\n（一）甲，\n乙。\n', expected: [] },
  { name: 'the number of a page', input: '甲。\n\n第 16 页 共 16 页\n\n— 3 —\n', expected: [['B16', 3, 1]] },
  { name: 'all of it in code', input: '```\n##题\n-甲\n-乙\n```\n', expected: [] },
]);
