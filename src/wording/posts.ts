import { boardSchema } from '../schema/kinds/board.ts';
import { unitSchema } from '../schema/kinds/unit.ts';
import { labelOf } from '../schema/shape.ts';

/** 党员先锋岗 and 爱心联系卡: on pages of units, on pages of their own, and on paper. */
export const POST_TEXTS = {
  posts: '党员先锋岗',
  postsIntro: '由党员站的岗位：谁在岗，管什么，承诺什么，找谁监督。',
  noPosts: '还没有登记先锋岗。',
  postCount: (count: number) => `${count} 个`,
  cards: '爱心联系卡',
  cardsIntro: '有事找谁：能帮什么，帮哪一片，电话什么时候打得通。',
  noCards: '还没有登记联系卡。',
  cardCount: (count: number) => `${count} 张`,
  place: labelOf(unitSchema, 'posts', 'place'),
  duties: labelOf(unitSchema, 'posts', 'duties'),
  pledge: labelOf(unitSchema, 'posts', 'pledge'),
  since: '挂牌',
  supervision: labelOf(boardSchema, 'phone'),
  help: '能帮的事',
  reach: labelOf(unitSchema, 'cards', 'reach'),
  phone: labelOf(unitSchema, 'cards', 'phone'),
  hours: labelOf(unitSchema, 'cards', 'hours'),
  print: '打印桌牌和联系卡',
  plates: '桌牌和联系卡',
  platesHint:
    '先锋岗的桌牌是 A6 大小，一张 A4 纸四块；联系卡 90×54 毫米，一张 A4 纸十张。打印时选「实际大小」，沿虚线剪开。',
  back: '回到单位的页面',
  printNow: '打印',
  scan: '扫码看公开内容',
  onPage: (title: string, page: number) => (page === 1 ? title : `${title} · 第 ${page} 页`),
} as const;
