import { beijingTimeOf } from '../../../kernel/beijing-time.ts';
import type { EntryKind } from '../../../schema/kinds/entry-kind.ts';

/**
 * Content as plain data that edits change and `countyTree` writes down. References are by `key` and `id`, so they stay
 * right when things move.
 */
export interface County {
  settings: Record<string, unknown>;
  /** The `key` of the entry that the home page begins with. */
  lead: number | undefined;
  units: CountyUnit[];
  entries: CountyEntry[];
  terms: { term: string; aliases: string[]; explanation: string }[];
  holidays: { name: string; from: string; to: string; workdays: string[] }[];
  boards: CountyBoard[];
  comments: CountyComment[];
  appraisals: CountyAppraisal[];
  /** What the form for download says, which the introductions of boards link to; undefined for none. */
  form: string | undefined;
  /** For names that nothing has had yet. */
  count: number;
}

export interface CountyUnit {
  id: string;
  name: string;
  kind: string;
  field: string;
  parent: string | undefined;
  secretary: string | undefined;
}

export interface CountyEntry {
  key: number;
  kind: EntryKind;
  slug: string;
  title: string;
  publishedAt: string;
  unit: string | undefined;
  /** Front matter that every kind may have. */
  fields: Record<string, unknown>;
  paragraphs: string[];
  headings: string[];
  /** To the entry, or to its last heading by its words. Those that nobody may follow yet are left out. */
  links: { to: number; heading: boolean }[];
  related: number[];
  /** Pictures by their place among those that there are; the first is the cover if `cover` says so. */
  photos: number[];
  cover: boolean;
  /** Topics: their components, as MDX. */
  components: string[];
}

export interface CountyBoard {
  slug: string;
  title: string;
  kind: '党组织' | '党员';
  unit: string;
  publishedAt: string;
  fields: Record<string, unknown>;
  intro: string;
  /** By the headers of the table. */
  rows: Record<string, string>[];
}

export interface CountyComment {
  slug: string;
  about: { unit: string } | { member: number } | { pledge: string };
  problems: string[];
  body: string;
}

export interface CountyAppraisal {
  slug: string;
  title: string;
  date: string;
  publishedAt: string | undefined;
  rows: { unit: string; member?: string; votes: [excellent: number, good: number, fair: number, poor: number] }[];
}

export const ROOT_UNIT = 'zhen';
export const MEMBERS = ['石大山', '石小山', '郑桂兰', '何守田'] as const;

/** A pledge that was kept in a quarter that is over. */
const KEPT = { 完成时限: '2026-09-30', 结果: '兑现', 完成日期: '2026-09-20' };

/** A number that was not given out before. */
export function nextCount(county: County): number {
  return ++county.count;
}

export function newEntry(
  county: County,
  kind: EntryKind,
  publishedAt: string,
  more: Partial<CountyEntry> = {},
): CountyEntry {
  const key = nextCount(county);
  const entry: CountyEntry = {
    key,
    kind,
    slug: `${kind}-${key}`,
    title: `第 ${key} 篇`,
    publishedAt,
    unit: 'qingshi-cun',
    fields: { summary: `第 ${key} 篇的摘要。`, keywords: ['修渠'] },
    paragraphs: [`第 ${key} 篇的正文，按四议两公开办。`],
    headings: [],
    links: [],
    related: [],
    photos: [],
    cover: false,
    components: [],
    ...more,
  };
  county.entries.push(entry);
  return entry;
}

/** A county with something of every sort, and more than one page of news. `now`: milliseconds. */
export function newCounty(now: number): County {
  const county: County = {
    settings: {
      name: '青石先锋',
      tagline: '青石县先进典型',
      domain: 'https://www.qingshi.example',
      organisers: ['中共青石县委组织部'],
      about: '本站由**青石县**主办。',
    },
    lead: undefined,
    units: [
      { id: ROOT_UNIT, name: '青石镇党委', kind: '党委', field: '农村', parent: undefined, secretary: '石远舟' },
      {
        id: 'qingshi-cun',
        name: '青石镇青石村党支部',
        kind: '党支部',
        field: '农村',
        parent: ROOT_UNIT,
        secretary: '石大山',
      },
      {
        id: 'baishui-cun',
        name: '青石镇白水村党支部',
        kind: '党支部',
        field: '农村',
        parent: ROOT_UNIT,
        secretary: undefined,
      },
      {
        id: 'zhongxue',
        name: '青石中学党总支',
        kind: '党总支',
        field: '学校',
        parent: ROOT_UNIT,
        secretary: undefined,
      },
    ],
    entries: [],
    terms: [
      { term: '四议两公开', aliases: ['4+2工作法'], explanation: '村里办大事的四步商量和两次公开。' },
      { term: '双承诺', aliases: [], explanation: '单位承诺，党员也承诺。' },
    ],
    holidays: [{ name: '国庆节', from: '2026-10-01', to: '2026-10-07', workdays: ['2026-10-10'] }],
    boards: [
      {
        slug: 'zhen-2026',
        title: '青石镇 2026 年公开承诺',
        kind: '党组织',
        unit: ROOT_UNIT,
        publishedAt: '2026-09-28 09:00',
        fields: { phone: '0700-6612380' },
        intro: '全镇的承诺都在这里。',
        rows: ['qingshi-cun', 'baishui-cun', 'zhongxue', 'qingshi-cun', ROOT_UNIT].map((unit, index) => ({
          ...newRow(String(index + 1), unit),
          ...(index % 2 === 0 ? {} : KEPT),
        })),
      },
      {
        slug: 'dangyuan-2026',
        title: '青石镇党员 2026 年公开承诺',
        kind: '党员',
        unit: ROOT_UNIT,
        publishedAt: '2026-01-12 09:00',
        fields: { notice: { from: '2026-01-12', to: '2026-01-16' } },
        intro: '党员的承诺。',
        rows: MEMBERS.map((member, index) => ({
          ...newRow(String(index + 1), `${member} 村医`),
          ...KEPT,
          所属单位: index % 2 === 0 ? 'qingshi-cun' : 'baishui-cun',
          责任人: member,
        })),
      },
    ],
    comments: [],
    appraisals: [
      {
        slug: '2026-shang',
        title: '青石镇 2026 年上半年群众评议',
        date: '2026-06-10',
        publishedAt: undefined,
        rows: [
          { unit: 'qingshi-cun', votes: [40, 12, 3, 1] },
          { unit: 'baishui-cun', votes: [10, 11, 19, 7] },
          { unit: 'qingshi-cun', member: '石大山', votes: [29, 1, 0, 0] },
        ],
      },
    ],
    form: '第一版',
    count: 0,
  };
  const day = (month: number, date: number) => `2026-0${month}-${String(date).padStart(2, '0')} 09:00`;
  for (let index = 0; index < 23; index++)
    newEntry(county, 'news', day(3 + (index % 6), 1 + index), { unit: county.units[index % 4]!.id });
  const branches = ['qingshi-cun', 'baishui-cun', 'zhongxue'].map((unit, index) =>
    newEntry(county, 'branch', day(5, 10 + index), {
      unit,
      headings: ['缘起', '修渠', '通水一节'],
      photos: [index],
      cover: index < 2,
    }),
  );
  const members = MEMBERS.map((_, index) =>
    newEntry(county, 'member', day(6, 10 + index), {
      unit: index % 2 === 0 ? 'qingshi-cun' : 'baishui-cun',
      fields: { summary: '一位党员。' },
      photos: index === 0 ? [3] : [],
      cover: index === 0,
    }),
  );
  members.forEach((entry, index) => (entry.fields = { ...entry.fields, name: MEMBERS[index] }));
  const speech = newEntry(county, 'speech', day(7, 1), { headings: ['讲话的末一节'] });
  newEntry(county, 'topic', day(8, 1), {
    headings: ['专题的开头'],
    photos: [0],
    components: ['<EntryList kind="branch" title="支部" />', '<EntryList kind="news" limit="4" unit="qingshi-cun" />'],
  });
  newEntry(county, 'news', beijingTimeOf(new Date(now + 26 * 3_600_000)), { title: '到时候才发的一篇' });
  county.entries[0]!.links = [
    { to: branches[0]!.key, heading: true },
    { to: speech.key, heading: true },
    { to: members[0]!.key, heading: false },
  ];
  county.entries[1]!.related = [branches[0]!.key, members[1]!.key];
  county.comments = [
    { slug: 'unit', about: { unit: 'qingshi-cun' }, problems: ['公示牌没有写电话'], body: '' },
    { slug: 'member', about: { member: members[0]!.key }, problems: ['账本要再细'], body: '## 全文\n\n渠修得好。\n' },
    { slug: 'pledge', about: { pledge: 'zhen-2026/1' }, problems: ['进度慢'], body: '' },
  ];
  return county;
}

/** A pledge that runs, by the headers of a table. */
export function newRow(id: string, subject: string): Record<string, string> {
  return {
    编号: id,
    承诺主体: subject,
    所属单位: '',
    类别: '民生实事',
    承诺事项: `修好第 ${id} 段水渠`,
    完成标准: `通水 ${117 + Number(id)} 户`,
    完成时限: '2026-12-31',
    责任人: '石大山 村支书',
    公诺: '2026-01-12',
    践诺: '2026-02-01',
    进展: '',
    结果: '',
    完成日期: '',
    延期至: '',
    原因: '',
  };
}
