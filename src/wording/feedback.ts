import { replySchema } from '../schema/kinds/feedback.ts';
import { siteSchema } from '../schema/settings/site.ts';
import { labelOf } from '../schema/shape.ts';

/** How readers say something about a story or a pledge, and what came of it. */
export const FEEDBACK_TEXTS = {
  ways: '我来反映',
  waysIntro: '情况不实、没有办到、写错了，或者有更好的办法，都可以反映。',
  about: labelOf(replySchema, 'about'),
  /** Of a pledge that nobody has chosen yet: the signs are where its number goes. */
  pledge: (number: string) => `第 ${number} 项`,
  sayWhich: '请说明是第几项。',
  chosen: (pledge: string) => `要反映的是${pledge}。`,
  call: '打电话',
  sms: '发短信',
  mail: '写邮件',
  print: '打印反映单',
  promise: '不登姓名和电话。',
  subject: (title: string) => `反映：${title}`,
  body: (title: string, address: string) => `反映的是：${title}\n网址：${address}\n\n我反映的情况：\n\n`,
  smsBody: (title: string) => `反映「${title}」：`,
  slip: '反映单',
  slipWhere: '网页',
  slipMatter: '我反映的情况',
  slipDate: '填写日期',
  slipDateBlank: '　　　　年　　月　　日',
  slipNote: '不用写姓名和电话。想要当面答复的，交单的时候说一声。',
  slipTo: '交到',
  slipPhone: labelOf(siteSchema, 'contact', 'phone'),
  slipPrint: '打印这张单',
  slipHow: '在浏览器的菜单里选「打印」，纸选 A5；只有 A4 纸的，也能印。',
} as const;

/** Where the number of a pledge goes. */
export const NUMBER_BLANK = '＿＿';

const inDays = (days: number): string => (days === 0 ? '当天答复' : `${days} 天答复`);

/** What was replied, where it stands and on the page of all of it. */
export const REPLY_TEXTS = {
  column: '反映与答复',
  intro: '群众对承诺和文章反映了什么，几天答复的，怎样答复的，都登在这里。反映的人不登姓名。',
  onPage: (page: number) => (page === 1 ? REPLY_TEXTS.column : `${REPLY_TEXTS.column}（第 ${page} 页）`),
  description: (count: number, mean: string) => `答复群众反映 ${count} 件，平均 ${mean} 天。`,
  count: (count: number) => `${count} 件`,
  /** 「2 件，平均 3.5 天答复」 */
  summary: (count: number, mean: string) => `${count} 件，平均 ${mean} 天答复`,
  one: (days: number) => `1 件，${inDays(days)}`,
  inDays,
  fold: '看反映和答复',
  /** In the fold of a pledge. */
  hint: (count: number) => `答复 ${count} 件`,
  saidOn: '反映',
  repliedOn: labelOf(replySchema, 'reply'),
  all: '全部反映与答复',
  seeAll: '看别人反映了什么、怎样答复的',
  replied: '已答复',
  repliedUnit: '件',
  mean: '平均用时',
  meanUnit: '天',
  meanDays: '平均天数',
  timely: (days: number) => `${days} 天内`,
  byCategory: '按类别',
  byUnit: '按答复单位',
  list: '逐件',
  latest: '新的在前',
  range: (from: number, to: number) => `第 ${from}–${to} 件`,
  others: '其他单位',
  about: labelOf(replySchema, 'about'),
  pledge: (board: string, id: string) => `${board}第 ${id} 项`,
  date: labelOf(replySchema, 'date'),
  category: labelOf(replySchema, 'category'),
  matter: labelOf(replySchema, 'matter'),
  reply: labelOf(replySchema, 'reply'),
  repliedAt: labelOf(replySchema, 'repliedAt'),
  days: labelOf(replySchema, 'days'),
  unit: labelOf(replySchema, 'unit'),
  address: FEEDBACK_TEXTS.slipWhere,
} as const;
