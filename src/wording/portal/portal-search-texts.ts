/**
 * Templates that the script of a portal's search page fills in, beside those of every search page; names are in lower
 * case, as attributes are. `own`: the portal among its counties.
 */
export const PORTAL_SEARCH_TEXTS = {
  own: '{name}',
  sofar: '先查了 {answered} 个县，有 {total} 条；还有 {waiting} 个县没有查',
  nothere: '先查的 {answered} 个县里没有；还有 {waiting} 个县没有查',
  unreached: '先问的几个县没有连上；还有 {waiting} 个县没有查',
  rest: '接着查其余 {waiting} 个县',
  missing: '没有连上，那里的没有列出，可以到县的网站去搜：',
  unknown: '还不能从这里搜，可以到县的网站去搜：',
  letters: '各县的文章不能按拼音找，请输入汉字。',
} as const;

/** Said once on the page. */
export const PORTAL_SEARCH_NOTE = '各县网站上的也一起搜。县里刚发布的，门户下一次取数据以后才能保证搜到。';
