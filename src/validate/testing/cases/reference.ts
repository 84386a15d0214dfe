import { news, unit } from '../articles.ts';
import { csv, ledgerTree, pledge } from '../pledges.ts';
import type { Case } from './case.ts';

const SERIES = '名称: 茶山上的二十年\n';

export const REFERENCE_CASES: Record<string, Case> = {
  R01: {
    tree: { 'units/shuanghe-cun.yaml': unit(), 'news/a.md': news('unit: shuanghe\n') },
    at: 'news/a.md:6:7',
    message: '没有编号为「shuanghe」的单位。文章会找不到所属单位，单位页上也看不到它。',
    hint: '您是不是要写「shuanghe-cun」？',
  },
  R02: {
    tree: {
      'news/a.md': news('related: [kaihui-xiaoxi]\n'),
      'topics/kaihui-xiaoxo.mdx': news().replace('开会', '专题'),
    },
    at: 'news/a.md:6:11',
    message: '没有编号为「kaihui-xiaoxi」的文章。读者会看到一条打不开的链接。',
    hint: '您是不是要写「kaihui-xiaoxo」？',
  },
  R03: {
    tree: { 'news/a.md': news(), 'news/b.md': news() },
    at: 'news/b.md:2:8',
    message: '标题「开会」与 news/a.md:2 相同。同一篇稿件发了两次，或者读者分不清两篇。',
    hint: '删掉多余的一篇，或者改一个标题。',
  },
  R04: {
    tree: { 'news/a.md': news(), 'topics/b.mdx': news() },
    at: 'topics/b.mdx:2:8',
    message: '标题「开会」与 news/a.md:2 相同。搜索和列表里两篇看起来一样。',
    hint: '确认不是重复发稿；能改就改一个标题。',
  },
  R05: {
    tree: { 'units/a.yaml': unit('甲党委', 'parent: b\n'), 'units/b.yaml': unit('乙党委', 'parent: a\n') },
    at: 'units/a.yaml:4:9',
    message: '上级单位绕成了一圈：a → b → a。分不清谁是上级，单位页列不出来。',
    hint: '改正其中一个单位的「上级」。',
  },
  R06: {
    tree: { 'glossary.yaml': '- 名词: 五带头\n  解释: 五条。\n- 名词: 五条\n  别名: [五带头]\n  解释: 五条。\n' },
    at: 'glossary.yaml:4:8',
    message: '「五带头」与 glossary.yaml:1 重复。同一个词有两种解释，读者不知道信哪个。',
    hint: '合并成一条，或者去掉重复的别名。',
  },
  R07: {
    tree: {
      'news/a.md': news(),
      'topics/a.mdx': news().replace('开会', '专题'),
      'news/b.md': news('related: [a]\n').replace('开会', '散会'),
    },
    at: 'news/b.md:6:11',
    message: '编号「a」有几篇文章：news/a 或 topics/a。分不清指哪一篇。',
    hint: '写成带类别的形式：news/a 或 topics/a。',
  },
  R08: {
    tree: { 'units/a.yaml': unit(), 'units/b.yaml': unit() },
    at: 'units/b.yaml:1:7',
    message: '单位名称「柳林镇党委」与 units/a.yaml:1 相同。读者分不清两个单位，统计也会出错。',
    hint: '删掉多余的一个，或者写全称加以区别。',
  },
  R09: {
    tree: { 'news/a.md': news('', '[下一次](/news/b/)\n'), 'news/b.md': news('draft: true\n').replace('开会', '散会') },
    at: 'news/a.md:7:1',
    message: '「/news/b/」是草稿，现在不会发布。发布出去就是一条打不开的链接。',
    hint: '等那一篇发布后再引用，或者先删掉这个链接。',
  },
  R40: {
    tree: { 'glossary.yaml': '- 名词: 五带头\n  编号: main\n  解释: 甲\n' },
    at: 'glossary.yaml:2:7',
    message: '编号「main」是网页自己要用的名称。链接到这个名词，会跳到别的地方。',
    hint: '改成别的，如「ci-main」；不写编号也可以，会用名词的拼音。',
  },
  R41: {
    tree: Object.fromEntries(
      Array.from({ length: 15 }, (_, index) => [
        `units/u${index}.yaml`,
        unit(`单位${index}`, index === 0 ? '' : `parent: u${index - 1}\n`),
      ]),
    ),
    at: 'units/u12.yaml:4:9',
    message: '这个单位在第 13 级，最多 12 级。从中央到党小组也没有这么多级，多半是「上级」写错了。',
    hint: '从这个单位起逐级往上核对「上级」，改正写错的一个。',
  },
  R20: {
    tree: { 'news/a.md': news(), 'news/b.md': news('former: [a]\n').replace('开会', '散会') },
    at: 'news/b.md:6:10',
    message: '旧编号「a」是 news/a.md 现在的编号。一个网址不能又是一篇文章，又转到另一篇去。',
    hint: '核对这个编号以前是不是这一篇的；不是就删掉，是就先给那一篇换一个编号。',
  },
  R21: {
    tree: { 'units/a.yaml': unit('甲党委', 'former: [c]\n'), 'units/b.yaml': unit('乙党委', '旧编号: [c]\n') },
    at: 'units/b.yaml:4:7',
    message: '旧编号「c」在 units/a.yaml:4 也写了。一个旧网址只能转到一个地方。',
    hint: '只留在真正用过这个编号的那一个文件里。',
  },
  R22: {
    tree: { 'news/b.md': news('former: [/news/开会.md]\n') },
    at: 'news/b.md:6:10',
    message: '「/news/开会.md」不能是编号。编号是网址的最后一段，只有小写字母、数字和连字符。',
    hint: '您是不是要写「kai-hui」？只写文件名或文件夹名，不带路径和「.md」。',
  },
  R23: {
    tree: { 'news/a.md': news('', '[下一次](/news/c/)\n'), 'news/b.md': news('former: [c]\n').replace('开会', '散会') },
    at: 'news/a.md:7:1',
    message: '「/news/c/」已经改为「/news/b/」。现在还能找到，网页上的链接也已经换成新的；写新的，以后不会弄错。',
    hint: '改成「/news/b/」。',
  },
  R24: {
    tree: {
      'news/a.md': news('', '[下一次](/news/b/)\n'),
      'news/b.md': news('withdrawn: 时间有误\n').replace('开会', '散会'),
    },
    at: 'news/a.md:7:1',
    message: '「/news/b/」已经撤稿。链接只显示文字，引用不再列出，不影响发布。',
    hint: '不再需要就删掉；那一篇以后重新发布，这里自动恢复。',
  },
  R25: {
    tree: { 'news/a.md': news() },
    withdrawals: [{ address: '/news/a/', reason: '有误', titleDigest: undefined }],
    at: 'news/a.md:2:8',
    message: '管理员已经从网站上撤下了这一篇（有误），改了也不会发布。撤下的按网址和标题记着，换一个编号也一样。',
    hint: '不再发布的，加上「撤稿: 原因」；改好了要重新发布，请管理员运行 npm run publish:withdraw -- --undo /news/a/',
  },
  R50: {
    tree: {
      'comments/a.md':
        '---\n点评人: 严守正\n职务: 书记\n单位: shuanghe-cun、liulin-zhen\n日期: 2026-06-28\n形式: 电话\n不足: 慢\n---\n',
    },
    at: 'comments/a.md:4:5',
    message: '写了 2 个单位：shuanghe-cun、liulin-zhen。这一处只能算到一个单位名下。',
    hint: '留下一个；点评几个单位的，一个单位写一篇。',
  },
  R51: {
    tree: { 'units/a.yaml': unit('甲党委', 'twinned:\n  - { unit: a, matter: 管网维护, since: 2026-03-01 }\n') },
    at: 'units/a.yaml:5:13',
    message: '「结对共建」里写的「a」就是这个单位自己。结对是两个单位的事，写自己就登不出来。',
    hint: '改成另一个单位的编号。',
  },
  R52: {
    tree: {
      'units/a.yaml': unit(
        '甲党委',
        'contactPoints:\n  - { leader: 方知行 县长, since: 2026-01-15, visits: 3, visitDays: [2026-02-01] }\n',
      ),
    },
    at: 'units/a.yaml:5:50',
    message:
      '「方知行 县长」的联系点「到点」写 3 次，「到点日期」有 1 个。到点次数公布在单位的页面上，群众会照着核对。',
    hint: '核对一遍：日期齐全的，去掉「到点」，次数按日期算；日期记不全的，去掉「到点日期」。',
  },
  R55: {
    tree: {
      'units/a.yaml': unit('甲中学党支部', 'system: 教育系统\n'),
      'units/b.yaml': unit('乙中学党支部', 'system: 教肓系统\n'),
    },
    at: 'units/b.yaml:4:9',
    message:
      '「教肓系统」和「教育系统」（1 个单位这样写）相近，会分成两个系统。同一个系统写成两样，单位和公示栏就分在两处。',
    hint: '是同一个的，都写「教育系统」；本来就是两个系统的，「教肓系统」不用改。',
  },
  R60: {
    tree: { 'series/chashan.yaml': SERIES, 'news/a.md': news('series: 茶山上的廿十年 1\n') },
    at: 'news/a.md:6:9',
    message: '没有名为「茶山上的廿十年」的系列。名称差一个字就成了另一个系列，读者找不到前一篇、后一篇。',
    hint: '您是不是要写「茶山上的二十年」？',
  },
  R61: {
    tree: {
      'series/chashan.yaml': SERIES,
      'news/a.md': news('series: 茶山上的二十年 1\n'),
      'news/b.md': news('series: chashan 1\n').replace('开会', '散会'),
    },
    at: 'news/b.md:6:9',
    message: '系列「茶山上的二十年」的第一篇已经有了：news/a.md:6。读者分不清哪一篇在前。',
    hint: '核对两篇的「篇次」，改正写错的一个。',
  },
  R62: {
    tree: { 'series/chashan.yaml': SERIES, 'news/a.md': news('series: 茶山上的二十年 3\n') },
    at: 'news/a.md:6:9',
    message: '系列「茶山上的二十年」缺第一篇到第二篇。读者会以为网站漏了一篇。',
    hint: '核对「篇次」；前面的还没有写好，就等它一起发布。',
  },
  R63: {
    tree: {
      'series/chashan.yaml': SERIES,
      'news/a.md': news('series: 茶山上的二十年 1\ndraft: true\n'),
      'news/b.md': news('series: 茶山上的二十年 2\n').replace('开会', '散会'),
    },
    at: 'news/b.md:6:9',
    message: '系列「茶山上的二十年」的第一篇是草稿，这一篇却先发布。读者会跳过前一篇，先读到后一篇。',
    hint: '前一篇写好了就和这一篇一起发布；没有写好，把这一篇的「发布时间」推后。',
  },
  R64: {
    tree: {
      'series/chashan.yaml': `${SERIES}篇数: 2\n`,
      'news/a.md': news('series: 茶山上的二十年 3\ndraft: true\n'),
    },
    at: 'news/a.md:6:9',
    message: '这一篇是第三篇，而系列「茶山上的二十年」写着一共两篇。网页上会印出不对的篇数。',
    hint: '核对这里的「篇次」和系列文件里的「篇数」，改正写错的一个。',
  },
  R65: {
    tree: { 'series/a.yaml': SERIES, 'series/b.yaml': SERIES },
    at: 'series/b.yaml:1:5',
    message: '系列名称「茶山上的二十年」与 series/a.yaml:1 相同。文章按名称归到系列里，分不清归到哪一个。',
    hint: '删掉多余的一个文件，或者改一个名称。',
  },
  R66: {
    tree: { ...ledgerTree({ 'items.csv': csv(pledge({ 编号: '12' })) }), 'news/a.md': news('pledges: [a/12, a/21]\n') },
    at: 'news/a.md:6:17',
    message: '没有编号是「a/21」的承诺。文章和那一项承诺连不起来。',
    hint: '您是不是要写「a/12」？',
  },
};
