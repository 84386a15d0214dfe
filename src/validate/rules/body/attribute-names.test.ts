import { testBodyRule } from '../../testing/tables.ts';
import { attributeNames } from './attribute-names.ts';

testBodyRule(
  attributeNames,
  [
    {
      name: 'all allowed components',
      input:
        '<Card title="a" href="/news/">x</Card>\n\n<EntryList kind="news" field="农村" year="2026" limit="6" />\n\n<Quote by="甲">x</Quote>\n\n<Timeline>\n<Event date="2026-03-12" title="a">x</Event>\n<Event date="2026-03" title="b">x</Event>\n</Timeline>\n\n<Figure src="a.jpg" alt="b" />\n',
      expected: [],
    },
    { name: 'a misspelt one', input: '<Card titel="a" href="/" />\n', expected: [['C04', 1, 7]] },
    { name: 'an unknown one', input: '<Card title="a" href="/" onclick="x" />\n', expected: [['C04', 1, 26]] },
    { name: 'a name of objects', input: '<Card title="a" href="/" constructor="x" />\n', expected: [['C04', 1, 26]] },

    {
      name: 'one of a component that has none',
      input: '<Timeline title="a">\n<Event date="2026" title="a">x</Event>\n</Timeline>\n',
      expected: [['C04', 1, 11]],
    },
    { name: 'one of a component that is none', input: '<Crad titel="a" />\n', expected: [] },
  ],
  'topic',
);
