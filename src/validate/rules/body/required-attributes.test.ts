import { testBodyRule } from '../../testing/tables.ts';
import { requiredAttributes } from './required-attributes.ts';

testBodyRule(
  requiredAttributes,
  [
    {
      name: 'all allowed components',
      input:
        '<Card title="a" href="/news/">x</Card>\n\n<EntryList kind="news" field="农村" year="2026" limit="6" />\n\n<Quote by="甲">x</Quote>\n\n<Timeline>\n<Event date="2026-03-12" title="a">x</Event>\n<Event date="2026-03" title="b">x</Event>\n</Timeline>\n\n<Figure src="a.jpg" alt="b" />\n',
      expected: [],
    },
    { name: 'a missing one', input: '<Figure src="a.jpg" />\n', expected: [['C05', 1, 1]] },
    { name: 'an empty one', input: '<Quote by="">x</Quote>\n', expected: [['C05', 1, 8]] },
    { name: 'one without a value', input: '<Quote by>x</Quote>\n', expected: [['C05', 1, 8]] },

    { name: 'blanks', input: '<Quote by=" ">x</Quote>\n', expected: [['C05', 1, 8]] },
    { name: 'one by a wrong name', input: '<Card titel="a" href="/" />\n', expected: [] },
    { name: 'an empty one that may be left out', input: '<Figure src="a.jpg" alt="b" credit="" />\n', expected: [] },
    {
      name: 'two',
      input: '<Card>x</Card>\n',
      expected: [
        ['C05', 1, 1],
        ['C05', 1, 1],
      ],
    },
  ],
  'topic',
);
