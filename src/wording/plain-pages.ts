/** The site map; its headings are the names of columns. */
export const SITE_MAP_TEXTS = { others: '其他' } as const;

/** The page about the site. */
export const ABOUT_TEXTS = {
  corrections:
    '发现错字、错数、打不开的链接，或者认为某条信息不该公开，请告诉我们，并注明网页地址。核实后会改正，并在原文注明。',
} as const;

/** What stands at an address where there is no page, or no longer. */
export const MISSING_PAGE_TEXTS = {
  notFound: '没有这个页面',
  hint: '地址可能抄错了，或者这一篇已经换了地方。可以用上面的搜索找一找，也可以从这里走：',
  withdrawn: '这一篇已经撤回',
  reason: (reason: string) => `原因：${reason}`,
  moved: '这一页换了网址',
  openMoved: '打开新的网址',
} as const;
