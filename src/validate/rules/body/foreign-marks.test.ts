import { testBodyRule } from '../../testing/tables.ts';
import { foreignMarks } from './foreign-marks.ts';

testBodyRule(foreignMarks, [
  {
    name: 'boxes',
    input: '::: tip 提示\n请带身份证。\n:::\n\n!!! note 提示\n\n> [!NOTE]\n> 乙。\n',
    expected: [
      ['B23', 1, 1],
      ['B23', 3, 1],
      ['B23', 5, 1],
      ['B23', 7, 3],
    ],
  },
  {
    name: 'tables of contents',
    input: '[TOC]\n\n[[toc]]\n',
    expected: [
      ['B23', 1, 1],
      ['B23', 3, 1],
    ],
  },
  {
    name: 'names and sizes in braces',
    input: '## 难处 {#nan}\n\n![会场](a.jpg){width=50%}\n',
    expected: [
      ['B23', 1, 7],
      ['B23', 3, 13],
    ],
  },
  {
    name: 'highlighting and commands',
    input: '这是==重点==和++要点++。\n\n{{< figure src="a.jpg" >}}\n\n{% asset_img a.jpg %}\n',
    expected: [
      ['B23', 1, 3],
      ['B23', 1, 10],
      ['B23', 3, 1],
      ['B23', 5, 1],
    ],
  },
  {
    name: 'signs of texts',
    input: '1+1==2，C++和C++，a:b:::c，{甲}，100%{乙}，`==丙==`，目录[TOC见后]\n',
    expected: [],
  },
]);
