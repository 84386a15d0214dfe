import type { Aside, Remark } from '../document/model.ts';

/** What an aside is, in an editor's words. */
export const ASIDE_NAMES: Readonly<Record<Aside['kind'], string>> = {
  comment: '批注（不发布）',
  deleted: '修订里删掉的字',
  hidden: '隐藏的文字',
  header: '页眉',
  footer: '页脚',
  contents: '目录',
  chart: '图表、艺术字里的字（网页上没有，要的话改写成文字或者另存为图片）',
  embedded: '嵌着的别的文件',
  unchosen: '给旧版 Word 看的另一种写法',
  instruction: '没有结果的域代码',
  outside: '链接到文件外面的东西',
  property: '文件属性',
  furniture: '网页和打印留下的字',
  'running-number': '网页预览加的序号',
};

/** How a remark is said; `{text}` is what it is about. Those that need the editor's eye are unclear. */
export const REMARK_WORDS: Readonly<Record<Remark['kind'], { words: string; isUnclear: boolean }>> = {
  inserted: { words: '修订里加上的字，已经接受：{text}', isUnclear: false },
  'text-box': { words: '文本框里的字排在它所在的段落后面：{text}…', isUnclear: false },
  equation: { words: '公式写成了一行字，请核对：{text}', isUnclear: true },
  ruby: { words: '拼音写在括号里：{text}', isUnclear: false },
  symbol: { words: '符号：{text}', isUnclear: false },
  'unknown-symbol': { words: '不认识的符号（{text}），请换成能打出来的字', isUnclear: true },
  'soft-hyphen': { words: '看不见的软连字符，去掉了', isUnclear: false },
  numbering: { words: '自动编号写成了字', isUnclear: false },
  'unknown-numbering': { words: '不认识的编号样式（{text}），写成了 1、2、3，请核对', isUnclear: true },
  'date-field': { words: '会自己变的日期，写成了文件里现在的样子：{text}', isUnclear: true },
  'form-field': { words: '表单里填的：{text}', isUnclear: false },
  part: { words: '插在里面的另一个文件：{text}', isUnclear: false },
  struck: { words: '划掉的字还在文章里，要不要请定：{text}', isUnclear: true },
  white: { words: '白色的字（在纸上看不见）在文章里，要不要请定：{text}', isUnclear: true },
  'joined-lines': { words: '中间断开的行接起来了，共 {text} 处', isUnclear: false },
};

export const REPORT_WORDS = {
  title: '导入报告：{name}',
  about: '这份报告只给编辑看，不发布，也不进 git：里面有批注、删掉的字，可能还有不该公开的内容。看完可以删。',
  source: '原件：{source}',
  entry: '文章：{entry}（{kind}，因为{by}）',
  pictures: '图片：{names}，和文章放在一起',
  open: '要您填的',
  recognised: '认出来的（请核对）',
  removed: '拿掉的',
  changed: '改了的',
  unclear: '没有看懂的、要您定的',
  rest: '没有照原样出现在文章里的段落',
  restNote: '这些段落分到了设置里，或者改了样子；原文如下，一字不少。',
  check: '检查',
  nothing: '没有。',
  clean: '单看这一篇，检查没有问题。再运行 npm run check，连同全站一起看。',
  at: '第 {place} 段「{start}」',
  proposal: '{field}：…（{proposal}）',
  more: '……共 {count} 处',
} as const;
