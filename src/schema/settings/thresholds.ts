import { z } from 'zod';
import { field, flag, oneOf } from '../field.ts';
import { PARTY_FIELD_ALIASES, PARTY_FIELD_NAMES } from '../party-field.ts';
import { UNIT_KINDS } from '../kinds/unit.ts';

const percent = (label: string, note: string, usual: number) =>
  field(label, `${note}不写则是 ${usual}。`, z.number().min(0).max(100).optional(), String(usual));
const number = (label: string, note: string, usual: number) =>
  field(label, `${note}不写则是 ${usual}。`, z.int().min(0).optional(), String(usual));

/** What the rules are where content/site.yaml says nothing. Shares are percentages. */
export const USUAL_THRESHOLDS = {
  /** The least number of pledges that a unit makes in a year; the first row that fits a unit counts. */
  minimum: [
    { field: '农村', kind: '党委', count: 20 },
    { field: '城市社区', kind: undefined, count: 15 },
    { field: '农村', kind: '党支部', count: 10 },
  ] as Minimum[],
  satisfied: 90,
  red: { rate: 90, timely: 90, satisfied: 90, least: 2, leastOfMember: 1 },
  yellow: { shown: false, rate: 60, least: 2 },
  white: { shown: false, rate: 30, least: 2 },
  replies: { days: 15 },
  duties: { news: 3, exemplars: 1 },
};

const minimumSchema = z.strictObject({
  field: field(
    '领域',
    '哪个领域的党组织；不写则不分领域。',
    oneOf(PARTY_FIELD_NAMES, PARTY_FIELD_ALIASES).optional(),
    '农村',
  ),
  kind: field('类型', '哪一类党组织；不写则不分类型。', oneOf(UNIT_KINDS).optional(), '党支部'),
  count: field('件数', '一年至少承诺几件。', z.int().min(0), '10'),
});
export interface Minimum {
  field: (typeof PARTY_FIELD_NAMES)[number] | undefined;
  kind: (typeof UNIT_KINDS)[number] | undefined;
  count: number;
}

/** A roll of those that kept few; usually there is none. */
const lowRoll = (label: string, key: 'yellow' | 'white') =>
  field(
    label,
    `每季度的${label}，只列单位，通常不设。`,
    z
      .strictObject({
        shown: field(`设${label}`, `写 true 才公布${label}；不写则不设。`, flag().optional(), 'true'),
        rate: percent('兑现率', `本季度到期的承诺，兑现的百分比低于它就上${label}。`, USUAL_THRESHOLDS[key].rate),
        least: number('件数', '本季度至少有几件承诺到期。', USUAL_THRESHOLDS[key].least),
      })
      .optional(),
  );

/** The part of content/site.yaml that says by which numbers pledges and appraisals are judged. */
export const rulesSchema = z.strictObject({
  minimum: field(
    '承诺件数',
    '各类党组织一年至少承诺几件，不足的提醒；写了就整个代替通常的要求（乡镇 20、城市社区 15、村 10）。',
    z.array(minimumSchema).optional(),
  ),
  satisfied: percent('满意率下限', '群众评议低于这个百分比就要补课。', USUAL_THRESHOLDS.satisfied),
  red: field(
    '红榜',
    '每季度上红榜的条件。',
    z
      .strictObject({
        rate: percent('兑现率', '本季度到期的承诺，兑现的百分比不低于它。', USUAL_THRESHOLDS.red.rate),
        timely: percent('及时率', '兑现的承诺里，按期完成的百分比不低于它。', USUAL_THRESHOLDS.red.timely),
        satisfied: percent(
          '满意率',
          '最近一次群众评议的满意率不低于它；没有评议过的不看这一条。',
          USUAL_THRESHOLDS.red.satisfied,
        ),
        least: number('件数', '党组织本季度至少有几件承诺到期。', USUAL_THRESHOLDS.red.least),
        leastOfMember: number('党员件数', '党员本季度至少有几件承诺到期。', USUAL_THRESHOLDS.red.leastOfMember),
      })
      .optional(),
  ),
  yellow: lowRoll('黄榜', 'yellow'),
  white: lowRoll('白榜', 'white'),
  replies: field(
    '答复要求',
    '群众反映的，多少天以内答复算及时。',
    z
      .strictObject({
        days: number('天数', '从收到到答复，按日历数，不超过几天算及时。', USUAL_THRESHOLDS.replies.days),
      })
      .optional(),
  ),
  duties: field(
    '报送要求',
    '各单位要报送多少稿件，供 npm run duties 统计。',
    z
      .strictObject({
        news: number('动态', '每个单位每月至少几条动态。', USUAL_THRESHOLDS.duties.news),
        exemplars: number('典型', '每个单位每季度至少几个先进典型。', USUAL_THRESHOLDS.duties.exemplars),
      })
      .optional(),
  ),
});
export type Rules = z.infer<typeof rulesSchema>;

/** By which numbers pledges, appraisals and reports are judged; shares in percent. */
export type Thresholds = typeof USUAL_THRESHOLDS;

/** The county's own rules where the settings have any, else the usual ones. */
export function thresholdsOf(rules: Rules = {}): Thresholds {
  return {
    minimum: rules.minimum?.map(({ field, kind, count }) => ({ field, kind, count })) ?? USUAL_THRESHOLDS.minimum,
    satisfied: rules.satisfied ?? USUAL_THRESHOLDS.satisfied,
    red: given(USUAL_THRESHOLDS.red, rules.red),
    yellow: given(USUAL_THRESHOLDS.yellow, rules.yellow),
    white: given(USUAL_THRESHOLDS.white, rules.white),
    replies: given(USUAL_THRESHOLDS.replies, rules.replies),
    duties: given(USUAL_THRESHOLDS.duties, rules.duties),
  };
}

function given<T extends object>(usual: T, own: { [K in keyof T]?: T[K] | undefined } | undefined): T {
  return { ...usual, ...Object.fromEntries(Object.entries(own ?? {}).filter(([, value]) => value !== undefined)) };
}

/** How many pledges a unit makes in a year at least; undefined where nothing is asked of units like it. */
export function leastPledgesOf(
  unit: Readonly<Partial<Record<'field' | 'kind', unknown>>>,
  { minimum }: Pick<Thresholds, 'minimum'>,
): number | undefined {
  return minimum.find(
    ({ field, kind }) => (field === undefined || field === unit.field) && (kind === undefined || kind === unit.kind),
  )?.count;
}
