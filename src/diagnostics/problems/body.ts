import { fileSize } from '../../kernel/file-size.ts';
import { shorten } from '../../kernel/text-width.ts';
import { define, didYouMean } from './definition.ts';

const EXCESS = {
  length: {
    what: (found: number, most: number) => `正文有 ${found} 个字符，最多 ${most} 个`,
    fix: '分成几篇，一篇讲一件事。',
  },
  line: {
    what: (found: number, most: number) => `这一段有 ${found} 个字符连成一行，一行最多 ${most} 个`,
    fix: '分成几段，段与段之间空一行。',
  },
  nesting: {
    what: (_found: number, most: number) => `引用、列表或加粗一层套一层，超过了 ${most} 层`,
    fix: '删去多余的「>」「-」「*」，最多套两三层。',
  },
  headings: {
    what: (_found: number, most: number) => `小标题超过了 ${most} 个`,
    fix: '分成几篇；不是小标题的，行首不要写「#」。',
  },
  tags: {
    what: (_found: number, most: number) => `尖括号「<」超过了 ${most} 个`,
    fix: '分成几篇；要显示小于号，写成「\\<」，太多的改用「小于」。',
  },
  cells: { what: (_found: number, most: number) => `表格的格子超过了 ${most} 个`, fix: '分成几篇，或者只列要紧的。' },
} as const;

/** What lines look like. */
const MEANT = {
  heading: '小标题',
  item: '列表',
  quote: '引语',
  cells: '表格',
  cutRow: '上面那张表格里的',
  tabs: '从 Word 或 Excel 粘贴来的表格',
  numbered: '编了号的列表',
  headed: '小标题',
  rule: '分隔线',
  contents: '从 Word 带来的目录',
  furniture: '页码',
} as const;

/** B: the body of an article. */
export const BODY_PROBLEMS = {
  B01: define<object>({
    severity: 'error',
    title: '正文里有一级标题',
    what: () => '正文里用了一级标题「# 」',
    why: '一级标题是文章的题目，一页只能有一个。',
    fix: () => '小标题从「## 」写起；如果这就是题目，写到开头的「标题」里。',
    sample: {},
  }),
  B02: define<{ from: number; to: number }>({
    severity: 'error',
    title: '标题跳级',
    what: ({ from, to }) => `标题从第 ${from} 级跳到了第 ${to} 级`,
    why: '目录和读屏软件会把层次读错。',
    fix: ({ from }) => `改成「${'#'.repeat(from + 1)} 」。`,
    sample: { from: 2, to: 4 },
  }),
  /** `component`: the component of topics that it is. */
  B03: define<{ tag: string; component: string | undefined }>({
    severity: 'error',
    title: '正文里有 HTML 代码',
    what: ({ tag, component }) =>
      component === undefined ? `正文里有 HTML 代码「${tag}」` : `组件「<${component}>」只能用在专题里，这一篇不是专题`,
    why: '为了安全，网页代码一律不执行，也不显示。',
    fix: ({ component }) =>
      component === undefined
        ? '删掉代码，用 Markdown 的写法；要显示小于号，写成「\\<」。'
        : '要用组件，把这一篇写成专题，放到 content/topics/；否则删掉它，照平常的写法写。',
    sample: { tag: '<div>', component: undefined },
  }),
  B04: define<{ address: string }>({
    severity: 'error',
    title: '危险的链接',
    what: ({ address }) => `链接「${shorten(address, 40)}」不是网页地址`,
    why: '这类地址能在读者的手机上执行代码或打开别的程序。',
    fix: () => '只能链接到 http://、https:// 开头的网址、站内地址、邮箱（mailto:）和电话（tel:）。',
    sample: { address: 'javascript:alert(1)' },
  }),
  B05: define<{ address: string; suggestion: string | undefined }>({
    severity: 'error',
    title: '站内链接不存在',
    what: ({ address }) => `站内没有「${address}」这个地址`,
    why: '读者点了会看到「页面不存在」，检查会记一条死链。',
    fix: ({ suggestion }) =>
      didYouMean(suggestion, suggestion ? '' : '核对地址；站内地址以「/」开头和结尾，如 /branches/shuanghe-qushui/。'),
    sample: { address: '/news/kaihu/', suggestion: '/news/kaihui/' },
  }),
  B06: define<{ anchor: string; suggestion: string | undefined }>({
    severity: 'error',
    title: '页内链接的位置不存在',
    what: ({ anchor }) => `没有「#${anchor}」对应的小标题`,
    why: '读者点了不动。',
    fix: ({ suggestion }) =>
      suggestion === undefined ? '「#」后面写小标题的原文，不留空格。' : didYouMean(`#${suggestion}`),
    sample: { anchor: '先把难处', suggestion: '先把难处摆在墙上' },
  }),
  B07: define<{ text: string }>({
    severity: 'error',
    title: '加粗的星号会露出来',
    what: ({ text }) => `「${text}」的星号会原样显示，文字不会加粗`,
    why: '加粗的星号要成对，而且里侧挨着引号、逗号这样的标点、外侧挨着文字时不起作用。',
    fix: () =>
      '把引号、逗号移到星号外面，如「“**重要**”，」；星号是用来隐去名字的，改成「××」或「某」；要显示星号本身，写成「\\*\\*」。',
    sample: { text: '**“重要”**' },
  }),
  B08: define<{ address: string; proper: string; whole: string }>({
    severity: 'error',
    title: '网址把后面的文字吞进去了',
    what: ({ address }) => `网址「${shorten(address, 50)}」把后面的汉字也算了进去`,
    why: '读者点了会打不开。',
    fix: ({ proper, whole }) => `写成「${proper}」；后面的汉字也是网址的，写成「${whole}」。`,
    sample: {
      address: 'https://example.cn/a请看',
      proper: '<https://example.cn/a>',
      whole: '<https://example.cn/a请看>',
    },
  }),
  B09: define<object>({
    severity: 'error',
    title: '没有正文',
    what: () => '文章没有正文',
    why: '读者点开只有一个标题，检查会记一个空页。',
    fix: () => '在第二个「---」下面写正文；还没写好就加一行「draft: true」。',
    sample: {},
  }),
  B10: define<{ address: string; suggestion: string | undefined }>({
    severity: 'error',
    title: '链接写法有误',
    what: ({ address }) => (address === '' ? '链接没有写地址' : `链接「${shorten(address, 40)}」的地址没有写全`),
    why: '没写全的地址会跟着页面的位置变，读者点了打不开，或者被带到别处。',
    fix: ({ suggestion }) =>
      didYouMean(
        suggestion,
        '站外网址写全，以 https:// 开头，接着写域名；站内地址以「/」开头和结尾，如 /branches/shuanghe-qushui/；' +
          '邮箱写在「mailto:」后面，电话写在「tel:」后面，如 tel:0700-6612380。',
      ),
    sample: { address: 'www.example.cn', suggestion: 'https://www.example.cn' },
  }),
  B12: define<{ excess: 'length' | 'line' | 'nesting' | 'headings' | 'cells' | 'tags'; found: number; most: number }>({
    severity: 'error',
    title: '正文太长或太复杂',
    what: ({ excess, found, most }) => EXCESS[excess].what(found, most),
    why: '手机打不开这样的页面，检查也要很久。',
    fix: ({ excess }) => EXCESS[excess].fix,
    sample: { excess: 'line', found: 30_000, most: 20_000 },
  }),
  B13: define<{ columns: number; cells: number; text: string }>({
    severity: 'error',
    title: '表格的一行比表头长',
    what: ({ columns, cells, text }) => `表头有 ${columns} 格，这一行有 ${cells} 格，从「${text}」起的不会显示`,
    why: '多出来的格子没有自己的列，读者看不到。',
    fix: () => '给表头补上一列，或者删去多余的「|」；文字里要用竖线，写成「\\|」。',
    sample: { columns: 2, cells: 3, text: '3 户' },
  }),
  B14: define<{ bytes: number; most: number }>({
    severity: 'error',
    title: '网页太大',
    what: ({ bytes, most }) => `这一篇生成的网页有 ${fileSize(bytes)}，最多 ${fileSize(most)}`,
    why: '手机上打不开，也发布不了。',
    fix: () => '分成几篇，一篇讲一件事；大表格只列要紧的。',
    sample: { bytes: 2_500_000, most: 1_835_008 },
  }),
  B15: define<{
    meant: 'heading' | 'item' | 'quote' | 'cells' | 'cutRow' | 'tabs';
    text: string;
    proper: string;
    lines: number;
  }>({
    severity: 'error',
    title: '看起来想写小标题、列表、引语或者表格',
    what: ({ meant, text, lines }) =>
      `「${shorten(text, 30)}」${lines > 1 ? `起的 ${lines} 行` : ''}看起来是${MEANT[meant]}，现在会当成普通文字`,
    why: '记号后面少了空格，用了全角的记号，表格少了表头下面的一行，或者中间空了行，记号会原样显示出来。',
    fix: ({ meant, proper, lines }) =>
      meant === 'cutRow'
        ? '删掉上面的空行，接到表格里，运行 npm run fix 可以一次改好；是另一张表的，在它的第一行下面加一行「| --- | --- |」，有几格写几个「---」。'
        : `写成「${shorten(proper.replaceAll('\n', '⏎'), 60)}」${lines > 1 ? '，其余各行照样' : ''}；运行 npm run fix 可以一次改好。`,
    sample: { meant: 'heading', text: '##先把难处摆出来', proper: '## 先把难处摆出来', lines: 1 },
  }),
  B16: define<{
    meant: 'numbered' | 'headed' | 'rule' | 'contents' | 'furniture';
    text: string;
    proper: string;
    places: number;
  }>({
    severity: 'warning',
    title: '看起来是小标题、编号、分隔线或者页码',
    what: ({ meant, text, places }) =>
      `「${shorten(text, 30)}」看起来是${MEANT[meant]}${places > 1 ? `，这一篇里一共 ${places} 处` : ''}`,
    why: '现在它是普通的一段：小标题进不了目录，编号对不齐，页码夹在正文里，分隔线是一串记号。',
    fix: ({ meant, proper }) =>
      meant === 'contents'
        ? '删掉，网页会自己排目录。'
        : meant === 'furniture'
          ? '不要的删掉；运行 npm run fix 可以一次删完。'
          : `写成「${shorten(proper, 40)}」，运行 npm run fix 可以一次改好；本来就是一段话的，不用改。`,
    sample: { meant: 'headed', text: '一、提高认识', proper: '## 一、提高认识', places: 3 },
  }),
  B17: define<{ text: string; proper: string | undefined }>({
    severity: 'error',
    title: '链接或图片没有写成',
    what: ({ text }) => `「${shorten(text, 40)}」看起来是链接或图片，现在会原样显示出来`,
    why: '方括号和圆括号要挨着，里面要有文件名或者网址。',
    fix: ({ proper }) =>
      proper === undefined
        ? '图片写成 ![图里有什么](图片的文件名)，链接写成 [文字](网址)。'
        : `写成「${shorten(proper, 60)}」。`,
    sample: { text: '![[huichang.jpg]]', proper: '![…](huichang.jpg)' },
  }),
  B18: define<{ mark: string; missing: 'note' | 'mark' }>({
    severity: 'error',
    title: '脚注对不上',
    what: ({ mark, missing }) =>
      missing === 'note' ? `「${mark}」没有对应的脚注` : `正文里没有「${mark}」，这条脚注不会显示`,
    why: '脚注的标记和注文要成对。',
    fix: ({ mark, missing }) =>
      missing === 'note'
        ? `在文末另起一行写「${mark}: 注文」；不是脚注的，写成「\\${mark}」。`
        : `在正文里要加注的地方写「${mark}」，或者删掉这条注文。`,
    sample: { mark: '[^3]', missing: 'note' },
  }),
  B19: define<{ count: number; text: string }>({
    severity: 'warning',
    title: '中文里用了半角标点',
    what: ({ count, text }) => `汉字之间用了半角标点，如「${shorten(text, 20)}」，这一篇里一共 ${count} 处`,
    why: '半角标点占的地方窄，排出来疏密不匀，也不合标点用法的国家标准。',
    fix: () => '改成全角的「，。；：？！」；运行 npm run fix 可以一次改好，引号里的不动。',
    sample: { count: 12, text: '同志们:今天,我们' },
  }),
  B21: define<{ marks: string }>({
    severity: 'error',
    title: '小标题没有字',
    what: ({ marks }) => `「${marks}」后面没有字，是一个空的小标题`,
    why: '目录里会多出空的一行，读屏软件也读不出来。',
    fix: ({ marks }) => `小标题和「${marks} 」写在同一行；不要的删掉这一行。`,
    sample: { marks: '##' },
  }),
  B22: define<{ text: string; proper: string }>({
    severity: 'warning',
    title: '下划线不是加粗',
    what: ({ text }) => `「${shorten(text, 30)}」的下划线会原样显示出来，文字不会加粗`,
    why: '名字、文件名和填空里都有下划线，所以它只是一个字。',
    fix: ({ proper }) => `要加粗的写成「${shorten(proper, 40)}」；本来就有下划线的，不用改。`,
    sample: { text: '__重点__', proper: '**重点**' },
  }),
  B23: define<{ text: string }>({
    severity: 'error',
    title: '别的程序的记号',
    what: ({ text }) => `「${shorten(text, 40)}」是别的程序的记号，会原样显示出来`,
    why: '提示框、目录、图片大小、高亮在各个程序里写法不同，这里都不认；目录由网页自己排。',
    fix: () => '删掉记号，留下文字；要加粗写成「**…**」，要引用行首写「> 」。',
    sample: { text: '==重点==' },
  }),
  B24: define<{ name: string; side: 'before' | 'after' }>({
    severity: 'warning',
    title: '前后对比缺一幅',
    what: ({ name, side }) =>
      `图片「${shorten(name, 40)}」的图注写了「${side === 'before' ? '之前' : '之后'}：」，没有挨着的「${side === 'before' ? '之后' : '之前'}：」`,
    why: '前后对比要两幅：一行一幅，上下挨着，中间不空行；缺一幅，就照平常的图片登。',
    fix: ({ side }) =>
      `在${side === 'before' ? '下' : '上'}面一行补上另一幅，图注以「${side === 'before' ? '之后' : '之前'}：」开头；不是前后对比的，换一个写法。`,
    sample: { name: 'qu-2025.jpg', side: 'before' },
  }),
  B25: define<{ text: string; isImpossible: boolean }>({
    severity: 'warning',
    title: '大事记里有一条没有日期',
    what: ({ text, isImpossible }) =>
      isImpossible
        ? `大事记里「${shorten(text, 20)}」的日期不对，没有这一天`
        : `大事记里「${shorten(text, 20)}」前面没有日期`,
    why: '大事记一条一个日期，读者顺着日期看；没有日期的，日期那一栏空着。',
    fix: () => '写成「2026年3月12日：……」，也可以只写到年、月；不是一件事的，写到上一条里去。',
    sample: { text: '党员会上提出修渠', isImpossible: false },
  }),
  B26: define<{ label: string; before: string }>({
    severity: 'warning',
    title: '大事记的先后乱了',
    what: ({ label, before }) => `大事记里「${label}」排在「${before}」后面`,
    why: '要么从早到晚，要么从晚到早，一乱读者就看错先后。',
    fix: () => '核对日期有没有写错；没有写错的，把这一条挪到它的位置上。',
    sample: { label: '2019年3月', before: '2020年11月3日' },
  }),
  B20: define<object>({
    severity: 'error',
    title: '「```」把后面的正文变成了代码',
    what: () => '从「```」起的文字会当成程序代码，用小字原样印出来',
    why: '「```」要成对，后面也不写别的字；文章里多半用不着它。',
    fix: () => '删掉「```」；要分隔上下文，写一行「---」；要引用，行首写「> 」。',
    sample: {},
  }),
};
