import { type Cells, boardMarkdown, csv, ledgerTree, pledge, testPlaces } from '../../testing/pledges.ts';

const VILLAGE = { 'units/b.yaml': 'name: 双河村党支部\nkind: 党支部\nfield: 农村\n' };
const members = (...rows: Cells[]) =>
  ledgerTree(
    { 'items.csv': csv(...rows.map((row, index) => pledge({ 所属单位: '', ...row, 编号: index + 1 }))) },
    { ...VILLAGE, 'pledges/a/index.md': boardMarkdown().replace('党组织', '党员') },
  );
const named = (...subjects: string[]) => members(...subjects.map((subject) => ({ 承诺主体: subject })));

testPlaces([
  { name: 'a name twice', input: named('张伟 村医', '张伟 村医'), expected: [] },
  { name: 'a name that is spread out in one place', input: named('张伟 村医', '张　伟（村医）'), expected: [] },
  { name: 'a post in one place alone', input: named('张伟', '张伟 村医'), expected: [] },
  { name: 'a post in more words', input: named('张伟 村医', '张伟 双河村村医'), expected: [] },
  {
    name: 'two posts, once',
    input: named('张伟 村医', '张伟 护林员', '张伟 会计'),
    expected: ['G32 pledges/a/items.csv:3:2'],
  },
  {
    name: 'two posts behind none',
    input: named('张伟', '张伟 村医', '张伟 护林员'),
    expected: ['G32 pledges/a/items.csv:4:2'],
  },
  {
    name: 'two posts in two units',
    input: members({ 承诺主体: '张伟 村医' }, { 承诺主体: '张伟 护林员', 所属单位: 'b' }),
    expected: [],
  },
  {
    name: 'one unit by its name and its id',
    input: members({ 承诺主体: '张伟 村医', 所属单位: '双河村党支部' }, { 承诺主体: '张伟 护林员', 所属单位: 'b' }),
    expected: ['G32 pledges/a/items.csv:3:2'],
  },
]);
