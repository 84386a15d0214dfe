import { testBodyRule } from '../../testing/tables.ts';
import { componentLines } from './component-lines.ts';

testBodyRule(
  componentLines,
  [
    {
      name: 'all allowed components',
      input:
        '<Card title="a" href="/news/">x</Card>\n\n<EntryList kind="news" field="农村" year="2026" limit="6" />\n\n<Quote by="甲">x</Quote>\n\n<Timeline>\n<Event date="2026-03-12" title="a">x</Event>\n<Event date="2026-03" title="b">x</Event>\n</Timeline>\n\n<Figure src="a.jpg" alt="b" />\n',
      expected: [],
    },
    {
      name: 'within a sentence',
      input: '前 <Quote by="甲">x</Quote>\n\n## 题 <Card title="a" href="/" />\n\n- <Quote by="甲">x</Quote>\n',
      expected: [
        ['C09', 1, 3],
        ['C09', 3, 6],
      ],
    },
  ],
  'topic',
);
