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
  expired: '这一篇已经到期',
  expiredOn: (day: string) => `${day}起不再适用，从网站上撤下。`,
  reason: (reason: string) => `原因：${reason}`,
  moved: '这一页换了网址',
  openMoved: '打开新的网址',
} as const;

/** The page that says what has been done for those who see, hear or move less well. */
export const ACCESSIBILITY_TEXTS = {
  title: '无障碍声明',
  description: '长辈版怎样打开，字和颜色怎样调，没有鼠标、用读屏软件怎样读，怎样检测的，读不了怎样告诉我们。',
  contact: '怎样找我们',
} as const;

/** The glossary. */
export const GLOSSARY_TEXTS = {
  column: '名词解释',
  intro: '文章里带点线的词，都在这里有解释。',
  byLetter: '按拼音',
  aliases: (aliases: readonly string[]) => `也说 ${aliases.join('、')}`,
} as const;
