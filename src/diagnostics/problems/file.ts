import { shorten } from '../../kernel/text-width.ts';
import { define } from './definition.ts';

/**
 * How somebody gets rid of a character that is not seen, by where it stands: in a line, behind a backslash in a value,
 * in a cell of a table, in a file's name.
 */
const REMOVALS = {
  line: '把光标放到标出的地方，按退格键删掉，再看前后的文字对不对；删不干净，就把这一行重新打一遍，不要复制。',
  escape: '它是用「\\」开头的转义写法写进去的：删掉那个转义写法。',
  entity: '它是用「&」开头、「;」结尾的写法写进去的：把这几个字符删掉。',
  cell: '把这一格清空，重新打一遍，不要复制。',
  name: '给文件或文件夹改名，名字重新打一遍，不要复制。',
} as const;

/** A character that is not seen. `place`: how it was written. */
interface Unseen {
  code: string;
  name: string;
  place: keyof typeof REMOVALS;
}

/** What an editor calls the name that ends an address. */
function nameOf(of: '文件' | '文件夹' | '编号'): string {
  return of === '编号' ? '编号' : `${of}名`;
}

/** F: the file itself. F20 and on: what may not be in any text. */
export const FILE_PROBLEMS = {
  F01: define<object>({
    severity: 'error',
    title: '空文件',
    what: () => '文件是空的',
    why: '空文件生成不了页面。',
    fix: () => '写入内容；不需要这个文件就删掉它。',
    sample: {},
  }),
  F02: define<object>({
    severity: 'error',
    title: '不是 UTF-8：GB18030（GBK、GB2312）',
    what: () => '文件用的是 GB18030（GBK）编码，不是 UTF-8',
    why: '网页一律用 UTF-8，按别的编码读会成乱码。',
    fix: () =>
      '用记事本打开，「文件 → 另存为」，把「编码」改为「UTF-8」后保存；或运行：iconv -f GB18030 -t UTF-8 原文件 > 新文件',
    sample: {},
  }),
  F03: define<{ variant: 'UTF-16' | 'UTF-16LE' | 'UTF-16BE' }>({
    severity: 'error',
    title: '不是 UTF-8：UTF-16',
    what: () => '文件用的是 UTF-16（记事本里叫「Unicode」）编码，不是 UTF-8',
    why: '网页一律用 UTF-8，按别的编码读会成乱码。',
    fix: ({ variant }) =>
      `用记事本打开，「文件 → 另存为」，把「编码」改为「UTF-8」后保存；或运行：iconv -f ${variant} -t UTF-8 原文件 > 新文件`,
    sample: { variant: 'UTF-16' },
  }),
  F04: define<object>({
    severity: 'error',
    title: '不是文字，或者已损坏',
    what: () => '从这里起读不出文字：文件已损坏，或者根本不是文字文件',
    why: '读不出文字，就生成不了页面。',
    fix: () => '重新复制一份完好的文件；Word、WPS 文档不能只改扩展名，要打开后复制文字，存成 UTF-8 编码的文字文件。',
    sample: {},
  }),
  F05: define<{ expected: string }>({
    severity: 'error',
    title: '放错位置的文件',
    what: () => '这个文件放在不会被读取的位置',
    why: '放在这里不会发布，读者看不到。',
    fix: ({ expected }) => expected,
    sample: { expected: '改放到 content/exemplars/branches/shuanghe-qushui/index.md。' },
  }),
  /** `original`: what the file seems to be a copy of. */
  F06: define<{
    name: string;
    proposal: string;
    of: '文件' | '文件夹' | '编号';
    original?: string | undefined;
  }>({
    severity: 'error',
    title: '文件名不合格',
    what: ({ name, of }) => `${nameOf(of)}「${shorten(name, 40)}」不能用作网址：只能用小写英文字母、数字和连字符`,
    why: '它就是网页地址的一部分，汉字、空格和大写字母在转发、打印和抄写时会出错。',
    fix: ({ proposal, of, original }) => {
      const renamed = proposal ? `把${nameOf(of)}改成「${proposal}」。` : '改成拼音，只用小写字母、数字和连字符。';
      if (original === undefined) return renamed;
      return `看名字是 ${original} 的副本：多余的就删掉；是另写的一篇，${proposal ? '就' : ''}${renamed}`;
    },
    sample: { name: '双河村', proposal: 'shuang-he-cun.md', of: '文件' },
  }),
  F07: define<{ other: string }>({
    severity: 'error',
    title: '两个文件争同一个网址',
    what: ({ other }) => `与 ${other} 的编号相同，两篇会占用同一个网址`,
    why: '后生成的一篇会盖掉先生成的一篇。',
    fix: () => '给其中一个改名。',
    sample: { other: 'content/news/kaihui.md:1' },
  }),
  F08: define<{ other: string; choices: readonly string[] }>({
    severity: 'warning',
    title: '不同类文章的编号相同',
    what: ({ other }) => `与 ${other} 的编号相同`,
    why: '别的文章用这个编号引用时，分不清指哪一篇。',
    fix: ({ choices }) =>
      `给其中一个改名；暂不改名时，引用要写成带类别的形式：${choices.map((choice) => `「${choice}」`).join('或者')}。`,
    sample: { other: 'content/news/kaihui.md:1', choices: ['speeches/kaihui', 'news/kaihui'] },
  }),
  F09: define<object>({
    severity: 'error',
    title: '符号链接',
    what: () => '这是一个链接，不是文件本身',
    why: '链接会把内容目录以外的东西带进网站，所以一律不读。',
    fix: () => '删掉链接，把文件本身放到这里。',
    sample: {},
  }),
  F10: define<{ name: string }>({
    severity: 'warning',
    title: '不认识的文件',
    what: ({ name }) => `「${name}」不是网站用得到的文件`,
    why: '它不会发布；如果是底稿或涉密材料，也不该放进网站的目录。',
    fix: ({ name }) => {
      if (/\.(?:docx?|docm|wps|rtf|odt)$/i.test(name))
        return '底稿移出 content 目录；要登的文章，用 Word 或 WPS 打开，把文字复制到新建的 .md 文件里；给读者下载的，放到 content/files/ 里。';
      if (/\.(?:txt|text)$/i.test(name)) return '要登的文章，把文件名末尾的 .txt 改成 .md；别的移出 content 目录。';
      return '移出 content 目录；是给读者下载的，就放到 content/files/ 里。';
    },
    sample: { name: '初稿.docx' },
  }),
  F11: define<object>({
    severity: 'error',
    title: '缺少 site.yaml',
    what: () => '缺少网站设置文件 site.yaml',
    why: '没有它，网站没有名称。',
    fix: () => '新建 content/site.yaml，至少写一行「网站名称: …」。',
    sample: {},
  }),
  /** `word`: the key in the language of the file. */
  F12: define<{ word: string }>({
    severity: 'warning',
    title: '没有填写域名',
    what: () => '没有填写网站的「域名」（domain）',
    why: '网站地图、订阅和分享需要完整网址，现在只能写站内地址。',
    fix: ({ word }) => `加一行「${word}: https://…」，写网站自己的网址，到域名为止。`,
    sample: { word: '域名' },
  }),
  F20: define<Unseen>({
    severity: 'error',
    title: '不能用的隐形字符',
    what: ({ code, name }) => `这里夹着一个不能用的隐形字符：${name}（${code}）`,
    why: '它看不见，却会颠倒后面文字的顺序，或者让订阅和下载的文件打不开。',
    fix: ({ place }) => REMOVALS[place],
    sample: { code: 'U+202E', name: '从右到左强制符', place: 'line' },
  }),
  F21: define<Unseen & { count: number }>({
    severity: 'warning',
    title: '多余的隐形字符',
    what: ({ code, name, count }) =>
      `这里夹着一个隐形字符：${name}（${code}）${count > 1 ? `，这个文件里一共 ${count} 处` : ''}`,
    why: '它多半是从别的软件复制来的，读者看不到，或者看到的是方框；夹在词里，这个词就搜不到。',
    fix: ({ place }) => REMOVALS[place],
    sample: { code: 'U+200B', name: '零宽空格', count: 1, place: 'line' },
  }),
  F22: define<{ cause: 'time' | 'memory' | 'failure' }>({
    severity: 'error',
    title: '读不完的文件',
    what: ({ cause }) =>
      ({
        time: '这个文件读得太久，没有读完',
        memory: '读这个文件要用的内存太多，没有读完',
        failure: '这个文件读到一半就读不下去了',
      })[cause],
    why: '一个文件读不完，别的稿件都要跟着等，所以没有再读它。',
    fix: () => '多半是同一种符号、括号或空格子重复了成千上万次，删掉它们；内容确实都要的，拆成几个文件。',
    sample: { cause: 'time' },
  }),
  F23: define<{ most: number }>({
    severity: 'warning',
    title: '问题太多，没有全列',
    what: ({ most }) => `这个文件里的问题太多，只列出 ${most} 处`,
    why: '成百上千处问题多半是同一个原因，列全了反而看不清。',
    fix: () => '先改列出来的，多半改一处就会少一片；改好以后再检查一次。',
    sample: { most: 100 },
  }),
  F24: define<{ size: string; most: string }>({
    severity: 'error',
    title: '文件太大',
    what: ({ size, most }) => `这个文件有 ${size}，超过了这类文件的上限 ${most}`,
    why: '正常的稿件和台账远没有这么大，多半夹带了别的内容；读它会拖慢所有人的发布，所以没有读。',
    fix: () => '看看是不是把图片或别的文件贴了进来，删掉；内容确实都要的，拆成几个文件。',
    sample: { size: '1.6 MB', most: '1 MB' },
  }),
  F30: define<{ count: number }>({
    severity: 'error',
    title: '乱码',
    what: ({ count }) => `这里有读不出的字，显示成「�」${count > 1 ? `，这个文件里一共 ${count} 处` : ''}`,
    why: '原来的字在换编码或者复制的时候已经丢了，文件里只剩下这个符号，猜不回来。',
    fix: () => '找到原来的稿件，从那里重新复制或者另存（编码选「UTF-8」）；只有一两处的，照原稿把字补上。',
    sample: { count: 3 },
  }),
  F31: define<{ code: string; letter: string; count: number }>({
    severity: 'warning',
    title: '旧编码的字',
    what: ({ code, letter, count }) =>
      `这里的「${letter}」用的是旧编码（${code}）${count > 1 ? `，这个文件里一共 ${count} 处` : ''}，网站上已经换成通用的「${letter}」`,
    why: '旧编码的字在别的电脑和手机上是方框，也搜不到。',
    fix: ({ letter }) => `请核对是不是「${letter}」；是，就在文件里重新打一遍。`,
    sample: { code: 'U+E863', letter: '䶮', count: 1 },
  }),
  F32: define<{ first: number; last: number }>({
    severity: 'error',
    title: '两个人改了同一处',
    what: ({ first, last }) =>
      `两个人改了同一处，两份都留在文件里了（${first === last ? `第 ${first} 行` : `第 ${first} 到 ${last} 行`}）`,
    why: '以「<<<<<<<」「=======」「>>>>>>>」开头的几行是 git 的记号，会原样登在网页上。',
    fix: () =>
      '「<<<<<<<」和「=======」之间是一份，「=======」和「>>>>>>>」之间是另一份：留下要的一份，删掉另一份和这几行记号。',
    sample: { first: 8, last: 12 },
  }),
  F33: define<{ name: string | undefined }>({
    severity: 'error',
    title: '只有 Git LFS 的指路条',
    what: ({ name }) => `${name === undefined ? '这里' : `「${name}」`}只有 Git LFS 的指路条，没有文件本身`,
    why: '真正的文件没有推送上来，网站上什么也显示不出来。',
    fix: () =>
      '在有原件的电脑上，删掉 .gitattributes 里写着「filter=lfs」的行，运行 git lfs uninstall，再运行 git add --renormalize .，提交以后推送。',
    sample: { name: undefined },
  }),
  F34: define<{ text: string; count: number }>({
    severity: 'error',
    title: '字变成了问号',
    what: ({ text, count }) =>
      `这里的字变成了问号「${shorten(text, 20)}」${count > 1 ? `，这个文件里一共 ${count} 处` : ''}`,
    why: '换编码或者导出的时候，原来的字已经丢了，一个字剩下一个问号，猜不回来。',
    fix: () => '找到原来的稿件，从那里重新复制或者另存（编码选「UTF-8」）；本来就要写问号的，留下一两个。',
    sample: { text: '???????', count: 2 },
  }),
};
