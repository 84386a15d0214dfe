import { beijingTimeOf } from '../../../kernel/beijing-time.ts';
import { type County, MEMBERS, newEntry, newRow, ROOT_UNIT } from './county.ts';

/** A pledge that was kept in a quarter that is over. */
const KEPT = { 完成时限: '2026-09-30', 结果: '兑现', 完成日期: '2026-09-20' };

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
    series: undefined,
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
    reports: [],
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
    namelists: [
      {
        folder: 'stars',
        slug: '2025',
        publishedAt: '2026-02-01 09:00',
        rows: [{ name: '石大山', unit: 'qingshi-cun', measure: 5, reason: '雪夜出诊' }],
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
    recording: { words: '专题里的话。', isPlaced: true },
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
