import { unit } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';

/** Units that write such systems. */
const units = (...systems: string[]) =>
  Object.fromEntries(
    systems.map((name, index) => [
      `units/u${index}.yaml`,
      unit(`第${'一二三四'[index]}中学党支部`, `system: ${name}\n`),
    ]),
  );

testTrees([
  { name: 'one name', input: units('教育系统', '教育', '教育系统'), expected: [] },
  { name: 'two systems that are near', input: units('教育系统', '教育系统', '体育系统'), expected: [] },
  { name: 'two that are not', input: units('教育系统', '水利系统'), expected: [] },
  { name: 'a slip', input: units('教育系统', '教肓系统', '教育系统'), expected: [['R55', 'units/u1.yaml', 4, 9]] },
  {
    name: 'the rarer one is told',
    input: units('教肓系统', '教育系统', '教育系统'),
    expected: [['R55', 'units/u0.yaml', 4, 9]],
  },
  { name: 'a letter too many', input: units('卫生系统', '卫生院系统'), expected: [['R55', 'units/u1.yaml', 4, 9]] },
  {
    name: 'a longer name of the same',
    input: units('卫生系统', '卫生健康系统'),
    expected: [['R55', 'units/u1.yaml', 4, 9]],
  },
  { name: 'once for a name', input: units('教育', '教育', '教肓', '教肓'), expected: [['R55', 'units/u2.yaml', 4, 9]] },
]);
