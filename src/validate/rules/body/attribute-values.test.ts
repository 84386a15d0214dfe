import { testBodyRule } from '../../testing/tables.ts';
import { attributeValues } from './attribute-values.ts';

testBodyRule(
  attributeValues,
  [
    {
      name: 'all allowed components',
      input:
        '<Card title="a" href="/news/">x</Card>\n\n<EntryList kind="news" field="农村" year="2026" limit="6" />\n\n<Quote by="甲">x</Quote>\n\n<Timeline>\n<Event date="2026-03-12" title="a">x</Event>\n<Event date="2026-03" title="b">x</Event>\n</Timeline>\n\n<Figure src="a.jpg" alt="b" />\n',
      expected: [],
    },
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
    {
      name: 'dates as settings accept them',
      input: [
        '2026年3月12日',
        '2026/3/12',
        '2026.3',
        '2026年3月',
        '二〇二六年三月',
        '2026年',
        '２０２６-０３-１２',
        '2026-03-12 09:00',
      ]
        .map((date) => `<Timeline>\n<Event date="${date}" title="a">x</Event>\n</Timeline>\n\n`)
        .join(''),
      expected: [],
    },
    {
      name: 'a month that does not exist, no date',
      input:
        '<Timeline>\n<Event date="2026年13月" title="a">x</Event>\n<Event date="三月" title="b">x</Event>\n</Timeline>\n',
      expected: [
        ['C06', 2, 8],
        ['C06', 3, 8],
      ],
    },
    { name: 'an empty one, which is reported elsewhere', input: '<EntryList kind="" />\n', expected: [] },
  ],
  'topic',
);
