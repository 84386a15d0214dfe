import { testBodyRule } from '../../testing/tables.ts';
import { componentParents } from './component-parents.ts';

testBodyRule(
  componentParents,
  [
    {
      name: 'all allowed components',
      input:
        '<Card title="a" href="/news/">x</Card>\n\n<EntryList kind="news" field="农村" year="2026" limit="6" />\n\n<Quote by="甲">x</Quote>\n\n<Timeline>\n<Event date="2026-03-12" title="a">x</Event>\n<Event date="2026-03" title="b">x</Event>\n</Timeline>\n\n<Figure src="a.jpg" alt="b" />\n',
      expected: [],
    },
    {
      name: 'an event outside of a timeline',
      input: '<Event date="2026" title="a">x</Event>\n',
      expected: [['C08', 1, 1]],
    },

    {
      name: 'an event in a quote in a timeline',
      input: '<Timeline>\n<Quote by="甲">\n<Event date="2026" title="a">x</Event>\n</Quote>\n</Timeline>\n',
      expected: [],
    },
    {
      name: 'an event after a timeline',
      input:
        '<Timeline>\n<Event date="2026" title="a">x</Event>\n</Timeline>\n\n<Event date="2027" title="b">x</Event>\n',
      expected: [['C08', 5, 1]],
    },
  ],
  'topic',
);
