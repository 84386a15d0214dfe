import { boardMarkdown, csv, pledge, UNIT_TEXT } from '../pledges.ts';
import type { Case } from './case.ts';

const TREE = {
  'units/gongwei.yaml': UNIT_TEXT,
  'pledges/xianzhi/index.md': boardMarkdown(),
  'pledges/xianzhi/items.csv': csv(pledge()),
};
const replies = (table: string) => ({ ...TREE, 'feedback/2026.csv': table });
const row = (cells: Record<string, string> = {}) => ({
  日期: '2026-07-01',
  反映的是: 'xianzhi/1',
  类别: '建议',
  答复: '已经改好。',
  答复日期: '2026-07-03',
  答复单位: '县直机关工委',
  ...cells,
});

export const FEEDBACK_CASES: Record<string, Case> = {
  G60: {
    tree: replies('日期,类别,答复,答复单位\n2026-07-01,建议,好,县委\n'),
    at: 'feedback/2026.csv:1:1',
    message: '表里没有「反映的是」这一栏。哪一天收到、反映的是什么、谁答复的、怎样答复，缺一样读者就没法核对。',
    hint: '在表头里加一栏「反映的是」，逐行填写；已经有的，把表头改成这个名称。',
  },
  G61: {
    tree: replies(csv(row({ 答复: '' }))),
    at: 'feedback/2026.csv:2:4',
    message: '第 2 行没有填「答复」。表头下面一行一条答复，少一样，读者就不知道答复了没有、是谁答复的。',
    hint: '在这一格填上「答复」；还没有答复的，先把整行移走，答复以后再登。',
  },
  G62: {
    tree: replies(csv(row({ 反映的是: 'xianzhi/12' }))),
    at: 'feedback/2026.csv:2:2',
    message:
      '没有网址或编号是「xianzhi/12」的承诺、文章或单位，只有相近的。这一条答复没有地方登，读者在那一页上看不到。',
    hint: '您是不是要写「xianzhi/1」？',
  },
  G63: {
    tree: replies(csv(row({ 答复日期: '2026-06-30' }))),
    at: 'feedback/2026.csv:2:5',
    message:
      '答复日期 2026-06-30 在收到的日期 2026-07-01 前面。几天答复的，网页上要写明，也要算进平均数；写错了，就是把慢的说成快的。',
    hint: '核对两个日期，改正写错的。',
  },
  G64: {
    tree: replies(csv(row({ 答复日期: '', 办理天数: '-2' }))),
    at: 'feedback/2026.csv:2:7',
    message: '「办理天数」里的「-2」是负数。几天答复的，网页上要写明，也要算进平均数。',
    hint: '只写几天，一个整数，当天答复的写 0；按工作日数的、记不清的，改写「答复日期」，网站自己算。',
  },
  G65: {
    tree: replies(csv(row({ 答复日期: '2027-07-03' }))),
    at: 'feedback/2026.csv:2:5',
    message: '「答复日期」是 2027-07-03，今天才 2026-11-20。还没有发生的事，不能登成已经答复。',
    hint: '多半是年份或者月份写错了，改正；真的还没有答复的，先把这一行移走。',
  },
  G66: {
    tree: replies(csv(row({ 反映人: '石大山' }))),
    at: 'feedback/2026.csv:1:7',
    message:
      '「反映人」这一栏是反映人的信息，没有登。反映的人没有同意公开姓名和电话；文件还在内容库里，拿得到库的人都看得见。',
    hint: '从这个文件里删掉「反映人」这一栏，留在自己的登记本上；要留在文件里的，在 content/site.yaml 里写「不公布的栏: [反映人]」，就不再提醒。',
  },
  G67: {
    tree: replies(csv(row(), row({ 反映的是: '/pledges/xianzhi/#p-1' }))),
    at: 'feedback/2026.csv:3:2',
    message: '这一行和第 2 行是同一条：日期、反映的是什么、答复都一样。同一条登两遍，件数就多算了。',
    hint: '删掉一行；真的是两个人反映、答复一样的，在「反映内容」里写出不同。',
  },
  G68: {
    tree: replies(csv(row({ 反映内容: '反映人：石大山，路灯不亮' }))),
    at: 'feedback/2026.csv:2:7',
    message: '「反映内容」里写着「反映人：石大山」。反映的人没有同意公开姓名；写出来，以后就没有人敢反映了。',
    hint: '删掉姓名，只写反映了什么；需要称呼的，写「一位村民」「有居民」。',
  },
};
