import { unit } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';

const tree = (more: string) => ({ 'units/a.yaml': unit('柳林镇党委', more) });
const post = (name: string, more = '') =>
  `  - { 名称: ${name}, 党员: 冯念华, 职责: [接件, 代办], 自: 2026-08-01${more} }\n`;
const card = (name: string, post: string, phone = '0700-6612417') =>
  `  - { 姓名: ${name}, 职务: ${post}, 帮助: 送药, 电话: ${phone}, 自: 2026-03-01 }\n`;

testTrees([
  {
    name: 'posts and cards',
    input: tree(`先锋岗:\n${post('一岗')}${post('二岗')}联系卡:\n${card('郑桂兰', '村医')}`),
    expected: [],
  },
  {
    name: 'a post twice',
    input: tree(`先锋岗:\n${post('一岗')}${post('一岗')}`),
    expected: [['D41', 'units/a.yaml', 6, 11]],
  },
  {
    name: 'a card twice, and two cards of one person',
    input: tree(`联系卡:\n${card('郑桂兰', '村医')}${card('郑桂兰', '支委')}${card('郑桂兰', '村医')}`),
    expected: [['D41', 'units/a.yaml', 7, 11]],
  },
  {
    name: 'a surname alone',
    input: tree(`先锋岗:\n${post('一岗').replace('冯念华', '[冯念华, 张 驾驶员]')}联系卡:\n${card('郑', '村医')}`),
    expected: [
      ['D26', 'units/a.yaml', 5, 19],
      ['D26', 'units/a.yaml', 7, 11],
    ],
  },
  {
    name: 'a mobile number in the place of an office phone',
    input: tree(`联系卡:\n${card('郑桂兰', '村医', '13900001234')}`),
    expected: [['S01', 'units/a.yaml', 5, 36]],
  },
  {
    name: 'a mobile number in words, in what is promised',
    input: tree(`先锋岗:\n${post('一岗', ', 承诺: 有事打一三九零零零零一二三四')}`),
    expected: [['S01', 'units/a.yaml', 5, 60]],
  },
  {
    name: 'a post that nobody holds, a card without a phone',
    input: tree(
      `先锋岗:\n${post('一岗').replace('党员: 冯念华, ', '')}联系卡:\n${card('郑桂兰', '村医').replace('电话: 0700-6612417, ', '')}`,
    ),
    expected: [
      ['D01', 'units/a.yaml', 5, 5],
      ['D01', 'units/a.yaml', 7, 5],
    ],
  },
]);
