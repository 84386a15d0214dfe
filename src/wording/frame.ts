import { siteSchema } from '../schema/settings/site.ts';
import { labelOf } from '../schema/shape.ts';

/** What stands around the content of every page, and the names of pages that every site has. */
export const FRAME_TEXTS = {
  home: '首页',
  skip: '跳到正文',
  columns: '栏目',
  menu: '栏目',
  trail: '当前位置',
  search: '搜索',
  searchHint: '姓名、村名、一句话',
  searchLabel: '站内搜索',
  themes: { system: '颜色：随系统', light: '颜色：浅色', dark: '颜色：深色' },
  pages: '分页',
  page: (number: number) => `第 ${number} 页`,
  newest: '最新',
  newestPage: '最新的一页',
  previousPage: '上一页',
  nextPage: '下一页',
  siteMap: '站点地图',
  about: '关于本站',
  corrections: '我要纠错',
  help: '使用帮助',
  accessibility: '无障碍',
  rss: '订阅（RSS）',
  jsonFeed: '订阅（JSON）',
  top: '回到顶部',
  qr: '手机扫码读这一页',
  send: '发给别人',
  copied: '网址已经复制，可以粘贴到微信里。',
  leavesSite: '（站外链接）',
  organisers: labelOf(siteSchema, 'organisers'),
  undertakers: labelOf(siteSchema, 'undertakers'),
  contact: labelOf(siteSchema, 'contact'),
  phone: labelOf(siteSchema, 'contact', 'phone'),
  email: labelOf(siteSchema, 'contact', 'email'),
  address: labelOf(siteSchema, 'contact', 'address'),
  icp: labelOf(siteSchema, 'icp'),
  police: labelOf(siteSchema, 'police'),
  siteCode: labelOf(siteSchema, 'siteCode'),
  mark: '党政机关网站标识',
  findErrors: labelOf(siteSchema, 'findErrors'),
  contribute: labelOf(siteSchema, 'contribute'),
} as const;

/** The elders' edition: its bar at the top of every page. */
export const ELDER_TEXTS = {
  edition: '长辈版',
  choices: '字号、颜色',
  usualEdition: '普通版',
  read: '朗读本页',
  /** Choices by the names under which they are remembered. */
  groups: [
    {
      name: 'elder',
      label: '字号',
      values: [
        ['18', '大字'],
        ['22', '更大'],
        ['30', '最大'],
      ],
    },
    {
      name: 'contrast',
      label: '颜色',
      values: [
        ['usual', '平常'],
        ['white', '白底黑字'],
        ['yellow', '黑底黄字'],
      ],
    },
    { name: 'line', label: '辅助', values: [['on', '阅读线']] },
  ],
} as const;

/** What stands on the pictures that go along when a page is sent on. */
export const SHARE_TEXTS = {
  total: '项承诺',
  kept: '项已兑现',
  overdue: '项逾期',
  missing: (letters: readonly string[], card: string) =>
    `分享图「${card}」没有印上题目或者名字：程序的字库里没有「${letters.join('」「')}」。网页不受影响。`,
} as const;
