import { countInHan, inHan } from '../../kernel/numbers/han-number.ts';
import { pinyinSlug } from '../../kernel/slug.ts';
import { shorten } from '../../kernel/text-width.ts';
import { define, didYouMean } from './definition.ts';

/** What is wrong with the visits to a contact point. */
export type ContactTrouble = 'count' | 'twice' | 'early' | 'ahead';

/** R: what refers to something else, and what must be unique. */
export const REFERENCE_PROBLEMS = {
  R01: define<{ id: string; suggestion: string | undefined }>({
    severity: 'error',
    title: '单位不存在',
    what: ({ id }) => `没有编号为「${id}」的单位`,
    why: '文章会找不到所属单位，单位页上也看不到它。',
    fix: ({ id, suggestion }) =>
      didYouMean(
        suggestion,
        suggestion ? '' : `新建 content/units/${pinyinSlug(id) || '<编号>'}.yaml，或改成已有单位的编号。`,
      ),
    sample: { id: 'shuanghe', suggestion: 'shuanghe-cun' },
  }),
  R02: define<{ id: string; suggestion: string | undefined }>({
    severity: 'error',
    title: '引用的文章不存在',
    what: ({ id }) => `没有编号为「${id}」的文章`,
    why: '读者会看到一条打不开的链接。',
    fix: ({ suggestion }) =>
      didYouMean(suggestion, suggestion ? '' : '编号是文章的文件名或文件夹名，核对后改正，或者删掉。'),
    sample: { id: 'zheng-guilang', suggestion: 'zheng-guilan' },
  }),
  R03: define<{ title: string; other: string }>({
    severity: 'error',
    title: '标题重复',
    what: ({ title, other }) => `标题「${title}」与 ${other} 相同`,
    why: '同一篇稿件发了两次，或者读者分不清两篇。',
    fix: () => '删掉多余的一篇，或者改一个标题。',
    sample: { title: '渠水上了青石坡', other: 'content/news/a.md:2' },
  }),
  R04: define<{ title: string; other: string }>({
    severity: 'warning',
    title: '不同栏目的标题重复',
    what: ({ title, other }) => `标题「${title}」与 ${other} 相同`,
    why: '搜索和列表里两篇看起来一样。',
    fix: () => '确认不是重复发稿；能改就改一个标题。',
    sample: { title: '渠水上了青石坡', other: 'content/news/a.md:2' },
  }),
  R05: define<{ chain: string }>({
    severity: 'error',
    title: '上级单位绕成一圈',
    what: ({ chain }) => `上级单位绕成了一圈：${chain}`,
    why: '分不清谁是上级，单位页列不出来。',
    fix: () => '改正其中一个单位的「上级」。',
    sample: { chain: 'a → b → a' },
  }),
  R06: define<{ name: string; other: string }>({
    severity: 'error',
    title: '名词或别名重复',
    what: ({ name, other }) => `「${name}」与 ${other} 重复`,
    why: '同一个词有两种解释，读者不知道信哪个。',
    fix: () => '合并成一条，或者去掉重复的别名。',
    sample: { name: '四议两公开', other: 'content/glossary.yaml:5' },
  }),
  R07: define<{ id: string; choices: string }>({
    severity: 'error',
    title: '引用的编号不止一篇',
    what: ({ id, choices }) => `编号「${id}」有几篇文章：${choices}`,
    why: '分不清指哪一篇。',
    fix: ({ choices }) => `写成带类别的形式：${choices}。`,
    sample: { id: 'tongshui', choices: 'branches/tongshui 或 news/tongshui' },
  }),
  R08: define<{ name: string; other: string }>({
    severity: 'error',
    title: '单位名称重复',
    what: ({ name, other }) => `单位名称「${name}」与 ${other} 相同`,
    why: '读者分不清两个单位，统计也会出错。',
    fix: () => '删掉多余的一个，或者写全称加以区别。',
    sample: { name: '双河村党支部', other: 'content/units/a.yaml:1' },
  }),
  /** `from`: when the one that refers to it is published; undefined for now. */
  R09: define<{ id: string; reason: string; from: string | undefined }>({
    severity: 'error',
    title: '引用了不会发布的文章',
    what: ({ id, reason, from }) =>
      `「${id}」${reason}，${from === undefined ? '现在不会发布' : `这里 ${from} 发布时还没有它`}`,
    why: '发布出去就是一条打不开的链接。',
    fix: ({ from }) =>
      `等那一篇发布后再引用，${from === undefined ? '' : '或者让这里不早于它发布，'}或者先删掉这个链接。`,
    sample: { id: '/news/kaihui/', reason: '是草稿', from: undefined },
  }),
  R20: define<{ id: string; other: string | undefined }>({
    severity: 'error',
    title: '旧编号现在有人用',
    what: ({ id, other }) =>
      other === undefined ? `旧编号「${id}」就是现在的编号` : `旧编号「${id}」是 ${other} 现在的编号`,
    why: '一个网址不能又是一篇文章，又转到另一篇去。',
    fix: ({ other }) =>
      other === undefined
        ? '「旧编号」只写以前用过、现在不用的；删掉这一个。'
        : '核对这个编号以前是不是这一篇的；不是就删掉，是就先给那一篇换一个编号。',
    sample: { id: 'tong-shui', other: 'content/news/tong-shui.md' },
  }),
  R21: define<{ id: string; other: string }>({
    severity: 'error',
    title: '两处写了同一个旧编号',
    what: ({ id, other }) => `旧编号「${id}」在 ${other} 也写了`,
    why: '一个旧网址只能转到一个地方。',
    fix: () => '只留在真正用过这个编号的那一个文件里。',
    sample: { id: 'tong-shui', other: 'content/news/xin-qu.md:6' },
  }),
  R22: define<{ id: string }>({
    severity: 'error',
    title: '旧编号写法不对',
    what: ({ id }) => `「${shorten(id, 60)}」不能是编号`,
    why: '编号是网址的最后一段，只有小写字母、数字和连字符。',
    fix: ({ id }) =>
      didYouMean(
        pinyinSlug(
          id
            .replace(/\/+$/, '')
            .split('/')
            .at(-1)!
            .replace(/\.\w+$/, ''),
        ) || undefined,
        '只写文件名或文件夹名，不带路径和「.md」。',
      ),
    sample: { id: '/news/tong-shui/' },
  }),
  R23: define<{ id: string; now: string }>({
    severity: 'warning',
    title: '用的是旧编号',
    what: ({ id, now }) => `「${id}」已经改为「${now}」`,
    why: '现在还能找到，网页上的链接也已经换成新的；写新的，以后不会弄错。',
    fix: ({ now }) => `改成「${now}」。`,
    sample: { id: '/news/tong-shui/', now: '/news/xin-qu/' },
  }),
  R24: define<{ id: string }>({
    severity: 'warning',
    title: '指向已经撤稿的',
    what: ({ id }) => `「${id}」已经撤稿`,
    why: '链接只显示文字，引用不再列出，不影响发布。',
    fix: () => '不再需要就删掉；那一篇以后重新发布，这里自动恢复。',
    sample: { id: '/news/kaihui/' },
  }),
  R25: define<{ reason: string; address: string }>({
    severity: 'warning',
    title: '管理员已经撤下',
    what: ({ reason }) =>
      `管理员已经从网站上撤下了这一篇${reason === '' ? '' : `（${shorten(reason, 40)}）`}，改了也不会发布`,
    why: '撤下的按网址和标题记着，换一个编号也一样。',
    fix: ({ address }) =>
      `不再发布的，加上「撤稿: 原因」；改好了要重新发布，请管理员运行 npm run publish:withdraw -- --undo ${address}`,
    sample: { reason: '内容有误', address: '/news/kaihui/' },
  }),
  R40: define<{ id: string }>({
    severity: 'error',
    title: '名词的编号与网页自己的部分重名',
    what: ({ id }) => `编号「${id}」是网页自己要用的名称`,
    why: '链接到这个名词，会跳到别的地方。',
    fix: ({ id }) => `改成别的，如「ci-${id}」；不写编号也可以，会用名词的拼音。`,
    sample: { id: 'main' },
  }),
  R41: define<{ levels: number; most: number }>({
    severity: 'error',
    title: '单位的层级太多',
    what: ({ levels, most }) => `这个单位在第 ${levels} 级，最多 ${most} 级`,
    why: '从中央到党小组也没有这么多级，多半是「上级」写错了。',
    fix: () => '从这个单位起逐级往上核对「上级」，改正写错的一个。',
    sample: { levels: 13, most: 12 },
  }),
  R50: define<{ names: readonly string[] }>({
    severity: 'error',
    title: '这里只能写一个单位',
    what: ({ names }) => `写了 ${names.length} 个单位：${names.map((name) => shorten(name, 40)).join('、')}`,
    why: '这一处只能算到一个单位名下。',
    fix: () => '留下一个；点评几个单位的，一个单位写一篇。',
    sample: { names: ['shuanghe-cun', 'liulin-zhen'] },
  }),
  R51: define<{ id: string }>({
    severity: 'error',
    title: '单位和自己结对',
    what: ({ id }) => `「结对共建」里写的「${id}」就是这个单位自己`,
    why: '结对是两个单位的事，写自己就登不出来。',
    fix: () => '改成另一个单位的编号。',
    sample: { id: 'shuanghe-cun' },
  }),
  R52: define<{ leader: string; trouble: ContactTrouble; said: string; other: string }>({
    severity: 'error',
    title: '联系点的到点次数和日期对不上',
    what: ({ leader, trouble, said, other }) =>
      `「${leader}」的联系点${
        {
          count: `「到点」写 ${said} 次，「到点日期」有 ${other} 个`,
          twice: `「到点日期」里「${said}」写了两次`,
          early: `「到点日期」的「${said}」在「自」的「${other}」以前`,
          ahead: `「到点日期」的「${said}」还没有到`,
        }[trouble]
      }`,
    why: '到点次数公布在单位的页面上，群众会照着核对。',
    fix: ({ trouble }) =>
      trouble === 'count'
        ? '核对一遍：日期齐全的，去掉「到点」，次数按日期算；日期记不全的，去掉「到点日期」。'
        : '对照记录核对，改成实际的日期；没有这一次的，删掉。',
    sample: { leader: '梁远舟 县委书记', trouble: 'count', said: '4', other: '3' },
  }),
  R55: define<{ name: string; other: string; count: number }>({
    severity: 'warning',
    title: '两个系统的名称相近',
    what: ({ name, other, count }) => `「${name}」和「${other}」（${count} 个单位这样写）相近，会分成两个系统`,
    why: '同一个系统写成两样，单位和公示栏就分在两处。',
    fix: ({ name, other }) => `是同一个的，都写「${other}」；本来就是两个系统的，「${name}」不用改。`,
    sample: { name: '教肓系统', other: '教育系统', count: 12 },
  }),
  R60: define<{ name: string; suggestion: string | undefined }>({
    severity: 'error',
    title: '系列不存在',
    what: ({ name }) => `没有名为「${shorten(name, 40)}」的系列`,
    why: '名称差一个字就成了另一个系列，读者找不到前一篇、后一篇。',
    fix: ({ name, suggestion }) =>
      didYouMean(
        suggestion,
        suggestion
          ? ''
          : `新系列先建一个文件 content/series/${pinyinSlug(name) || '<编号>'}.yaml，写一行「名称: ${shorten(name, 40)}」。`,
      ),
    sample: { name: '茶山上的廿年', suggestion: '茶山上的二十年' },
  }),
  R61: define<{ name: string; part: number; other: string }>({
    severity: 'error',
    title: '系列里两篇的篇次相同',
    what: ({ name, part, other }) => `系列「${shorten(name, 40)}」的第${inHan(part)}篇已经有了：${other}`,
    why: '读者分不清哪一篇在前。',
    fix: () => '核对两篇的「篇次」，改正写错的一个。',
    sample: { name: '茶山上的二十年', part: 2, other: 'content/news/a.md:6' },
  }),
  R62: define<{ name: string; from: number; to: number }>({
    severity: 'warning',
    title: '系列中间缺一篇',
    what: ({ name, from, to }) =>
      `系列「${shorten(name, 40)}」缺第${inHan(from)}篇${from === to ? '' : `到第${inHan(to)}篇`}`,
    why: '读者会以为网站漏了一篇。',
    fix: () => '核对「篇次」；前面的还没有写好，就等它一起发布。',
    sample: { name: '茶山上的二十年', from: 2, to: 2 },
  }),
  R63: define<{ name: string; part: number; reason: string }>({
    severity: 'warning',
    title: '系列的后一篇先发布',
    what: ({ name, part, reason }) => `系列「${shorten(name, 40)}」的第${inHan(part)}篇${reason}，这一篇却先发布`,
    why: '读者会跳过前一篇，先读到后一篇。',
    fix: () => '前一篇写好了就和这一篇一起发布；没有写好，把这一篇的「发布时间」推后。',
    sample: { name: '茶山上的二十年', part: 1, reason: '是草稿' },
  }),
  R64: define<{ name: string; part: number; total: number }>({
    severity: 'error',
    title: '篇次比系列的篇数大',
    what: ({ name, part, total }) =>
      `这一篇是第${inHan(part)}篇，而系列「${shorten(name, 40)}」写着一共${countInHan(total)}篇`,
    why: '网页上会印出不对的篇数。',
    fix: () => '核对这里的「篇次」和系列文件里的「篇数」，改正写错的一个。',
    sample: { name: '茶山上的二十年', part: 4, total: 3 },
  }),
  R65: define<{ name: string; other: string }>({
    severity: 'error',
    title: '系列名称重复',
    what: ({ name, other }) => `系列名称「${shorten(name, 40)}」与 ${other} 相同`,
    why: '文章按名称归到系列里，分不清归到哪一个。',
    fix: () => '删掉多余的一个文件，或者改一个名称。',
    sample: { name: '茶山上的二十年', other: 'content/series/chashan.yaml:1' },
  }),
  R66: define<{ name: string; suggestion: string | undefined }>({
    severity: 'error',
    title: '文章讲的承诺不存在',
    what: ({ name }) => `没有编号是「${shorten(name, 40)}」的承诺`,
    why: '文章和那一项承诺连不起来。',
    fix: ({ suggestion }) =>
      didYouMean(
        suggestion,
        suggestion ? '' : '写「公示栏的编号/事项的编号」，如「liulin-2026/12」；公示栏的编号是它文件夹的名称。',
      ),
    sample: { name: 'liulin-2026/120', suggestion: 'liulin-2026/12' },
  }),
};
