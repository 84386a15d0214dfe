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

/** B: the body of an article. C: components in topics. */
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
  B03: define<{ tag: string }>({
    severity: 'error',
    title: '正文里有 HTML 代码',
    what: ({ tag }) => `正文里有 HTML 代码「${tag}」`,
    why: '为了安全，网页代码一律不执行，也不显示。',
    fix: () => '删掉代码，用 Markdown 的写法；要显示小于号，写成「\\<」。',
    sample: { tag: '<div>' },
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
    fix: () => '把引号、逗号移到星号外面，如「“**重要**”，」；要显示星号本身，写成「\\*\\*」。',
    sample: { text: '**“重要”**' },
  }),
  B08: define<{ address: string; proper: string }>({
    severity: 'error',
    title: '网址把后面的文字吞进去了',
    what: ({ address }) => `网址「${shorten(address, 50)}」把后面的中文也算了进去`,
    why: '读者点了会打不开。',
    fix: ({ proper }) => `写成「${proper}」；网址里确有汉字的，写成 [文字](网址)。`,
    sample: { address: 'https://example.cn。请看', proper: '<https://example.cn>' },
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
  B11: define<{ text: string }>({
    severity: 'error',
    title: '遮号码的星号变成了加粗',
    what: ({ text }) => `「${text}」里遮住数字的星号会被当成加粗的记号，显示不出来`,
    why: '一段里有两处这样的星号，中间的文字就会变粗，号码也不像遮过的。',
    fix: () => '每个星号前面加反斜杠，写成 138\\*\\*\\*\\*1234；或者改用 ×，写成 138××××1234。',
    sample: { text: '138****1234和139****' },
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
  C01: define<{ keyword: string }>({
    severity: 'error',
    title: '专题里有 import 或 export',
    what: ({ keyword }) => `专题里不能用 ${keyword}`,
    why: '为了安全，内容里不能带程序。',
    fix: ({ keyword }) => `删掉这一段；组件不用引入，直接写。如果是正文里的话，不要让一段以 ${keyword} 开头。`,
    sample: { keyword: 'import' },
  }),
  C02: define<object>({
    severity: 'error',
    title: '专题里有花括号表达式',
    what: () => '专题里不能用花括号「{ }」',
    why: '花括号里的内容会当程序执行。',
    fix: () => '属性写成 属性="值"；正文里要显示花括号，写成 \\{ 和 \\}。',
    sample: {},
  }),
  C03: define<{ name: string; allowed: string; suggestion: string | undefined }>({
    severity: 'error',
    title: '不认识的组件',
    what: ({ name }) => `没有「<${name}>」这个组件`,
    why: '不认识的组件显示不出来。',
    fix: ({ allowed, suggestion }) => didYouMean(suggestion, `可以用：${allowed}。`),
    sample: { name: 'Crad', allowed: 'Card、EntryList', suggestion: 'Card' },
  }),
  C04: define<{ component: string; name: string; allowed: string; suggestion: string | undefined }>({
    severity: 'error',
    title: '组件没有这个属性',
    what: ({ component, name }) => `<${component}> 没有「${name}」属性`,
    why: '写错的属性不起作用。',
    fix: ({ allowed, suggestion }) => didYouMean(suggestion, `可以用：${allowed}。`),
    sample: { component: 'Card', name: 'herf', allowed: 'title、href', suggestion: 'href' },
  }),
  C05: define<{ component: string; name: string; note: string }>({
    severity: 'error',
    title: '组件缺少属性',
    what: ({ component, name }) => `<${component}> 缺少「${name}」属性`,
    why: '缺了它，这一块显示不完整。',
    fix: ({ name, note }) => `加上 ${name}="…"：${note}`,
    sample: { component: 'Card', name: 'title', note: '卡片的标题。' },
  }),
  C06: define<{ component: string; name: string; value: string; expected: string }>({
    severity: 'error',
    title: '组件属性的值不对',
    what: ({ component, name, value }) => `<${component}> 的「${name}」不能写「${shorten(value, 30)}」`,
    why: '值不对，这一块显示不出内容。',
    fix: ({ expected }) => expected,
    sample: {
      component: 'EntryList',
      name: 'kind',
      value: 'branchs',
      expected: '可以写：branch、member、speech、news。',
    },
  }),
  C07: define<{ reason: string; fix: string }>({
    severity: 'error',
    title: '专题的写法读不出来',
    what: ({ reason }) => `这里读不出来：${reason}`,
    why: '专题里的尖括号和花括号有特殊意义，写法有误整页都生成不了。',
    fix: ({ fix }) => fix,
    sample: { reason: '<Card> 没有收尾', fix: '在它的内容后面补上「</Card>」。' },
  }),
  C08: define<{ name: string; inside: string }>({
    severity: 'error',
    title: '组件放错了地方',
    what: ({ name, inside }) => `<${name}> 没有放在 <${inside}> 里面`,
    why: '放在别处显示不成样子。',
    fix: ({ name, inside }) =>
      `在它前面写一行「<${inside}>」，后面写一行「</${inside}>」，几个 <${name}> 可以放在一起。`,
    sample: { name: 'Event', inside: 'Timeline' },
  }),
  C09: define<{ name: string }>({
    severity: 'error',
    title: '组件夹在一段话里',
    what: ({ name }) => `<${name}> 和文字写在了同一段里`,
    why: '它自成一块，夹在话中间，页面会断开。',
    fix: ({ name }) => `让 <${name}> 另起一行，前后各空一行。`,
    sample: { name: 'Card' },
  }),
};
