import { testPlaces, UNIT_TEXT } from '../../testing/pledges.ts';

const comment = (date: string, more = '') => ({
  'units/gongwei.yaml': UNIT_TEXT,
  'comments/a.md': `---\nreviewer: 严守正\npost: 书记\nunit: gongwei\ndate: ${date}\nform: 现场\nproblems: 慢\n${more}---\n`,
});
const appraisal = (date: string, more = '') => ({
  'units/gongwei.yaml': UNIT_TEXT,
  'appraisals/a.yaml': `title: 评议\norganiser: 县委\nmethod: 投票\ndate: ${date}\n${more}rows:\n  - { unit: gongwei, issued: 2, returned: 2, valid: 2, excellent: 2, good: 0, fair: 0, poor: 0 }\n`,
});

// Trees are checked on 2026-11-20.
testPlaces([
  { name: 'a comment of today', input: comment('2026-11-20'), expected: [] },
  { name: 'a comment of tomorrow', input: comment('2026-11-21'), expected: ['G02 comments/a.md:5:7'] },
  { name: 'a comment that is a draft', input: comment('2026-11-21', 'draft: true\n'), expected: [] },
  { name: 'an appraisal of tomorrow', input: appraisal('2026-11-21'), expected: ['G02 appraisals/a.yaml:4:7'] },
  {
    name: 'an appraisal that is published later',
    input: appraisal('2026-11-21', 'publishedAt: 2026-11-25\n'),
    expected: [],
  },
  {
    name: 'an appraisal that is published before its day',
    input: appraisal('2026-11-26', 'publishedAt: 2026-11-25 09:00\n'),
    expected: ['G02 appraisals/a.yaml:4:7'],
  },
]);
