import { testBodyRule } from '../../testing/tables.ts';
import { attributeLinks } from './attribute-links.ts';

testBodyRule(
  attributeLinks,
  [
    {
      name: 'all allowed components',
      input:
        '<Card title="a" href="/news/">x</Card>\n\n<EntryList kind="news" field="农村" year="2026" limit="6" />\n\n<Quote by="甲">x</Quote>\n\n<Timeline>\n<Event date="2026-03-12" title="a">x</Event>\n<Event date="2026-03" title="b">x</Event>\n</Timeline>\n\n<Figure src="a.jpg" alt="b" />\n',
      expected: [],
    },
    { name: 'a link that runs code', input: '<Card title="a" href="javascript:x" />\n', expected: [['B04', 1, 17]] },
    { name: 'a relative link', input: '<Card title="a" href="news" />\n', expected: [['B10', 1, 17]] },

    { name: 'a file beside the topic', input: '<Card title="a" href="fangan.pdf" />\n', expected: [] },
    { name: 'an address that is no link', input: '<Figure src="a.jpg" alt="javascript:x" />\n', expected: [] },
  ],
  'topic',
);
