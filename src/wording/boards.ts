import { chineseDate } from '../kernel/beijing-time.ts';
import { boardSchema } from '../schema/kinds/board.ts';
import { pledgeSchema } from '../schema/kinds/pledge.ts';
import { siteSchema } from '../schema/settings/site.ts';
import { labelOf } from '../schema/shape.ts';

/** Pledges and their boards. */
export const BOARD_TEXTS = {
  column: '公开承诺',
  boards: '公示栏',
  intro: '每个组织、每名党员承诺什么，做到什么程度，什么时候完成，谁负责，都在这里公开，人人可以核对。',
  items: labelOf(pledgeSchema, 'item'),
  kept: '已兑现',
  rate: labelOf(siteSchema, 'rules', 'red', 'rate'),
  overdue: '逾期',
  rateMeans: '兑现率 = 已兑现的事项 ÷ 全部承诺事项。部分兑现、延期、逾期和没有到期的，都不算已兑现。',
  countUnit: '项',
  count: (count: number) => `${count} 项`,
  year: (year: string | number) => `${year} 年`,
  years: (years: readonly number[]) => `${years.join('、')}年`,
  allYears: '全部年度',
  /** What counts of pledges are counts of. */
  tallyOf: (years: readonly number[], boards: number, day: string) =>
    `${years.join('、')}年的 ${boards} 个公示栏，截至${chineseDate(day)}`,
  asOf: (day: string) => `截至${chineseDate(day)}`,
  description: (title: string, total: number, kept: number, rate: string): string =>
    `${title}：${BOARD_TEXTS.items} ${total} 项，已兑现 ${kept}，${BOARD_TEXTS.rate} ${rate}。`,
  id: labelOf(pledgeSchema, 'id'),
  category: labelOf(pledgeSchema, 'category'),
  standard: labelOf(pledgeSchema, 'standard'),
  due: labelOf(pledgeSchema, 'due'),
  owner: labelOf(pledgeSchema, 'owner'),
  state: '状态',
  extendedTo: labelOf(pledgeSchema, 'extendedTo'),
  days: (days: number) => `${days} 天`,
  fold: '看经过和结果',
  progressCount: (count: number) => `进展 ${count} 条`,
  progress: labelOf(pledgeSchema, 'progress'),
  steps: labelOf(boardSchema, 'steps'),
  measures: labelOf(pledgeSchema, 'measures'),
  base: labelOf(pledgeSchema, 'base'),
  outcome: labelOf(pledgeSchema, 'outcome'),
  doneAt: labelOf(pledgeSchema, 'doneAt'),
  reason: labelOf(pledgeSchema, 'reason'),
  /** A result that is told as a part of the history. */
  saidResult: ({
    outcome,
    extendedTo,
    reason,
  }: {
    outcome: string;
    extendedTo: string | undefined;
    reason: string | undefined;
  }) =>
    `结果：${outcome}${extendedTo === undefined ? '' : `，延期至${extendedTo}`}${reason === undefined ? '' : `，原因：${reason}`}`,
  reportedBy: (unit: string) => `${unit}报`,
  /** A report that was put right after it was public. */
  corrected: ({ date, text }: { date: string; text: string }) => `${date} 更正：${text}`,
  resultFrom: '结果由谁报',
  stateAsOf: (day: string) => `状态（截至 ${day}）`,
  /** The workbook with everything, for whoever keeps the ledger. */
  workbook: {
    items: '承诺',
    counts: '统计',
    latestDay: '最近进展日期',
    latest: '最近进展',
    latestBy: '最近进展由谁报',
    unit: '单位',
    total: '承诺项数',
    all: '合计',
  },
  link: '详情',
  pledgeAddress: '这一项的网址',
  story: '故事',
  storyOfPledge: '这一项的故事：',
  overdueNow: '逾期没有兑现的',
  overdueBy: (who: string, days: number) => `${who}　逾期 ${days} 天`,
  byYear: '按年度',
  byField: '按领域',
  bySystem: '按系统',
  noSystem: '其他',
  byKind: '按类型',
  byUnit: '按单位',
  byCategory: '按类别',
  byMonth: '逐月',
  month: '月份',
  monthNumber: (month: number) => `${month}月`,
  shortYear: (year: string) => `${year}年`,
  dueInMonth: '到期',
  dueAndKept: '到期的已兑现',
  keptInMonth: '当月兑现',
  monthInWords: (month: string, due: number, dueAndKept: number, kept: number) =>
    `${month}到期 ${due} 项，其中已兑现 ${dueAndKept} 项；当月兑现 ${kept} 项。`,
  name: '名称',
  chartData: '图中的数字',
  notice: '公示期',
  noticePeriod: (from: string, to: string, workdays: number) => `${from} 至 ${to}（${workdays} 个工作日）`,
  noticeAhead: '尚未开始',
  noticeRunning: '公示中',
  noticeOver: '公示期满',
  phone: labelOf(boardSchema, 'phone'),
  email: labelOf(boardSchema, 'email'),
  address: labelOf(boardSchema, 'address'),
  data: '数据下载',
  csv: '表格（CSV）',
  json: '数据（JSON）',
  schema: '字段说明',
  poster: '打印张贴',
  filters: '筛选',
  anyState: '全部状态',
  anyUnit: '全部单位',
  anyCategory: '全部类别',
  text: '文字',
  textHint: '事项、标准、姓名里的字',
  clear: '清除筛选',
  coverage: '领导点评覆盖',
  coverageText: (reviewed: number, all: number) => `${reviewed} / ${all} 个已点评`,
  reviewed: '已点评',
  missing: '尚未点评',
  ofUnit: '本级和下级的承诺',
  ofMember: '公开承诺',
  toldOf: '文中的承诺',
  isTold: '文中讲到',
  range: (from: number, to: number) => `第 ${from}–${to} 项`,
  judged: '评议和红榜',
  empty: '还没有公示栏。',
  faultyFiles: (count: number) =>
    `预览：有 ${count} 个台账文件读不出来，里面的承诺没有显示。改好以前不能发布；原因见检查报告。`,
  faultyRows: (count: number, shown: number) =>
    `预览：台账有 ${count} 行有错误，没有显示${shown > 0 ? `，下面是其余的 ${shown} 项` : ''}。改好以前不能发布；错在哪一格，见检查报告。`,
} as const;

/** Templates that a board's script fills in; a page hands them over as attributes of these names. */
export const BOARD_SCRIPT_TEXTS = {
  filtered: '符合条件的 {count} 项，共 {total} 项',
  loading: '正在读取其余各页……',
  failed: '其余各页没有读到，只在这一页里筛选。请检查网络后刷新页面。',
  none: '没有符合条件的事项。',
  more: '再显示 {count} 项',
} as const;
