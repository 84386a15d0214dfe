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
  box: '页眉页脚的文本框里的字',
  'picture-words': '图片的说明文字（图片没有过来）',
  'not-converted': '转换的时候没有过来的字（没有放进文章，要的话请您放）',
};

/** How a remark is said; `{text}` is what it is about. Those that need the editor's eye are unclear. */
export const REMARK_WORDS: Readonly<Record<Remark['kind'], { words: string; isUnclear: boolean }>> = {
  inserted: { words: '修订里加上的字，已经接受：{text}', isUnclear: false },
  'inserted-break': { words: '修订里加上的分段，已经接受，这一段后面另起了一段：{text}…', isUnclear: false },
  'deleted-break': { words: '修订里删掉的分段，已经接受，后面一段接在了这一段上：{text}…', isUnclear: false },
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
  white: { words: '白色的、小到 2 磅以下的字（在纸上看不见）在文章里，要不要请定：{text}', isUnclear: true },
  'joined-lines': { words: '中间断开的行接起来了，共 {text} 处', isUnclear: false },
  'old-word': {
    words:
      '这是旧格式的 .doc，只读了文字：字体、自动编号、图片、合并的格都没有过来，题目和小标题只靠文字认。装了 LibreOffice 的电脑上导入会全一些，或者在 Word、WPS 里另存为 .docx 再导入',
    isUnclear: true,
  },
  'late-box': { words: '文本框里的字放在了文章最后，该在哪里请您定：{text}…', isUnclear: true },
  'lost-picture': { words: '图片没有过来，请另外放', isUnclear: true },
  'lost-number': { words: '这一段前面的自动编号没有过来，请补上：{text}…', isUnclear: true },
  converted: {
    words: '这个文件不是 .docx（是{text}），先用 LibreOffice 转成了新格式再读，编号、表格、图片请和原件对一遍',
    isUnclear: true,
  },
  pdf: {
    words: 'PDF 里没有段落、表格的记号：段落是照行的长短接起来的，请和原件对一遍',
    isUnclear: true,
  },
  'pdf-table': { words: '第 {text} 页有表格，是照格线和列的位置认的，请一格一格和原件对', isUnclear: true },
  'pdf-lines': { words: '第 {text} 页像是有表格，认不准，写成了一行一行的字，请和原件对', isUnclear: true },
  'pdf-lost': { words: '{text}，没有过来；文章里要用的，请截图另存，放在文章旁边', isUnclear: true },
  'unseen-page': { words: '第 {text} 页只读了文字：图太多太大，这几页的图片、表格没有看', isUnclear: true },
  'read-scan': {
    words: '第 {text} 页的字是扫描以后认出来的，藏在图片下面：会认错、漏认，请和原件一字一字对，数字、人名尤其要对',
    isUnclear: true,
  },
  scan: {
    words: '这是扫描件，{text} 页上的字是 tesseract 认出来的，会认错、漏认：请和原件一字一字对，数字、人名尤其要对',
    isUnclear: true,
  },
  'broken-bytes': {
    words: '有 {text} 个字认不出（文件不完整，或者几种编码混在一起），文章里写成「�」，请和原件对',
    isUnclear: true,
  },
  'empty-page': { words: '第 {text} 页没有文字：空白，或者是扫描的图片，上面的字没有过来', isUnclear: true },
};

export const REPORT_WORDS = {
  title: '导入报告：{name}',
  about: '这份报告只给编辑看，不发布：里面有批注、删掉的字，可能还有不该公开的内容。看完可以删。',
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
  clean: '单看这一篇，检查没有问题；发布以前还要连同全站一起检查。',
  at: '第 {place} 段「{start}」',
  proposal: '{field}：…（{proposal}）',
  more: '……共 {count} 处',
} as const;
