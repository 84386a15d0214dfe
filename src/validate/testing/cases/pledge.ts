import { boardMarkdown, ledgerTree, type Cells, csv, pledge, settled, UNIT_TEXT, xlsx, yaml } from '../pledges.ts';
import type { PlantedTree } from '../tree.ts';
import type { Case } from './case.ts';

const inCsv = (...rows: Cells[]) => ledgerTree({ 'items.csv': csv(...rows) });
const inYaml = (...rows: Cells[]) => ledgerTree({ 'items.yaml': yaml(...rows) });
const VILLAGE = 'name: 柳林镇双河村党支部\nkind: 党支部\nfield: 农村\n';
const comment = (more: string): PlantedTree => ({
  'units/gongwei.yaml': UNIT_TEXT,
  'comments/a.md': `---\nreviewer: 严守正\npost: 镇党委书记\ndate: 2026-06-28\nform: 现场\n${more}---\n`,
});

export const PLEDGE_CASES: Record<string, Case> = {
  G01: {
    tree: inCsv(pledge({ 提诺: '2026-01-05', 审诺: '2026-01-20', 签诺: '2026-01-12' })),
    at: 'pledges/a/items.csv:2:9',
    message:
      '签诺（2026-01-12）早于审诺（2026-01-20）。六步有先后：提诺、审诺、签诺、公诺、践诺、评诺；倒过来会被当成补填的材料。',
    hint: '核对原始记录，改正其中一个日期。',
  },
  G02: {
    tree: ledgerTree({ 'items.xlsx': xlsx(settled({ 完成日期: '2026-12-28' })) }),
    at: 'pledges/a/items.xlsx!H2',
    message: '「完成日期」写的 2026-12-28 还没有到（今天是 2026-11-20）。还没发生的事不能当作已经发生的公布。',
    hint: '核对日期；还没有做的先空着，做完再填。',
  },
  G03: {
    tree: inYaml(settled({ 完成日期: '' })),
    at: 'pledges/a/items.yaml:8:3',
    message: '结果写了「兑现」，没有写「完成日期」。没有日期，就算不出是不是按期完成。',
    hint: '在「完成日期」里填上结果是哪一天定下来的，写成「年-月-日」。',
  },
  G04: {
    tree: inCsv(settled({ 结果: '未兑现', 原因: '' })),
    at: 'pledges/a/items.csv:2:9',
    message: '结果是「未兑现」，没有写「原因」。没有全部兑现的要向群众说明原因。',
    hint: '在「原因」里写一句话：为什么没有做到，或者为什么延期。',
  },
  G05: {
    tree: ledgerTree({ 'items.csv': csv(pledge()), 'more.csv': csv(pledge({ 编号: '2' }), pledge()) }),
    at: 'pledges/a/more.csv:3:1',
    message: '编号「1」与 pledges/a/items.csv:2:1 重复。每一项有自己的网址，编号相同就分不开；也可能是同一项填了两次。',
    hint: '删掉重复的一项，或者换一个编号。',
  },
  G06: {
    tree: inCsv(settled({ 评议: '发出 40，收回 38，有效 38，满意 30，不满意 2' })),
    at: 'pledges/a/items.csv:2:9',
    message: '票数对不上：有效 38，各选项之和 32。票数对不上，满意率就不可信。',
    hint: '核对计票记录：收回不多于发出，有效不多于收回，有效等于各选项之和。',
  },
  G07: {
    tree: inCsv(pledge({ 承诺事项: '进一步增强服务意识，提高工作水平', 完成标准: '群众满意' })),
    at: 'pledges/a/items.csv:2:3',
    message:
      '「进一步增强服务意识，提高工作水平」没有数字，也没有说具体的事。群众没法核对做没做到；上级检查把这样的承诺算作空话。',
    hint: '写清楚做什么事、做到多少：多少户、多少米、多少次。',
  },
  G08: {
    tree: ledgerTree({ 'items.csv': csv(pledge({ 承诺主体: '双河村党支部' })) }, { 'units/shuanghe.yaml': VILLAGE }),
    at: 'pledges/a/items.csv:2:2',
    message: '柳林镇双河村党支部 2026 年的承诺有 1 项，要求至少 10 项。上级按年核对每个组织承诺的件数。',
    hint: '补足承诺；要求不同的，在 content/site.yaml 的「规则 · 承诺件数」里改。',
  },
  G09: {
    tree: ledgerTree({ 'items.xlsx': xlsx(pledge({ 承诺主体: '云岭县直机关工委' })) }),
    at: 'pledges/a/items.xlsx!B2',
    message: '没有编号或名称是「云岭县直机关工委」的单位。承诺算不到任何单位头上，单位页上也看不到它。',
    hint: '您是不是要写「云岭县县直机关工委」？',
  },
  G10: {
    tree: ledgerTree({}),
    at: 'pledges/a/index.md:1:1',
    message: '这块公示栏旁边没有承诺台账。空的公示栏不能发布。',
    hint: '把台账 items.csv、items.xlsx 或 items.yaml 放进同一个文件夹。',
  },
  G11: {
    tree: ledgerTree({ 'items.csv': csv(pledge()) }, { 'pledges/a/index.md': null }),
    at: 'pledges/a/items.csv:1:1',
    message: '文件夹 a 里有台账，没有 index.md。没有公示栏的标题、单位和年度，台账不会发布。',
    hint: '新建 content/pledges/a/index.md，写上标题、年度、单位、类型、发布时间和来源。',
  },
  G12: {
    tree: inCsv(pledge({ 编号: '第12项' })),
    at: 'pledges/a/items.csv:2:1',
    message:
      '编号「第12项」不能用作网址：只能用数字、英文字母和连字符，最多 30 个。编号是这一项网址的一部分，汉字和空格在转发、打印时会出错。',
    hint: '写成数字，或像「12」这样。',
  },
  G13: {
    tree: comment('unit: gongwei\nachievements: 路灯按期装好\n'),
    at: 'comments/a.md:1:1',
    message: '这篇点评没有写「不足」。只讲成绩不讲问题的点评，上级检查算作走过场。',
    hint: '补上「不足」（problems），一条或几条。',
  },
  G14: {
    tree: { ...inCsv(pledge()), ...comment('unit: gongwei\npledge: a/1\nproblems: 没有写监督电话\n') },
    at: 'comments/a.md:7:9',
    message: '点评的对象写了 2 个：「单位」、「承诺」。不知道点评谁，就不知道登在哪一页。',
    hint: '「单位」「党员」「承诺」三项写一项：单位写编号；党员写其事迹的编号，没有事迹的写姓名，再写所在的「单位」；承诺写「公示栏的编号/事项的编号」。',
  },
  G15: {
    tree: { ...inCsv(pledge({ 编号: 'LL-12' })), ...comment('pledge: a/LL-21\nproblems: 没有写监督电话\n') },
    at: 'comments/a.md:6:9',
    message: '没有编号是「a/LL-21」的承诺。点评没有地方登。',
    hint: '您是不是要写「a/LL-12」？',
  },
  G16: {
    tree: ledgerTree(
      { 'items.csv': csv(pledge()) },
      { 'pledges/a/index.md': boardMarkdown().replace('notice:\n  to: 2026-03-18\n', '') },
    ),
    at: 'pledges/a/index.md:2:8',
    message:
      'content/holidays.yaml 里没有 2026 年的节假日，公示期只按周末推算。公示期按工作日算，遇到放假和调休会算错。',
    hint: '照国务院办公厅的通知，把 2026 年的放假和调休补进 content/holidays.yaml。',
  },
  G17: {
    tree: ledgerTree({ 'items.csv': csv(pledge()) }, { 'pledges/a/index.md': boardMarkdown('  from: 2026-03-23\n') }),
    at: 'pledges/a/index.md:10:7',
    message: '公示期结束 2026-03-18 早于开始 2026-03-23。公示期起止倒了，公示就不算数。',
    hint: '核对两个日期；也可以只写「工作日」，结束的日期由网站推算。',
  },
  G18: {
    tree: inCsv(settled({ 结果: '' })),
    at: 'pledges/a/items.csv:2:7',
    message: '写了「完成日期」，没有写「结果」。不知道是兑现了还是没有兑现，统计不进去。',
    hint: '在「结果」里写：兑现、部分兑现、未兑现或延期。',
  },
  G19: {
    tree: inCsv(settled({ 延期至: '2027-06-30' })),
    at: 'pledges/a/items.csv:2:9',
    message: '写了「延期至」，结果是「兑现」。只有延期的承诺才有新的时限。',
    hint: '延期的，「结果」写「延期」；没有延期的，删掉「延期至」。',
  },
  G20: {
    tree: inYaml(settled({ 结果: '延期', 原因: '汛期停工四十天', 延期至: '2026-11-30' })),
    at: 'pledges/a/items.yaml:10:8',
    message: '「延期至」2026-11-30 不晚于原来的时限 2026-12-31。延期要延到更晚的一天。',
    hint: '核对两个日期。',
  },
  G24: {
    tree: inCsv(pledge({ 公诺: '2026-01-20', 完成时限: '2026-01-10' })),
    at: 'pledges/a/items.csv:2:5',
    message: '完成时限 2026-01-10 早于公诺（2026-01-20）。承诺公开的时候时限已经过了，一登出来就是逾期。',
    hint: '核对年份和日期；往年的承诺放到往年的公示栏里。',
  },
  G25: {
    tree: inCsv(pledge({ 完成时限: '2099-12-31' })),
    at: 'pledges/a/items.csv:2:5',
    message: '2026 年度的承诺，完成时限写的是 2099-12-31。年份写错了，状态和逐月的统计都会错。',
    hint: '核对年份；确实是这一天，不用改。',
  },
  G26: {
    tree: { 'holidays.yaml': '- name: 春节\n  from: 2026-02-15\n  to: 2026-02-01\n' },
    at: 'holidays.yaml:3:7',
    message: '「春节」放假结束 2026-02-01 早于放假开始 2026-02-15。公示期按它推算，错一天，公示就不算数。',
    hint: '照国务院办公厅的通知核对。',
  },
  G22: {
    tree: {
      'units/gongwei.yaml': UNIT_TEXT,
      'appraisals/a.yaml': `title: 评议\norganiser: 县委\ndate: 2026-07-10\nmethod: 投票\nrows:\n${'  - {unit: gongwei, issued: 10, returned: 10, valid: 10, excellent: 10, good: 0, fair: 0, poor: 0}\n'.repeat(2)}`,
    },
    at: 'appraisals/a.yaml:7:12',
    message: '「gongwei」在这次评议里已经有了（第 1 条）。同一个对象有两个结果，读者不知道信哪个，合计也会多算。',
    hint: '删掉多余的一条；党员重名的，写明各自的单位。',
  },
  G31: {
    tree: comment('member: 张伟\nproblems: 没有写监督电话\n'),
    at: 'comments/a.md:6:9',
    message: '点评的党员写的是姓名「张伟」，没有写「单位」。同名的人不止一个，不知道登在哪一页。',
    hint: '补上一行「单位」，写这名党员所在党组织的编号。',
  },
  G39: {
    tree: ledgerTree(
      { 'items.csv': csv(pledge({ 承诺主体: '张伟 村医', 责任人: '张伟' })) },
      {
        'pledges/a/index.md': boardMarkdown().replace('党组织', '党员'),
        'pledges/b/index.md': boardMarkdown('', '又一块').replace('党组织', '党员'),
        'pledges/b/items.csv': csv(pledge({ 承诺主体: '张伟 护林员', 责任人: '张伟' })),
        'comments/a.md':
          '---\nreviewer: 严守正\npost: 书记\ndate: 2026-06-28\nform: 现场\nmember: 张伟\nunit: gongwei\nproblems: 慢\n---\n',
      },
    ),
    at: 'comments/a.md:6:9',
    message:
      '云岭县县直机关工委有几个「张伟」（村医、护林员），点评里看不出是哪一个。读者不知道说的是谁；在一块公示栏里的，统计点评覆盖时哪一个都不算点评过。',
    hint: '姓名后面空一格，照台账写职务：「张伟 …」。',
  },
  G30: {
    tree: {
      'appraisals/a.yaml': `标题: 评议\n组织单位: 县委\n日期: 2026-07-10\n方式: 投票\n结果:\n  - { 领域: 农村, 满意率: 97.43% }\n`,
    },
    at: 'appraisals/a.yaml:6:20',
    message:
      '第 1 条写了「满意率」，没有写来源。票数算得出满意率，公布的满意率没有票数：两样要分得清，每一条都要知道说的是谁。',
    hint: '在这一条里补上「来源」；各条的来源一样的，在「结果」前面写一行「来源」。',
  },
  G23: {
    tree: inCsv(settled({ 结果: '延期', 原因: '停工' })),
    at: 'pledges/a/items.csv:2:7',
    message: '结果是「延期」，没有写「延期至」。没有新的时限，就一直停在「已延期」，到期了也看不出来。',
    hint: '在「延期至」里写上新的时限，写成「年-月-日」。',
  },
  G21: {
    tree: ledgerTree(
      { 'items.csv': csv(pledge()) },
      { 'pledges/b/index.md': boardMarkdown(), 'pledges/b/items.csv': csv(pledge()) },
    ),
    at: 'pledges/b/index.md:2:8',
    message: '标题「县直机关公开承诺」与 pledges/a/index.md:2 相同。读者分不清两块公示栏或两次评议。',
    hint: '删掉多余的一个，或者改一个标题。',
  },
  G32: {
    tree: ledgerTree(
      {
        'items.csv': csv(
          pledge({ 承诺主体: '张伟 村医', 责任人: '张伟' }),
          pledge({ 编号: '2', 承诺主体: '张 伟 护林员', 责任人: '张伟' }),
        ),
      },
      { 'pledges/a/index.md': boardMarkdown().replace('党组织', '党员') },
    ),
    at: 'pledges/a/items.csv:3:2',
    message:
      '云岭县县直机关工委的「张伟」在这里是「护林员」，在 pledges/a/items.csv:2:2 是「村医」。一个单位里姓名相同、职务不同的，统计点评过几名党员时算两个人，红榜里仍算一个。',
    hint: '是同一个人的，职务写成一样，如「张伟 村医」；确是两个人的，点评他们的时候写上职务；要上红榜的，姓名写得分得开，如「大张伟」「小张伟」。',
  },
};
