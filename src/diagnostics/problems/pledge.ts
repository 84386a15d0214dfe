import { define, didYouMean } from './definition.ts';

/** G: pledges, their boards and the days that count for them. */
export const PLEDGE_PROBLEMS = {
  G01: define<{ later: string; laterDate: string; earlier: string; earlierDate: string }>({
    severity: 'error',
    title: '步骤的先后不对',
    what: ({ later, laterDate, earlier, earlierDate }) => `${later}（${laterDate}）早于${earlier}（${earlierDate}）`,
    why: '六步有先后：提诺、审诺、签诺、公诺、践诺、评诺；倒过来会被当成补填的材料。',
    fix: () => '核对原始记录，改正其中一个日期。',
    sample: { later: '签诺', laterDate: '2026-01-05', earlier: '审诺', earlierDate: '2026-01-08' },
  }),
  G02: define<{ label: string; date: string; today: string }>({
    severity: 'error',
    title: '还没到的日期',
    what: ({ label, date, today }) => `「${label}」写的 ${date} 还没有到（今天是 ${today}）`,
    why: '还没发生的事不能当作已经发生的公布。',
    fix: () => '核对日期；还没有做的先空着，做完再填。',
    sample: { label: '完成日期', date: '2026-12-31', today: '2026-11-22' },
  }),
  G03: define<{ outcome: string }>({
    severity: 'error',
    title: '有结果没有日期',
    what: ({ outcome }) => `结果写了「${outcome}」，没有写「完成日期」`,
    why: '没有日期，就算不出是不是按期完成。',
    fix: () => '在「完成日期」里填上结果是哪一天定下来的，写成「年-月-日」。',
    sample: { outcome: '兑现' },
  }),
  G04: define<{ outcome: string }>({
    severity: 'error',
    title: '没有兑现，没有原因',
    what: ({ outcome }) => `结果是「${outcome}」，没有写「原因」`,
    why: '没有全部兑现的要向群众说明原因。',
    fix: () => '在「原因」里写一句话：为什么没有做到，或者为什么延期。',
    sample: { outcome: '未兑现' },
  }),
  G05: define<{ id: string; other: string }>({
    severity: 'error',
    title: '编号重复',
    what: ({ id, other }) => `编号「${id}」与 ${other} 重复`,
    why: '每一项有自己的网址，编号相同就分不开；也可能是同一项填了两次。',
    fix: () => '删掉重复的一项，或者换一个编号。',
    sample: { id: '12', other: 'content/pledges/liulin-2026/items.csv:13:1' },
  }),
  G06: define<{ reason: string }>({
    severity: 'error',
    title: '票数对不上',
    what: ({ reason }) => `票数对不上：${reason}`,
    why: '票数对不上，满意率就不可信。',
    fix: () => '核对计票记录：收回不多于发出，有效不多于收回，有效等于各选项之和。',
    sample: { reason: '有效 38，各选项之和 40' },
  }),
  G07: define<{ text: string }>({
    severity: 'warning',
    title: '只有口号的承诺',
    what: ({ text }) => `「${text}」没有数字，也没有说具体的事`,
    why: '群众没法核对做没做到；上级检查把这样的承诺算作空话。',
    fix: () => '写清楚做什么事、做到多少：多少户、多少米、多少次。',
    sample: { text: '进一步增强服务意识，提高工作水平' },
  }),
  G08: define<{ unit: string; year: string; count: number; joint: number; minimum: number }>({
    severity: 'warning',
    title: '承诺的件数不够',
    what: ({ unit, year, count, joint, minimum }) =>
      `${unit} ${year} 年的承诺有 ${count} 项${joint > 0 ? `（其中联合承诺 ${joint} 项）` : ''}，要求至少 ${minimum} 项`,
    why: '上级按年核对每个组织承诺的件数。',
    fix: () => '补足承诺；要求不同的，在 content/site.yaml 的「规则 · 承诺件数」里改。',
    sample: { unit: '柳林镇双河村党支部', year: '2026', count: 8, joint: 0, minimum: 10 },
  }),
  G09: define<{
    name: string;
    count: number;
    suggestion: string | undefined;
    choices: string;
    isPerson?: boolean;
  }>({
    severity: 'error',
    title: '承诺的单位不存在',
    what: ({ name, count }) => `没有编号或名称是「${name}」的单位${count > 1 ? `（连着 ${count} 项都这样写）` : ''}`,
    why: '承诺算不到任何单位头上，单位页上也看不到它。',
    fix: ({ suggestion, choices, isPerson }) => {
      if (isPerson && suggestion === undefined)
        return '承诺的是党员个人的，登在「类型: 党员」的公示栏里；这块公示栏是党组织的，写单位的编号或全称。';
      if (choices) return `可能是：${choices}，写全称或编号。`;
      if (suggestion) return didYouMean(suggestion);
      return '写 content/units/ 里的编号，或者一字不差的全称；新单位先建一个文件。';
    },
    sample: { name: '双河支部', count: 1, suggestion: '柳林镇双河村党支部', choices: '' },
  }),
  G10: define<{ isEmpty: boolean }>({
    severity: 'error',
    title: '公示栏里没有承诺',
    what: ({ isEmpty }) => (isEmpty ? '台账里一项承诺也没有' : '这块公示栏旁边没有承诺台账'),
    why: '空的公示栏不能发布。',
    fix: ({ isEmpty }) =>
      isEmpty
        ? '在台账里填上承诺，一行一项；还没有填好的，先把公示栏的文件夹移出 content 目录。'
        : '把台账 items.csv、items.xlsx 或 items.yaml 放进同一个文件夹。',
    sample: { isEmpty: false },
  }),
  G11: define<{ board: string }>({
    severity: 'error',
    title: '台账没有公示栏',
    what: ({ board }) => `文件夹 ${board} 里有台账，没有 index.md`,
    why: '没有公示栏的标题、单位和年度，台账不会发布。',
    fix: ({ board }) => `新建 content/pledges/${board}/index.md，写上标题、年度、单位、类型、发布时间和来源。`,
    sample: { board: 'liulin-2026' },
  }),
  G12: define<{ id: string; proposal: string | undefined }>({
    severity: 'error',
    title: '编号的写法不对',
    what: ({ id }) => `编号「${id}」不能用作网址：只能用数字、英文字母和连字符，最多 30 个`,
    why: '编号是这一项网址的一部分，汉字和空格在转发、打印时会出错。',
    fix: ({ proposal }) =>
      proposal === undefined
        ? '写成数字，按顺序编；要分类的，前面加英文字母和连字符。'
        : `写成数字，或像「${proposal}」这样。`,
    sample: { id: '第12项', proposal: '12' },
  }),
  G16: define<{ year: string }>({
    severity: 'warning',
    title: '没有这一年的节假日',
    what: ({ year }) => `content/holidays.yaml 里没有 ${year} 年的节假日，公示期只按周末推算`,
    why: '公示期按工作日算，遇到放假和调休会算错。',
    fix: ({ year }) => `照国务院办公厅的通知，把 ${year} 年的放假和调休补进 content/holidays.yaml。`,
    sample: { year: '2026' },
  }),
  G17: define<{ from: string; to: string }>({
    severity: 'error',
    title: '公示期的起止不对',
    what: ({ from, to }) => `公示期结束 ${to} 早于开始 ${from}`,
    why: '公示期起止倒了，公示就不算数。',
    fix: () => '核对两个日期；也可以只写「工作日」，结束的日期由网站推算。',
    sample: { from: '2026-01-12', to: '2026-01-06' },
  }),
  G18: define<object>({
    severity: 'error',
    title: '有日期没有结果',
    what: () => '写了「完成日期」，没有写「结果」',
    why: '不知道是兑现了还是没有兑现，统计不进去。',
    fix: () => '在「结果」里写：兑现、部分兑现、未兑现或延期。',
    sample: {},
  }),
  G19: define<{ outcome: string }>({
    severity: 'error',
    title: '「延期至」用错了地方',
    what: ({ outcome }) => `写了「延期至」，结果${outcome === '' ? '没有写' : `是「${outcome}」`}`,
    why: '只有延期的承诺才有新的时限。',
    fix: () => '延期的，「结果」写「延期」；没有延期的，删掉「延期至」。',
    sample: { outcome: '兑现' },
  }),
  G20: define<{ extended: string; due: string }>({
    severity: 'error',
    title: '延期的时限不对',
    what: ({ extended, due }) => `「延期至」${extended} 不晚于原来的时限 ${due}`,
    why: '延期要延到更晚的一天。',
    fix: () => '核对两个日期。',
    sample: { extended: '2026-06-30', due: '2026-12-31' },
  }),
  G21: define<{ title: string; other: string }>({
    severity: 'error',
    title: '公示栏或评议的标题重复',
    what: ({ title, other }) => `标题「${title}」与 ${other} 相同`,
    why: '读者分不清两块公示栏或两次评议。',
    fix: () => '删掉多余的一个，或者改一个标题。',
    sample: { title: '柳林镇 2026 年公开承诺', other: 'content/pledges/a/index.md:2' },
  }),
  G23: define<object>({
    severity: 'warning',
    title: '延期没有新的时限',
    what: () => '结果是「延期」，没有写「延期至」',
    why: '没有新的时限，就一直停在「已延期」，到期了也看不出来。',
    fix: () => '在「延期至」里写上新的时限，写成「年-月-日」。',
    sample: {},
  }),
  G24: define<{ due: string; step: string; date: string }>({
    severity: 'error',
    title: '完成时限早于公开的日期',
    what: ({ due, step, date }) => `完成时限 ${due} 早于${step}（${date}）`,
    why: '承诺公开的时候时限已经过了，一登出来就是逾期。',
    fix: () => '核对年份和日期；往年的承诺放到往年的公示栏里。',
    sample: { due: '2017-12-31', step: '公诺', date: '2027-01-12' },
  }),
  G25: define<{ due: string; year: string }>({
    severity: 'warning',
    title: '完成时限的年份可疑',
    what: ({ due, year }) => `${year} 年度的承诺，完成时限写的是 ${due}`,
    why: '年份写错了，状态和逐月的统计都会错。',
    fix: () => '核对年份；确实是这一天，不用改。',
    sample: { due: '2099-12-31', year: '2027' },
  }),
  G26: define<{ name: string; reason: string }>({
    severity: 'error',
    title: '节假日的日期不对',
    what: ({ name, reason }) => `「${name}」${reason}`,
    why: '公示期按它推算，错一天，公示就不算数。',
    fix: () => '照国务院办公厅的通知核对。',
    sample: { name: '春节', reason: '放假结束 2026-02-01 早于放假开始 2026-02-15' },
  }),
  G32: define<{ name: string; unit: string; posts: readonly [string, string]; other: string }>({
    severity: 'warning',
    title: '同一个姓名，两种职务',
    what: ({ name, unit, posts: [one, two], other }) =>
      `${unit}的「${name}」在这里是「${two}」，在 ${other} 是「${one}」`,
    why: '一个单位里姓名相同、职务不同的，统计点评过几名党员时算两个人，红榜里仍算一个。',
    fix: ({ name, posts: [one] }) =>
      `是同一个人的，职务写成一样，如「${name} ${one}」；确是两个人的，点评他们的时候写上职务；要上红榜的，姓名写得分得开，如「大${name}」「小${name}」。`,
    sample: { name: '张伟', unit: '双河村党支部', posts: ['村医', '护林员'], other: '第 2 行' },
  }),
};
