import { expect, it } from 'vitest';
import { siteOf } from '../testing/site-model.ts';
import { VOTE_UNITS } from '../testing/vote-tree.ts';
import { appraisalCsv } from './appraisal-data.ts';

it('tells in every row whether ballots or a published rate stand behind it', async () => {
  const { appraisals } = await siteOf({
    ...VOTE_UNITS,
    'appraisals/a.yaml':
      'title: 评议\norganiser: 县委\ndate: 2026-06-10\nmethod: 投票\nrows:\n' +
      '  - {unit: qingshi-cun, issued: 20, returned: 20, valid: 20, excellent: 19, good: 0, fair: 0, poor: 1}\n' +
      '  - {unit: zhen, issued: 8, returned: 8, valid: 8, excellent: 7, good: 0, fair: 0, poor: 1}\n' +
      '  - {field: 农村, rate: 97.43%, source: 县统计局}\n',
  });
  expect(appraisalCsv(appraisals[0]!).split('\r\n').slice(1, 4)).toEqual([
    '青石镇青石村党支部,青石镇青石村党支部,票数,20,20,20,19,0,0,1,95.00,',
    '青石镇党委,青石镇党委,票数,8,8,8,,,,,,',
    '农村,,公布的比率,,,,,,,,97.43,县统计局',
  ]);
});
