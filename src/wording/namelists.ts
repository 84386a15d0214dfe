import { appraisalSchema } from '../schema/kinds/appraisal.ts';
import {
  recommendationSchema,
  NAMELIST_KINDS,
  type NamelistKind,
  namelistRowSchema,
} from '../schema/kinds/namelist.ts';
import { labelOf } from '../schema/shape.ts';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const starred = (stars: number) => `${NUMERALS[stars - 1] ?? stars}星`;

/** Lists of members: 群众推荐 and 星级党员. */
export const NAMELIST_TEXTS = {
  lists: '名单',
  listCount: (count: number) => `${count} 份`,
  column: { recommendation: NAMELIST_KINDS.recommendation.label, stars: NAMELIST_KINDS.stars.label },
  intro: {
    recommendation: '群众推荐「我身边的优秀共产党员」，每一次推荐了谁、哪个支部的、多少人推荐，都在这里。',
    stars: '每年评定的星级党员，谁、哪个支部的、几星、凭什么评上，都在这里。',
  },
  empty: '还没有公布名单。',
  /** 「2026年第三季度」 */
  time: (kind: NamelistKind, year: number, period: string | undefined) =>
    kind === 'stars' ? `${year}年度` : `${year}年${period ?? ''}`,
  organiser: labelOf(recommendationSchema, 'organiser'),
  method: labelOf(recommendationSchema, 'method'),
  year: (year: number) => `${year}年`,
  members: labelOf(appraisalSchema, 'rows', 'member'),
  membersUnit: '名',
  memberCount: (count: number) => `${count} 名党员`,
  recommended: '推荐',
  recommendedUnit: '人次',
  recommendedCount: (count: number) => `推荐 ${count} 人次`,
  starred,
  starredCount: (stars: number, count: number) => `${starred(stars)} ${count} 名`,
  drawn: (stars: number) => '★'.repeat(stars),
  measure: { recommendation: labelOf(namelistRowSchema, 'count'), stars: labelOf(namelistRowSchema, 'stars') },
  name: labelOf(namelistRowSchema, 'name'),
  post: labelOf(namelistRowSchema, 'post'),
  unit: labelOf(namelistRowSchema, 'unit'),
  reason: labelOf(namelistRowSchema, 'reason'),
  story: '事迹',
  readStory: (title: string) => `事迹：${title}`,
  byUnit: '按单位',
  byUnitNote: '点开单位，看这个单位的人',
  listed: '群众推荐和星级党员',
  part: (from: number, to: number) => `第 ${from}–${to} 名`,
  /** What the pages of a member and a unit say. */
  line: (kind: NamelistKind, measure: number, time: string) =>
    kind === 'stars' ? `${time}${starred(measure)}党员` : `获群众推荐 ${measure} 人次（${time}）`,
  description: (organiser: string, time: string, members: number) => `${organiser}，${time}，${members} 名党员。`,
} as const;
