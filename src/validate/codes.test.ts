import { describe, expect, it } from 'vitest';
import { type Code, PROBLEMS } from '../diagnostics/codes.ts';
import { placeOf } from '../diagnostics/issue.ts';
import { HOOK_CODES, PUSH_CASES, REF_CASES } from '../publish/hooks/push-rules/testing/cases.ts';
import { ATTACHMENT_CASES } from './testing/cases/attachment.ts';
import { BODY_CASES } from './testing/cases/body.ts';
import type { Case } from './testing/cases/case.ts';
import { CELL_MARK_CASES } from './testing/cases/cell-marks.ts';
import { CELL_CASES } from './testing/cases/cell.ts';
import { FEEDBACK_CASES } from './testing/cases/feedback.ts';
import { LIFE_CASES } from './testing/cases/life.ts';
import { MAP_CASES } from './testing/cases/map.ts';
import { PORTAL_CASES } from './testing/cases/portal.ts';
import { FILE_CASES } from './testing/cases/file.ts';
import { PERSONAL_CASES } from './testing/cases/personal.ts';
import { PICTURE_CASES } from './testing/cases/picture.ts';
import { PLEDGE_CASES } from './testing/cases/pledge.ts';
import { REFERENCE_CASES } from './testing/cases/reference.ts';
import { NAMELIST_CASES } from './testing/cases/namelist.ts';
import { REPORT_CASES } from './testing/cases/report.ts';
import { REVIEW_CASES } from './testing/cases/review.ts';
import { TABLE_CASES } from './testing/cases/table.ts';
import { TOPIC_CASES } from './testing/cases/topic.ts';
import { VALUE_CASES } from './testing/cases/value.ts';
import { WORD_CASES } from './testing/cases/word.ts';
import { YAML_CASES } from './testing/cases/yaml.ts';
import { checkTree } from './testing/tree.ts';

const CASES: Record<string, Case> = {
  ...FILE_CASES,
  ...ATTACHMENT_CASES,
  ...YAML_CASES,
  ...VALUE_CASES,
  ...WORD_CASES,
  ...REVIEW_CASES,
  ...LIFE_CASES,
  ...REFERENCE_CASES,
  ...NAMELIST_CASES,
  ...FEEDBACK_CASES,
  ...MAP_CASES,
  ...PORTAL_CASES,
  ...PERSONAL_CASES,
  ...PICTURE_CASES,
  ...BODY_CASES,
  ...TOPIC_CASES,
  ...TABLE_CASES,
  ...CELL_CASES,
  ...CELL_MARK_CASES,
  ...PLEDGE_CASES,
  ...REPORT_CASES,
};

/**
 * What no small folder provokes: see inspect-many.test.ts, trial.test.ts, published-dates.test.ts, read-pictures.test.ts
 * and pushed-reviews.test.ts.
 */
const ELSEWHERE: readonly Code[] = [
  ...(['F22', 'B14', 'V40', 'L01', 'L02', 'L03', 'S13'] as const),
  ...(['V41', 'V42', 'V43', 'V44', 'V45', 'V46'] as const),
];

describe('every code', () => {
  it('has a content folder or a push that provokes it', () => {
    expect(
      [
        ...Object.keys(CASES),
        ...Object.keys(PUSH_CASES),
        ...Object.keys(REF_CASES),
        ...HOOK_CODES,
        ...ELSEWHERE,
      ].sort(),
    ).toEqual(Object.keys(PROBLEMS).sort());
  });

  it.each(Object.entries(CASES))(
    '%s is the only mistake reported, where it is, in these words',
    async (code, { tree, withdrawals, at, message, hint }) => {
      const { severity } = PROBLEMS[code as Code];
      const { issues } = await checkTree(tree, withdrawals);
      const found = issues.filter((issue) => issue.severity === severity);
      expect(found.map((issue) => `${issue.code} ${placeOf(issue)}`)).toEqual([`${code} ${at}`]);
      expect(found[0]).toMatchObject({ message, hint });
    },
  );

  it.each(Object.entries(PROBLEMS))('%s explains itself in Chinese, with a full stop', (_, definition) => {
    const { what, why, fix, sample, title } = definition as unknown as {
      what(p: unknown): string;
      fix(p: unknown): string;
      why: string;
      sample: unknown;
      title: string;
    };
    for (const text of [title, what(sample), why, fix(sample)]) expect(text).toMatch(/\p{Script=Han}/u);
    expect(why).toMatch(/。$/);
    expect(what(sample)).not.toMatch(/[。！？]$|undefined/);
    expect(fix(sample)).not.toMatch(/undefined/);
  });
});

describe('a clean folder', () => {
  it('of one line of settings has no error', async () => {
    const { issues } = await checkTree({ 'site.yaml': 'name: 云岭先锋' });
    expect(issues.map(({ code }) => code)).toEqual(['F12']);
  });
});
