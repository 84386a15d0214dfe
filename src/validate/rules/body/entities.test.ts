import { testBodyRule } from '../../testing/tables.ts';
import { entities } from './entities.ts';

testBodyRule(entities, [
  { name: 'what entities are for', input: '甲 &lt; 乙 &amp; &copy; &#22909; [丙](/a?b=1&c=2)\n', expected: [] },
  { name: 'a direction in a paragraph', input: '甲\n\n乙&#x202E;丙\n', expected: [['F20', 3, 1]] },
  {
    name: 'in a link and its title',
    input: '[甲](/b/ "&#x2066;") [乙](/c&#xE000;/)\n',
    expected: [
      ['F20', 1, 1],
      ['F21', 1, 21],
    ],
  },
  {
    name: 'in a picture, and where addresses are defined',
    input: '![甲&#x202D;](a.jpg)\n\n[丙]: /d/ "&#x202A;"\n',
    expected: [
      ['F20', 1, 1],
      ['F20', 3, 1],
    ],
  },
]);

testBodyRule(
  entities,
  [
    {
      name: 'in the value of a component',
      input: '<Card title="甲&#x202E;" href="/">乙</Card>\n',
      expected: [['F20', 1, 1]],
    },
  ],
  'topic',
);
