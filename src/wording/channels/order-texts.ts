/** What the command says that makes a piece for other channels. */
export const ORDER_TEXTS = {
  usage:
    '用法：npm run channels -- <文章编号、网址或公示栏编号> [--as 长图|门牌|公众号|简报|短信|广播 …] [--unit 单位编号] [--pledge 承诺编号] [--to 文件夹] [--replace]',
  noPiece: '请写明哪一篇文章，或者哪一块公示栏。',
  onePiece: '一次只做一篇；几种渠道写在 --as 后面。',
  unreadable: (typed: string) => `看不懂「${typed}」。`,
  noChannel: (typed: string, near: string | undefined, all: string) =>
    `没有「${typed}」这种渠道。${near === undefined ? '' : `是不是「${near}」？`}可以写：${all}。`,
  otherSite: (typed: string) => `「${typed}」不是本站的网址。`,
  twoMeanings: (typed: string, entry: string, board: string) =>
    `「${typed}」既是一篇文章，又是一块公示栏。请写全：「${entry}」或者「${board}」。`,
  onlyBoards: '--unit 和 --pledge 只用于公示栏；文章不用写。',
  withdrawn: (typed: string) => `「${typed}」已经撤稿，不能再发到别处。`,
  withheld: (title: string, why: string) => `「${title}」${why}，网上还没有，不能先发到别处。`,
  noSuch: (typed: string, near: string | undefined, title: string | undefined) =>
    `没有编号是「${typed}」的文章或公示栏。${near === undefined ? '' : `是不是「${near}」？`}${title === undefined ? '' : `标题相近的有「${title}」，请写它的编号。`}编号是网址里的那一段，如网址 /branches/甲/ 的编号是「branches/甲」。`,
  noUnit: (typed: string, near: string | undefined, all: readonly (readonly [string, string])[]) =>
    `单位「${typed}」在这块公示栏里没有承诺。${near === undefined ? '' : `是不是「${near}」？`}可以写：${all.map(([id, name]) => `\n  ${id}　${name}`).join('')}`,
  noPledge: (typed: string, near: string | undefined, board: string) =>
    `「${board}」里没有编号是「${typed}」的承诺。${near === undefined ? '' : `是不是「${near}」？`}`,
  done: (title: string, folder: string) => `「${title}」，放在 ${folder}：`,
  states: { written: '写好', same: '没有变', replaced: '换掉', kept: '没有动' },
  kept: '已有的和这一次的不一样，可能有人改过，所以没有动。要换掉，加上 --replace；要都留着，用 --to 换一个文件夹。',
  failed: '没有做',
  unwritable: (file: string, why: string) => `写不了文件 ${file}（${why}）：请看看文件夹能不能写、文件是不是正开着。`,
};
