import { entryPath, entryText, unitText } from './entries.ts';
import type { Tree } from './tree.ts';

/** Text that would run if it were taken as HTML, as far as the check lets a name have it. */
export const HOSTILE_NAME = '<img src=x onerror=xss()>严守正';

type Row = [
  unit: string,
  member: string,
  issued: number,
  returned: number,
  excellent: number,
  good: number,
  fair: number,
  poor: number,
];

/** The file of a vote; rows as tables have them. */
export function appraisalText(fields: object, rows: readonly Row[]): string {
  const all = {
    title: '群众评议',
    organiser: '青石镇党委',
    date: '2026-03-10',
    method: '户代表会议无记名投票',
    ...fields,
    rows: rows.map(([unit, member, issued, returned, excellent, good, fair, poor]) => ({
      unit,
      ...(member === '' ? {} : { member }),
      issued,
      returned,
      valid: excellent + good + fair + poor,
      excellent,
      good,
      fair,
      poor,
    })),
  };
  return Object.entries(all)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}

/** The file of a comment. */
export function commentText(fields: object, body = ''): string {
  const all = {
    reviewer: '严守正',
    post: '青石镇党委书记',
    date: '2026-06-28',
    form: '现场',
    achievements: ['修通了渠'],
    problems: ['公示牌没有写电话'],
    directions: ['七月底前补齐'],
    ...fields,
  };
  return `---\n${Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n')}\n---\n\n${body}`;
}

/** The page of a board. */
export function boardText(fields: object = {}): string {
  const all = {
    title: '青石镇 2026 年公开承诺',
    year: 2026,
    unit: 'zhen',
    kind: '党组织',
    publishedAt: '2026-01-12 09:00',
    source: { name: '青石镇党委' },
    notice: { from: '2026-01-12', to: '2026-01-16' },
    ...fields,
  };
  return `---\n${Object.entries(all)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n')}\n---\n\n这里公布全年的承诺。\n`;
}

/** Pledges that differ in the fields that matter. */
export function itemsText(items: readonly object[]): string {
  const usual = { item: '修渠 320 米', standard: '通水验收', due: '2026-06-30', owner: '石大山 书记' };
  return `${JSON.stringify(
    items.map((item, index) => ({ id: String(index + 1), ...usual, ...item })),
    null,
    1,
  )}\n`;
}

/** A town with two villages and a school. */
export const VOTE_UNITS: Tree = {
  'units/zhen.yaml': unitText({ name: '青石镇党委', kind: '党委' }),
  'units/qingshi-cun.yaml': unitText({ name: '青石镇青石村党支部', parent: 'zhen' }),
  'units/baishui-cun.yaml': unitText({ name: '青石镇白水村党支部', parent: 'zhen' }),
  'units/zhongxue.yaml': unitText({ name: '青石中学党总支', kind: '党总支', field: '学校', parent: 'zhen' }),
};

/** A site with everything that is voted, said and honoured. */
export function voteTree(): Tree {
  const kept = { outcome: '兑现', doneAt: '2026-06-20' };
  return {
    ...VOTE_UNITS,
    [entryPath('member', 'shi-dashan')]: entryText('member', { title: '一把锄头', name: '石大山' }),
    'appraisals/2026-shang.yaml': appraisalText({ title: '青石镇 2026 年上半年群众评议', date: '2026-06-10' }, [
      ['qingshi-cun', '', 60, 58, 40, 12, 3, 1],
      ['baishui-cun', '', 50, 49, 10, 11, 19, 7],
      ['zhongxue', '', 33, 31, 10, 10, 10, 1],
      ['zhen', '', 8, 7, 6, 0, 0, 1],
      ['qingshi-cun', '石大山', 30, 30, 29, 1, 0, 0],
    ]),
    'appraisals/2026-zaiping.yaml': appraisalText(
      { title: '青石镇 2026 年补课后再评', date: '2026-09-20', organiser: `${HOSTILE_NAME}办公室` },
      [['baishui-cun', '', 50, 50, 30, 17, 2, 1]],
    ),
    'pledges/zhen-2026/index.md': boardText(),
    'pledges/zhen-2026/items.yaml': itemsText([
      { subject: 'qingshi-cun', ...kept },
      { subject: 'qingshi-cun', ...kept },
      { subject: 'qingshi-cun', ...kept },
      { subject: 'baishui-cun', ...kept },
      { subject: 'baishui-cun', ...kept },
      { subject: 'zhongxue' },
      { subject: 'zhongxue', outcome: '未兑现', doneAt: '2026-06-30', reason: '停工' },
    ]),
    'pledges/dangyuan-2026/index.md': boardText({ title: '青石镇党员 2026 年公开承诺', kind: '党员' }),
    'pledges/dangyuan-2026/items.yaml': itemsText([
      { subject: '石大山 村医', unit: 'qingshi-cun', ...kept },
      { subject: '石大山 村医', unit: 'qingshi-cun', ...kept },
      { subject: '石小山 教师', unit: 'zhongxue' },
    ]),
    'comments/unit.md': commentText({ unit: 'qingshi-cun', reviewer: HOSTILE_NAME }),
    'comments/member.md': commentText(
      { member: 'shi-dashan', form: '会议' },
      '## 全文\n\n石大山同志的渠修得好，[账本](/members/shi-dashan/)也清楚。\n\n- 一\n- 二\n',
    ),
    'comments/pledge.md': commentText({ pledge: 'zhen-2026/1', form: '随机' }),
  };
}
