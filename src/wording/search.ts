/** The search page. */
export const SEARCH_TEXTS = {
  narrow: '筛选',
  anyFilter: '不限',
  clearFilters: '清除筛选',
  order: '排序',
  byRelevance: '相关度',
  byDate: '时间',
  results: '搜索结果',
  namedPages: '名称相符的页面',
  needsScript: '搜索要用到脚本，这个浏览器没有打开。请从下面的栏目里找。',
  notRunning: '搜索没有启动，可能是网络太慢，或浏览器太旧。请刷新页面再试，或者从下面的栏目里找。',
  more: '显示更多',
  browse: '按栏目查看',
} as const;

/** Templates that the search page's script fills in. It reads them as attributes, so names are in lower case. */
export const SEARCH_SCRIPT_TEXTS = {
  start: '输入姓名、村名或一句话里的几个字。',
  searching: '正在查找……',
  total: '共 {total} 条',
  nothing: '没有找到“{text}”。换一个短一些的词，或者从下面的栏目里找。',
  unmentioned: '没有文章提到“{text}”，下面是名称相符的页面。',
  filtered: '按这些条件没有找到。可以清除筛选，或者从下面的栏目里找。',
  suggestion: '没有找到“{text}”。您是不是要找：{name}？',
  alias: '“{typed}”也叫{others}，已一并查找。',
  quoted: '“{name}”',
  and: '、',
  pinyin: '这个浏览器不能按拼音查找，请直接输入汉字。',
  failed: '搜索没能打开，可能是网络中断，或浏览器太旧。请再点一次“搜索”，或者从下面的栏目里找。',
  option: '{value}（{count}）',
  chosen: '（已选 {count} 项）',
  all: '列出全部 {total} 条',
} as const;
