import { testBodyRule } from '../../testing/tables.ts';
import { componentNames } from './component-names.ts';

testBodyRule(
  componentNames,
  [
    {
      name: 'all allowed components',
      input:
        '<Card title="a" href="/news/">x</Card>\n\n<EntryList kind="news" field="农村" year="2026" limit="6" />\n\n<Quote by="甲">x</Quote>\n\n<Timeline>\n<Event date="2026-03-12" title="a">x</Event>\n<Event date="2026-03" title="b">x</Event>\n</Timeline>\n\n<Figure src="a.jpg" alt="b" />\n',
      expected: [],
    },
    { name: 'an unknown component', input: '<Crad title="a" />\n', expected: [['C03', 1, 1]] },
    { name: 'a component in lower case', input: '<card title="a" />\n', expected: [['C03', 1, 1]] },
    {
      name: 'names of objects',
      input: '<constructor />\n\n<A.B />\n',
      expected: [
        ['B03', 1, 1],
        ['C03', 3, 1],
      ],
    },
    { name: 'a tag of HTML', input: '正文<b>x</b>\n', expected: [['B03', 1, 3]] },
    { name: 'a fragment', input: '<>x</>\n', expected: [['B03', 1, 1]] },
  ],
  'topic',
);
