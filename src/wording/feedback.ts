import { siteSchema } from '../schema/kinds/site.ts';
import { labelOf } from '../schema/shape.ts';

/** How readers say something about a story or a pledge, and what came of it. */
export const FEEDBACK_TEXTS = {
  ways: '我来反映',
  waysIntro: '情况不实、没有办到、写错了，或者有更好的办法，都可以反映。',
  about: '反映的是',
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
