import { describe } from 'vitest';
import { testBodyRule } from '../../testing/tables.ts';
import { components } from './components.ts';

describe('what is not allowed in a topic', () => {
  testBodyRule(
    components,
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
});

describe('attributes', () => {
  testBodyRule(
    components,
    [
      { name: 'a misspelt one is not missed too', input: '<Card titel="a" href="/" />\n', expected: [['C04', 1, 7]] },
      { name: 'an unknown one', input: '<Card title="a" href="/" onclick="x" />\n', expected: [['C04', 1, 26]] },
      { name: 'a name of objects', input: '<Card title="a" href="/" constructor="x" />\n', expected: [['C04', 1, 26]] },
      { name: 'a missing one', input: '<Figure src="a.jpg" />\n', expected: [['C05', 1, 1]] },
      { name: 'an empty one', input: '<Quote by="">x</Quote>\n', expected: [['C05', 1, 8]] },
      { name: 'one without a value', input: '<Quote by>x</Quote>\n', expected: [['C05', 1, 8]] },
      { name: 'not one of the values', input: '<EntryList kind="branchs" />\n', expected: [['C06', 1, 12]] },
      { name: 'no number', input: '<EntryList kind="news" limit="六" />\n', expected: [['C06', 1, 24]] },
      { name: 'no year', input: '<EntryList kind="news" year="26" />\n', expected: [['C06', 1, 24]] },
      { name: 'no field', input: '<EntryList kind="news" field="农业" />\n', expected: [['C06', 1, 24]] },
      { name: 'a field by another name', input: '<EntryList kind="news" field="学校" />\n', expected: [] },
      {
        name: 'a date that does not exist',
        input: '<Timeline>\n<Event date="2026-02-30" title="a">x</Event>\n</Timeline>\n',
        expected: [['C06', 2, 8]],
      },
      { name: 'a link that runs code', input: '<Card title="a" href="javascript:x" />\n', expected: [['B04', 1, 17]] },
      { name: 'a relative link', input: '<Card title="a" href="news" />\n', expected: [['B10', 1, 17]] },
      {
        name: 'an event outside of a timeline',
        input: '<Event date="2026" title="a">x</Event>\n',
        expected: [['C08', 1, 1]],
      },
    ],
    'topic',
  );
});
