import { beijingTimeOf } from '../../../kernel/beijing-time.ts';
import type { EntryKind } from '../../../schema/kinds/entry-kind.ts';
import type { Dice } from '../../../testing/dice.ts';
import { type County, type CountyEntry, MEMBERS, newEntry, newRow, nextCount, ROOT_UNIT } from './county.ts';

export interface EditCall {
  county: County;
  dice: Dice;
  /** Milliseconds. */
  now: number;
}

const HOUR = 3_600_000;
const KINDS: readonly EntryKind[] = ['branch', 'member', 'speech', 'news', 'topic'];
const PICTURES = 4;

const some = <T>({ dice }: EditCall, list: readonly T[], change: (one: T) => void) => {
  if (list.length > 0) change(dice.pick(list));
};
const anEntry = (call: EditCall, change: (entry: CountyEntry) => void) => some(call, call.county.entries, change);
const unitId = ({ county, dice }: EditCall) => dice.pick(county.units).id;
const pastTime = ({ dice, now }: EditCall) => beijingTimeOf(new Date(now - dice.below(900 * 24) * HOUR));
const add = (call: EditCall, publishedAt: string) => {
  const kind = call.dice.pick(KINDS);
  const entry = newEntry(call.county, kind, publishedAt, {
    unit: unitId(call),
    headings: call.dice.chance(50) ? ['头一节', '第二节', '第三节'] : [],
  });
  if (kind === 'member') entry.fields['name'] = call.dice.pick(MEMBERS);
};
/** An entry with headings, one that others link to if there is any. */
const aLinked = (call: EditCall, change: (entry: CountyEntry) => void) => {
  const { entries } = call.county;
  const linked = entries.filter(
    ({ key, headings }) =>
      headings.length > 0 && entries.some(({ links }) => links.some(({ to, heading }) => heading && to === key)),
  );
  some(call, linked.length > 0 ? linked : entries.filter(({ headings }) => headings.length > 0), change);
};
const aRow = (call: EditCall, change: (row: Record<string, string>) => void) =>
  some(call, call.county.boards, ({ rows }) => some(call, rows, change));

/** What editors do to a site, each with chance in it. A change of something that is not there changes nothing. */
export const EDITS: Readonly<Record<string, (call: EditCall) => void>> = {
  'add an entry now': (call) => add(call, beijingTimeOf(new Date(call.now))),
  'add an entry between others': (call) => add(call, pastTime(call)),
  'add an entry that is due later': (call) =>
    add(call, beijingTimeOf(new Date(call.now + (1 + call.dice.below(72)) * HOUR))),
  'change a body': (call) =>
    anEntry(call, (entry) => (entry.paragraphs[0] = `改过第 ${nextCount(call.county)} 回，讲双承诺和四议两公开。`)),
  'change a title': (call) => anEntry(call, (entry) => (entry.title = `改名第 ${nextCount(call.county)} 回`)),
  'change a heading that others link to': (call) =>
    aLinked(call, ({ headings }) => (headings[headings.length - 1] = `小标题第 ${nextCount(call.county)} 个`)),
  // What links to the one stays as it is written, but leads to another id.
  'put a heading of the same sound before': (call) =>
    aLinked(call, ({ headings }) => headings.unshift(headings.at(-1)!.replaceAll('标', '彪').replaceAll('节', '结'))),
  'add or remove headings': (call) =>
    anEntry(
      call,
      (entry) =>
        (entry.headings =
          entry.headings.length > 1
            ? entry.headings.slice(1)
            : [...entry.headings, `节${nextCount(call.county)}`, `节${nextCount(call.county)}`]),
    ),
  'link to a heading': (call) =>
    anEntry(call, (entry) =>
      entry.links.push({ to: call.dice.pick(call.county.entries).key, heading: call.dice.chance(70) }),
    ),
  'change a summary': (call) =>
    anEntry(call, (entry) => (entry.fields['summary'] = `换了摘要 ${nextCount(call.county)}。`)),
  'change keywords': (call) =>
    anEntry(call, (entry) => (entry.fields['keywords'] = entry.fields['keywords'] ? undefined : ['公开承诺', '修渠'])),
  'update an entry': (call) =>
    anEntry(
      call,
      (entry) => (entry.fields['updatedAt'] = [entry.publishedAt, beijingTimeOf(new Date(call.now))].sort().at(-1)),
    ),
  'move an entry': (call) => anEntry(call, (entry) => (entry.slug = `moved-${nextCount(call.county)}`)),
  'delete an entry': (call) =>
    anEntry(call, (entry) => call.county.entries.splice(call.county.entries.indexOf(entry), 1)),
  'change the kind of an entry': (call) => anEntry(call, (entry) => (entry.kind = call.dice.pick(KINDS))),
  'publish an entry at another time': (call) =>
    anEntry(call, (entry) => {
      entry.publishedAt = pastTime(call);
      entry.fields['updatedAt'] = undefined;
    }),
  'change the unit of an entry': (call) =>
    anEntry(call, (entry) => (entry.unit = call.dice.chance(20) ? undefined : unitId(call))),
  'name related entries': (call) =>
    anEntry(
      call,
      (entry) =>
        (entry.related = [call.dice.pick(call.county.entries).key, call.dice.pick(call.county.entries).key].filter(
          (key, at, all) => all.indexOf(key) === at,
        )),
    ),
  'rename a unit': (call) =>
    some(call, call.county.units, (unit) => (unit.name = `青石镇第 ${nextCount(call.county)} 党支部`)),
  'change facts of a unit': (call) =>
    some(call, call.county.units, (unit) => {
      unit.secretary = unit.secretary ? undefined : '何守田';
      unit.field = call.dice.pick(['农村', '城市社区', '机关', '国有企业']);
    }),
  'move a unit': (call) =>
    some(call, call.county.units, (unit) => {
      const below = (id: string): string[] =>
        call.county.units.filter(({ parent }) => parent === id).flatMap(({ id: child }) => [child, ...below(child)]);
      const places = call.county.units.filter(({ id }) => id !== unit.id && !below(unit.id).includes(id));
      if (unit.id !== ROOT_UNIT && places.length > 0) unit.parent = call.dice.pick(places).id;
    }),
  'add a unit': (call) => {
    const count = nextCount(call.county);
    call.county.units.push({
      id: `unit-${count}`,
      name: `青石镇新村 ${count} 党支部`,
      kind: '党支部',
      field: '农村',
      parent: unitId(call),
      secretary: undefined,
    });
  },
  'remove a unit': (call) =>
    some(
      call,
      call.county.units.filter(({ id }) => id !== ROOT_UNIT),
      ({ id }) => removeUnit(call.county, id),
    ),
  'change a term': (call) =>
    some(call, call.county.terms, (term) => (term.explanation = `换了解释 ${nextCount(call.county)}。`)),
  'add a term': (call) =>
    call.county.terms.push({
      term: call.dice.pick(['修渠', '摘要', '正文', '账本', '水渠']) + (call.dice.chance(50) ? '' : '的'),
      aliases: [],
      explanation: '新的名词。',
    }),
  'add an alias': (call) =>
    some(
      call,
      call.county.terms,
      (term) => (term.aliases = term.aliases.length > 0 ? [] : [`第 ${call.dice.below(60)} 篇`]),
    ),
  'remove a term': (call) =>
    some(call, call.county.terms, (term) => call.county.terms.splice(call.county.terms.indexOf(term), 1)),
  'change a photo': (call) =>
    anEntry(call, (entry) => (entry.photos = entry.photos.map((place) => (place + 1) % PICTURES))),
  'add a photo': (call) =>
    anEntry(call, (entry) => {
      entry.photos.push(call.dice.below(PICTURES));
      entry.cover = call.dice.chance(50);
    }),
  'remove photos': (call) => anEntry(call, (entry) => (entry.photos = [])),
  'rename the site': ({ county }) => (county.settings['name'] = `青石先锋 ${nextCount(county)}`),
  'change the tagline': ({ county }) =>
    (county.settings['tagline'] = county.settings['tagline'] ? undefined : '先进典型'),
  'change the domain': ({ county, dice }) =>
    (county.settings['domain'] = dice.pick([
      undefined,
      'https://www.qingshi.example',
      'https://xianfeng.qingshi.example',
    ])),
  'change the navigation': ({ county }) =>
    (county.settings['navigation'] = county.settings['navigation']
      ? undefined
      : [
          { label: '首页', href: '/' },
          { label: '动态', href: '/news/' },
          { label: '名词', href: '/glossary/' },
        ]),
  'change the footer': ({ county, dice }) =>
    (county.settings['icp'] = dice.pick([undefined, `青ICP备${nextCount(county)}号`])),
  'change the organisers': ({ county, dice }) =>
    (county.settings['organisers'] = dice.pick([
      undefined,
      ['中共青石县委组织部'],
      ['中共青石县委宣传部', '中共青石县委组织部'],
    ])),
  'change the page about the site': ({ county }) =>
    (county.settings['about'] = `说明第 ${nextCount(county)} 版。[动态](/news/)`),
  'change the rules': ({ county, dice }) =>
    (county.settings['rules'] = dice.pick([
      undefined,
      { satisfied: 80 },
      { yellow: { shown: true, rate: 90, least: 1 }, red: { least: 1 } },
    ])),
  'change the form for download': ({ county }) => (county.form = `第 ${nextCount(county)} 版`),
  'remove the form for download': ({ county }) => (county.form = undefined),
  'change the lead': (call) => anEntry(call, ({ key }) => (call.county.lead = call.dice.chance(50) ? key : undefined)),
  'report progress': (call) =>
    aRow(
      call,
      (row) =>
        (row['进展'] = [row['进展'], `2026-0${3 + call.dice.below(7)}-11 第 ${nextCount(call.county)} 步`]
          .filter(Boolean)
          .join('\n')),
    ),
  'decide a pledge': (call) =>
    aRow(call, (row) =>
      Object.assign(
        row,
        call.dice.pick([
          { 结果: '', 完成日期: '', 延期至: '', 原因: '' },
          { 结果: '兑现', 完成日期: '2026-09-20', 延期至: '', 原因: '' },
          { 结果: '未兑现', 完成日期: '2026-10-31', 延期至: '', 原因: '停工' },
          { 结果: '延期', 完成日期: '2026-10-31', 延期至: '2027-06-30', 原因: '汛期停工' },
        ]),
      ),
    ),
  'put a pledge off': (call) =>
    aRow(call, (row) => {
      if (row['结果'] === '') row['完成时限'] = call.dice.pick(['2026-10-31', '2026-11-25', '2026-12-31']);
    }),
  'add a pledge': (call) =>
    some(call, call.county.boards, ({ kind, rows }) => {
      const id = String(nextCount(call.county));
      const unit = unitId(call);
      rows.splice(
        call.dice.below(rows.length + 1),
        0,
        kind === '党员' ? { ...newRow(id, `${call.dice.pick(MEMBERS)} 村医`), 所属单位: unit } : newRow(id, unit),
      );
    }),
  'delete a pledge': (call) =>
    some(
      call,
      call.county.boards.filter(({ rows }) => rows.length > 1),
      ({ rows }) => rows.splice(call.dice.below(rows.length), 1),
    ),
  'add many pledges': ({ county, dice }) => {
    const { rows } = county.boards[0]!;
    for (let index = 0; index < 40; index++) rows.push(newRow(String(nextCount(county)), dice.pick(county.units).id));
  },
  'change a board': (call) =>
    some(call, call.county.boards, (board) => {
      board.title = `第 ${nextCount(call.county)} 块公示栏`;
      board.intro = '换了开头的话，讲双承诺。';
    }),
  'add a board': (call) =>
    call.county.boards.push({
      slug: `board-${nextCount(call.county)}`,
      title: `新公示栏 ${call.county.count}`,
      kind: '党组织',
      unit: unitId(call),
      publishedAt: beijingTimeOf(new Date(call.now + (call.dice.below(60) - 20) * HOUR)),
      fields: {},
      intro: '新的承诺。',
      rows: [newRow('1', unitId(call)), newRow('2', unitId(call))],
    }),
  'remove a board': ({ county }) => {
    if (county.boards.length > 2) county.boards.pop();
  },
  'change the holidays': ({ county, dice }) =>
    (county.holidays[0]!.to = dice.pick(['2026-10-03', '2026-10-07', '2026-10-08'])),
  'add a comment': (call) =>
    call.county.comments.push({
      slug: `comment-${nextCount(call.county)}`,
      problems: [`问题 ${call.county.count}`],
      body: call.dice.chance(50) ? '' : '还有 [动态](/news/) 可看。\n',
      about: call.dice.pick([
        { unit: unitId(call) },
        { pledge: 'zhen-2026/2' },
        ...call.county.entries.filter(({ kind }) => kind === 'member').map(({ key }) => ({ member: key })),
      ]),
    }),
  'change a comment': (call) =>
    some(call, call.county.comments, (comment) => (comment.problems = [`改了点评 ${nextCount(call.county)}`])),
  'remove a comment': ({ county }) => void county.comments.pop(),
  'add an appraisal': (call) =>
    call.county.appraisals.push({
      slug: `vote-${nextCount(call.county)}`,
      title: `第 ${call.county.count} 次评议`,
      date: '2026-10-20',
      publishedAt: call.dice.chance(30) ? beijingTimeOf(new Date(call.now + 30 * HOUR)) : undefined,
      rows: [
        { unit: unitId(call), votes: [30 + call.dice.below(20), 5, 3, call.dice.below(10)] },
        { unit: ROOT_UNIT, member: '郑桂兰', votes: [20, 4, 1, 0] },
      ],
    }),
  'change an appraisal': (call) =>
    some(call, call.county.appraisals, ({ rows }) => (rows[0]!.votes[3] = call.dice.below(30))),
  'change a topic': (call) =>
    some(
      call,
      call.county.entries.filter(({ kind }) => kind === 'topic'),
      (topic) =>
        (topic.components = [
          call.dice.pick([
            '<Quote by="石远舟，镇党委书记">说到做到。</Quote>',
            '<Card title="全部承诺" href="/pledges/">一项不少。</Card>',
            '<EntryList kind="member" title="党员" year="2026" />',
            '<EntryList kind="news" keyword="公开承诺" limit="3" />',
            '<Timeline>\n<Event date="2026-02-26" title="开会">定下六条。</Event>\n</Timeline>',
          ]),
        ]),
    ),
};

/** What pointed to the unit points to the one above all. */
function removeUnit(county: County, id: string): void {
  const other = (unit: string) => (unit === id ? ROOT_UNIT : unit);
  county.units = county.units.filter((unit) => unit.id !== id);
  for (const unit of county.units) if (unit.parent !== undefined) unit.parent = other(unit.parent);
  for (const entry of county.entries) if (entry.unit !== undefined) entry.unit = other(entry.unit);
  for (const board of county.boards) {
    board.unit = other(board.unit);
    for (const row of board.rows)
      for (const header of ['承诺主体', '所属单位'] as const) row[header] = other(row[header]!);
  }
  county.comments = county.comments.filter(({ about }) => !('unit' in about && about.unit === id));
  for (const appraisal of county.appraisals) appraisal.rows = appraisal.rows.filter(({ unit }) => unit !== id);
  county.appraisals = county.appraisals.filter(({ rows }) => rows.length > 0);
  for (const entry of county.entries)
    entry.components = entry.components.map((component) => component.replace(`unit="${id}"`, `unit="${ROOT_UNIT}"`));
}
