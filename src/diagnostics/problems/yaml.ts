import { shorten } from '../../kernel/text-width.ts';
import { define, didYouMean, inQuotes } from './definition.ts';

/**
 * The key that was probably meant, and the group that it belongs into; or that the key itself belongs outside of its
 * group.
 */
export type KeyAdvice = { similar: string; group: string | undefined } | 'outside' | undefined;

/** What to do about a blank beside three hyphens, by its code. */
const withoutBlank = (blank: string) =>
  blank === 'U+0020' || blank === 'U+0009'
    ? '删掉「---」前面的空白，顶格写。'
    : '把这一行整行删掉，重新打三个半角减号「---」。';

function blankWords(blank: string): string {
  if (blank === 'U+0020') return '前面多了空格';
  if (blank === 'U+0009') return '前面多了制表符（Tab）';
  return `旁边有看不见的空白（${blank === 'U+3000' ? '全角空格 ' : ''}${blank}）`;
}

/** Blanks by their codes, as a clerk may know them. */
const BLANKS: Readonly<Record<string, string>> = {
  'U+3000': '全角空格',
  'U+00A0': '不间断空格',
  'U+202F': '不间断空格',
  'U+2003': '全身空格',
  'U+2002': '半身空格',
};

/** Y: how the front matter or a YAML file is written. */
export const YAML_PROBLEMS = {
  Y01: define<{ key: string; rest: string; inner: string | undefined }>({
    severity: 'error',
    title: '键后面用了全角冒号',
    what: ({ key }) => `「${key}」后面是全角冒号「：」`,
    why: '全角冒号不起作用，这一项读不出来。',
    fix: (line) => `改成半角冒号加一个空格：${properLine(line)}。`,
    sample: { key: '标题', rest: '渠水上了青石坡', inner: undefined },
  }),
  Y02: define<object>({
    severity: 'error',
    title: '用了制表符（Tab）',
    what: () => '行首用了制表符（Tab）缩进',
    why: '这里只认空格，用制表符就分不清层次。',
    fix: () => '删掉制表符，每一层用两个空格。',
    sample: {},
  }),
  Y03: define<{ quote: string }>({
    severity: 'error',
    title: '引号没有收尾',
    what: ({ quote }) => `引号（${quote}）只有开头，没有收尾`,
    why: '后面的内容都会被当成这一项的文字。',
    fix: ({ quote }) => `在这一项的末尾补上 ${quote}；文字里的引号请用中文引号“”。`,
    sample: { quote: '"' },
  }),
  Y04: define<{ found: string | undefined; blank?: string | undefined }>({
    severity: 'error',
    title: '开头缺少 ---',
    what: ({ found, blank }) => {
      if (blank !== undefined) return `第一行的「---」${blankWords(blank)}`;
      if (found === undefined) return '文件开头没有「---」一行';
      return found === '---' ? '「---」不在文件的第一行' : `文件第一行应当是「---」，现在是「${found}」`;
    },
    why: '没有它，标题、时间、来源都会被当成正文。',
    fix: ({ found, blank }) => {
      if (blank !== undefined) return withoutBlank(blank);
      if (found === '---') return '删掉它上面的空行。';
      if (found !== undefined) return '改成三个半角减号「---」，后面不写别的。';
      return '设置的前后各加一行「---」（三个半角减号，单独一行），前一行放在文件的最前面。';
    },
    sample: { found: undefined },
  }),
  Y05: define<{ found: string | undefined; blank?: string | undefined }>({
    severity: 'error',
    title: '结尾缺少 ---',
    what: ({ found, blank }) => {
      if (blank !== undefined) return `收尾的「---」${blankWords(blank)}`;
      return found === undefined ? '前面的设置没有用「---」一行收尾' : `设置的收尾应当是「---」，现在是「${found}」`;
    },
    why: '分不清哪里是设置、哪里是正文。',
    fix: ({ found, blank }) => {
      if (blank !== undefined) return withoutBlank(blank);
      return found === undefined
        ? '在设置的最后一行下面，单独一行写「---」（三个半角减号）。'
        : '改成三个半角减号「---」，后面不写别的。';
    },
    sample: { found: undefined },
  }),
  Y06: define<{ key: string; rest: string; inner: string | undefined }>({
    severity: 'error',
    title: '冒号后面缺少空格',
    what: ({ key }) => `「${key}:」后面缺少空格`,
    why: '没有空格，键和值会连成一段文字，读不出来。',
    fix: (line) => `冒号后面加一个空格：${properLine(line)}。`,
    sample: { key: '标题', rest: '渠水上了青石坡', inner: undefined },
  }),
  Y07: define<{ reason: string; fix: string }>({
    severity: 'error',
    title: '写法有误',
    what: ({ reason }) => `这里的写法读不出来：${reason}`,
    why: '写法有误，这一项用不上，还会带累后面的内容。',
    fix: ({ fix }) => fix,
    sample: { reason: '值里又有「: 」', fix: '整段加上半角引号："讲话: 学习"；或把里面的冒号改成全角「：」。' },
  }),
  Y08: define<{ key: string; place: string; advice: KeyAdvice }>({
    severity: 'error',
    title: '不认识的键',
    what: ({ key, place }) => `${place}没有「${shorten(key, 30)}」这一项`,
    why: '写错的键不起作用，内容会悄悄丢掉。',
    fix: ({ key, advice }) => {
      if (advice === undefined) return '改成正确的键，或者删掉这一行。';
      if (advice === 'outside') return `「${key}」要顶格写，前面不留空格。`;
      const { similar, group } = advice;
      if (group === undefined) return didYouMean(similar, '不需要就删掉这一行。');
      return similar === key
        ? `「${key}」要写在「${group}」下面，比它缩进两个空格。`
        : `您是不是要写「${group}」下面的「${similar}」？它比「${group}」缩进两个空格。`;
    },
    sample: { key: '标提', place: '「先进基层党组织」的设置里', advice: { similar: '标题', group: undefined } },
  }),
  Y09: define<{ key: string; line: number }>({
    severity: 'error',
    title: '同一个键写了两遍',
    what: ({ key, line }) => `「${key}」写了两遍，第一遍在第 ${line} 行`,
    why: '两个值只能用一个，另一个会悄悄丢掉。',
    fix: () => '留下正确的一个，删掉另一个。',
    sample: { key: '标题', line: 2 },
  }),
  Y10: define<{ key: string; other: string; line: number }>({
    severity: 'error',
    title: '同一项用中英文各写了一遍',
    what: ({ key, other, line }) => `「${key}」和第 ${line} 行的「${other}」是同一项`,
    why: '两个值只能用一个，另一个会悄悄丢掉。',
    fix: () => '中文键、英文键留一个，删掉另一个。',
    sample: { key: '标题', other: 'title', line: 2 },
  }),
  Y11: define<{ isList: boolean }>({
    severity: 'error',
    title: '整体结构不对',
    what: ({ isList }) => `整个文件应当是${isList ? '一条一条的列表' : '一行一项的「键: 值」'}`,
    why: '结构不对，内容就读不出来。',
    fix: ({ isList }) =>
      isList
        ? '每一条以「- 」开头，如「- 名词: …」，这一条的其他各项另起一行，缩进两个空格。'
        : '一行写一项，写成「键: 值」，冒号用半角，后面加空格，行首不加「- 」。',
    sample: { isList: false },
  }),
  Y12: define<{ value: string }>({
    severity: 'error',
    title: '值以 &、* 或 ! 开头',
    what: () => '值以「&」「*」或「!」开头',
    why: '这三个符号在 YAML 里有特殊意义（锚点、引用、标签），后面的文字会被误读。',
    fix: ({ value }) => `整段加上半角引号：${inQuotes(value)}；不是文字就删掉。`,
    sample: { value: '*重要' },
  }),
  Y13: define<{ lost: string; whole: string }>({
    severity: 'error',
    title: '井号后面的文字丢了',
    what: ({ lost }) => `「${shorten(lost, 20)}」被当成了注释`,
    why: '空格后面的「#」在 YAML 里表示注释，从它起的文字都不会显示。',
    fix: ({ whole }) => `整段加上半角引号：${inQuotes(whole)}；真是注释就在「#」后面空一格。`,
    sample: { lost: '#云岭发布', whole: '关注 #云岭发布' },
  }),
  Y14: define<{ code: string; isBefore: boolean; isIndent: boolean; line: string }>({
    severity: 'error',
    title: '键的前后是全角空格',
    what: ({ code, isBefore }) =>
      `${isBefore ? '行首' : '键的旁边'}是${BLANKS[code] ?? '别的空白'}（${code}），不是半角空格`,
    why: '它看起来像空格，在这里却会当成文字，这一项读不出来。',
    fix: ({ code, isBefore, isIndent, line }) =>
      `删掉它，${isIndent ? '打半角空格，和同一层对齐' : isBefore ? '顶格写' : '重新打'}：「${shorten(line, 40)}」。${code === 'U+3000' ? '输入法里的「全角」要先换成「半角」' : '它多半是从网页或者 Word 粘贴来的'}。`,
    sample: { code: 'U+3000', isBefore: true, isIndent: true, line: '名称: 柳林镇党委' },
  }),
  Y15: define<{ key: string; sign: string; rest: string }>({
    severity: 'error',
    title: '键后面不是冒号',
    what: ({ key, sign }) => (sign === '' ? `「${key}」后面没有冒号` : `「${key}」后面是「${sign}」，不是冒号`),
    why: '键和值之间只认半角冒号，这一项读不出来。',
    fix: ({ key, rest }) => `改成半角冒号加一个空格：「${key}: ${shorten(rest, 20)}」。`,
    sample: { key: '标题', sign: '=', rest: '渠水上了青石坡' },
  }),
  Y18: define<object>({
    severity: 'error',
    title: '正文里又有一份设置',
    what: () => '从这一行起是又一份设置，会当成正文印出来',
    why: '一篇文章只有开头的一份设置，一个文件只放一篇文章。',
    fix: () => '要的几项合到文件开头的设置里，这里删掉；是另一篇文章的，连正文移到它自己的文件里。',
    sample: {},
  }),
  Y16: define<{ line: string }>({
    severity: 'error',
    title: '减号后面缺少空格',
    what: () => '「-」后面缺少空格',
    why: '没有空格，这一条就不是列表里的一条，读不出来。',
    fix: ({ line }) => `减号后面加一个空格：「${shorten(line, 40)}」。`,
    sample: { line: '- 名词: 四议两公开' },
  }),
  Y17: define<{ list: string; written: string; lines: readonly [string, string] }>({
    severity: 'error',
    title: '一条写成了一行',
    what: ({ list, written }) => `「${list}」的一条要写成两行，现在是「${shorten(written, 40)}」`,
    why: '冒号前面要写是哪一项，不能直接写内容。',
    fix: ({ lines: [first, second] }) =>
      `写成两行：「${shorten(first, 40)}」，下一行与它的第一个字对齐：「${shorten(second, 40)}」；后面几条也这样写。`,
    sample: { list: '导航', written: '首页: /', lines: ['- 文字: 首页', '地址: /'] },
  }),
  Y20: define<{ limit: 'depth' | 'line'; most: number }>({
    severity: 'error',
    title: '嵌套太深或一行太长',
    what: ({ limit, most }) => (limit === 'depth' ? `这里一层套一层，超过了 ${most} 层` : `这一行超过了 ${most} 字`),
    why: '设置没有这么写的，读它会拖慢所有人的发布，所以这一部分没有读。',
    fix: ({ limit }) =>
      limit === 'depth'
        ? '删掉多余的「- 」「[」「{」，让同一层的各行左边对齐。'
        : '换行写：列表每一条另起一行，以「- 」开头；长文章写到正文里。',
    sample: { limit: 'depth', most: 20 },
  }),
};

/** How a line is written right; a group's first line goes below it. */
function properLine({ key, rest, inner }: { key: string; rest: string; inner: string | undefined }): string {
  const value = shorten(rest, 20);
  if (inner === undefined) return `「${key}: ${value}」`;
  return value === '' ? `「${key}:」` : `「${key}:」，值另起一行，缩进两个空格，写成「${inner}${value}」`;
}
