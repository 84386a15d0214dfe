import { shorten } from '../../../kernel/text-width.ts';
import { define } from '../definition.ts';

/** How to take something out of what has not been accepted yet: another commit on top would leave it in the history. */
const OUT_OF_HISTORY = (branch: string) =>
  `改好以后不要另外提交，用「修改上次提交」：git commit -a --amend；隔了几次提交的，先后运行：git reset --soft origin/${branch}，git commit，合成一次提交。再推送。`;

/**
 * V14, V15, V20 to V22, V26 to V28: settings of git, junk, and personal data where the check of content does not look.
 */
export const PUSHED_CONTENT_PROBLEMS = {
  V14: define<{ name: string; branch?: string }>({
    severity: 'error',
    title: 'git 的设置文件放进了内容里',
    what: ({ name }) => `「${shorten(name, 60)}」是 git 自己要读的设置文件，只能放在最上层`,
    why: '它会悄悄改变别人电脑上的文件（换行、编码、忽略哪些文件），同事下一次提交就可能是乱码，或者漏掉文件。',
    fix: ({ branch }) =>
      branch === undefined
        ? '删掉这个文件，提交，再推送；要留住空文件夹，里面放一个空的「.gitkeep」。'
        : `它还在这次推送的前几次提交里。${OUT_OF_HISTORY(branch)}`,
    sample: { name: '.gitattributes' },
  }),
  V15: define<{ name: string; text: string; known: string }>({
    severity: 'error',
    title: 'git 设置里不认识的一行',
    what: ({ name, text }) =>
      text === '' ? `「${name}」太大，不像是设置` : `「${name}」里不能写「${shorten(text, 60)}」`,
    why: '这个文件每个人拉取以后都起作用，会改变同事电脑上的文件；所以只收写明可以的几种。',
    fix: ({ known }) =>
      `删掉这一行，提交，再推送。可以写的有：${known}；只在自己电脑上用的，写进 .git/info 里的同名文件。`,
    sample: { name: '.gitattributes', text: '* text eol=crlf', known: '*.csv -text、*.xlsx binary' },
  }),
  V20: define<{ what: string }>({
    severity: 'error',
    title: '名字里有个人信息',
    what: ({ what }) => `名字里有${what}`,
    why: '文件名和文件夹名就是网址的一部分，分支和标签的名字每个人都看得见；个人信息不得公开。',
    fix: () => '换一个不带号码的名字，提交，再推送。',
    sample: { what: '一个手机号码' },
  }),
  V21: define<{ of: '提交' | '标签'; text: string; what: string; branch: string }>({
    severity: 'error',
    title: '提交说明里有个人信息',
    what: ({ of, text, what }) => `${of}「${shorten(text, 40)}」的说明里有${what}`,
    why: '说明和内容一起存在仓库里，每个拉取的人都看得见，以后也删不掉。',
    fix: ({ of, branch }) =>
      of === '标签'
        ? '删掉这个标签，写一个不带号码的说明，重新建立，再推送。'
        : `改掉说明：是最近一次提交的，运行 git commit --amend；隔了几次提交的，先后运行：git reset --soft origin/${branch}，git commit，合成一次提交。再推送。`,
    sample: { of: '提交', text: '加上老王的电话 ***********', what: '一个手机号码', branch: 'main' },
  }),
  V22: define<{ what: string; branch: string }>({
    severity: 'error',
    title: '不发布的文件里有个人信息',
    what: ({ what }) => `这里有${what}`,
    why: '它虽然不发布，存进仓库以后每个拉取的人都看得见，也删不干净；个人信息不得公开。',
    fix: ({ branch }) => `删掉号码，或者隐去中间几位。${OUT_OF_HISTORY(branch)}`,
    sample: { what: '一个手机号码', branch: 'main' },
  }),
  V26: define<{ count: number; examples: string; first: string }>({
    severity: 'warning',
    title: '系统和软件自己生成的文件',
    what: ({ count, examples }) =>
      `带来了${count === 1 ? '一个' : ` ${count} 个`}系统或软件自己生成的文件：${examples}${count > 3 ? '等' : ''}`,
    why: '网站不用它们，也不检查；开着表格时生成的「~$」文件里还有打开的人的名字。',
    fix: ({ first }) =>
      `不再跟踪它们（文件还在）：git rm --cached "${first}"，提交，再推送；` +
      `在最上层的 .gitignore 里写上「~$*」「Thumbs.db」「.DS_Store」「desktop.ini」，以后就不会再带上。`,
    sample: {
      count: 1,
      examples: '「content/pledges/liulin-2027/~$items.xlsx」',
      first: 'content/pledges/liulin-2027/~$items.xlsx',
    },
  }),
  V27: define<{ count: number; examples: string; what: string }>({
    severity: 'warning',
    title: '历史里还有个人信息',
    what: ({ count, examples, what }) =>
      `现在的文件里已经没有了，但是这次推送的前几次提交里，${count === 1 ? '这个文件' : `${count} 个文件`}还有${what}：${examples}${count > 3 ? '等' : ''}`,
    why: '网站上没有它，但是存进了仓库的历史，拉取的人翻得到。',
    fix: () =>
      '请管理员决定要不要从仓库里清掉。以后遇到这样的错误，改好以后不要另外提交，用「修改上次提交」（git commit -a --amend），再推送。',
    sample: { count: 1, examples: '「content/news/20261118-pingnuo.md」', what: '一个手机号码' },
  }),
  V28: define<{ of: '提交' | '标签'; id: string; kilobytes: number }>({
    severity: 'error',
    title: '提交或标签的说明太长',
    what: ({ of, id, kilobytes }) => `${of} ${id} 的说明超过 ${kilobytes} KB`,
    why: '说明只写一两句；这么长，多半是误把文件粘进去了。',
    fix: ({ of }) =>
      of === '标签'
        ? '删掉这个标签，写一个短的说明，重新建立，再推送。'
        : '改短说明：运行 git commit --amend，再推送。',
    sample: { of: '提交', id: 'ab1280e', kilobytes: 64 },
  }),
};
