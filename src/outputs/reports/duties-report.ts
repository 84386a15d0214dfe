import { displayWidth, shorten } from '../../kernel/text-width.ts';
import { subjectOf } from '../../model/links/link-boards.ts';
import type { Duties, OverduePledge, ReportDuty } from '../../model/site/duties.ts';

/** Names listed of those who wait for a comment; all of them are in the JSON. */
const NAMES_SHOWN = 12;

/** The figures of the department's duties for a terminal. Sections in which all is well are one line. */
export function dutiesText(duties: Duties): string {
  const { name, now, news, exemplars } = duties;
  const head = [
    `${name} 报送与督办　统计到 ${now}`,
    `要报送的单位 ${news.units.length} 个：发过稿件或者有承诺的都算；稿件只算给署名的单位，不算给上级。`,
    '表里带「!」的不足；带「*」的一期还没有过完，不计。',
  ];
  const sections = [
    reportSection('一、动态', `每月至少 ${news.least} 条`, news, monthName),
    reportSection('二、先进典型', `每季度至少 ${exemplars.least} 个`, exemplars, quarterName),
    coverageSection(duties),
    overdueSection(duties),
  ];
  return [head, ...sections].map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** The same figures for programs. */
export function dutiesJson({ name, now, news, exemplars, coverage, overdue }: Duties): string {
  const report = ({ least, periods, units }: ReportDuty) => ({
    least,
    periods,
    running: periods.at(-1),
    units: units.map(({ unit, counts, short }) => ({ id: unit.id, name: unit.data.name, counts, short })),
  });
  const data = {
    name,
    now,
    news: report(news),
    exemplars: report(exemplars),
    comments: coverage.map(({ board: { slug, data }, reviewed, missing }) => ({
      board: slug,
      title: data.title,
      reviewed: reviewed.length,
      missing,
    })),
    overdue: overdue.map(({ unit, pledges }) => ({
      id: unit.id,
      name: unit.data.name,
      pledges: pledges.map((row) => ({
        pledge: idOf(row),
        item: row.pledge.data.item,
        limit: row.limit,
        daysLate: row.daysLate,
      })),
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function reportSection(
  title: string,
  rule: string,
  { least, periods, units }: ReportDuty,
  nameOf: (period: string) => string,
): string[] {
  const short = units.filter((row) => row.short > 0);
  const head = `${title}（${rule}；${nameOf(periods[0]!)} 至 ${nameOf(periods.at(-1)!)}）`;
  if (units.length === 0) return [head, '  没有要报送的单位。'];
  if (short.length === 0) return [head, '  各单位都达到了。'];
  const width = Math.max(8, ...short.map(({ unit }) => displayWidth(unit.data.name)));
  const columns = periods.map((period, index) => shortName(period) + (index === periods.length - 1 ? '*' : ''));
  const widths = columns.map((column, index) =>
    Math.max(displayWidth(column), ...short.map(({ counts }) => String(counts[index]).length + 1)),
  );
  const row = (name: string, cells: readonly string[], end: string) =>
    `  ${padEnd(name, width)}  ${cells.map((cell, index) => padStart(cell, widths[index]!)).join(' ')}  ${end}`;
  return [
    head,
    row('单位', columns, '不足'),
    ...short.map(({ unit, counts, short: times }) => {
      const cells = counts.map((count, index) => `${count}${index < counts.length - 1 && count < least ? '!' : ' '}`);
      return row(unit.data.name, cells, `${times} 次`);
    }),
    ...(units.length > short.length ? [`  其余 ${units.length - short.length} 个单位都达到了。`] : []),
  ];
}

function coverageSection({ coverage }: Duties): string[] {
  const head = '三、领导点评覆盖';
  const open = coverage.filter(({ missing }) => missing.length > 0);
  if (coverage.length === 0) return [head, '  没有公示栏。'];
  if (open.length === 0) return [head, '  各块公示栏都点评到了。'];
  return [
    head,
    ...open.flatMap(({ board: { data, slug }, reviewed, missing }) => {
      const more = missing.length > NAMES_SHOWN ? ` 等 ${missing.length} 个` : '';
      return [
        `  ${data.title}（${slug}）：已点评 ${reviewed.length} / ${reviewed.length + missing.length}`,
        `    尚未点评：${missing.slice(0, NAMES_SHOWN).join('、')}${more}`,
      ];
    }),
    ...(coverage.length > open.length ? [`  其余 ${coverage.length - open.length} 块公示栏都点评到了。`] : []),
  ];
}

function overdueSection({ overdue }: Duties): string[] {
  const rows = overdue.flatMap(({ pledges }) => pledges);
  if (rows.length === 0) return ['四、逾期的承诺', '  没有。'];
  const [ids, days] = [
    (row: OverduePledge) => displayWidth(idOf(row)),
    (row: OverduePledge) => String(row.daysLate).length,
  ].map((of) => Math.max(...rows.map(of))) as [number, number];
  return [
    `四、逾期的承诺（${rows.length} 项）`,
    ...overdue.flatMap(({ unit, pledges }) => [
      `  ${unit.data.name}　${pledges.length} 项`,
      ...pledges.map((row) => {
        const who = row.pledge.person ? `${subjectOf(row.pledge)}：` : '';
        return `    ${padEnd(idOf(row), ids)}  时限 ${row.limit}  逾期 ${padStart(String(row.daysLate), days)} 天  ${who}${shorten(row.pledge.data.item, 30)}`;
      }),
    ]),
  ];
}

/** As comments name a pledge. */
function idOf({ pledge }: OverduePledge): string {
  return `${pledge.board.slug}/${pledge.data.id}`;
}

function monthName(month: string): string {
  return `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`;
}

function quarterName(quarter: string): string {
  return `${quarter.slice(0, 4)} 年第 ${quarter.slice(5)} 季度`;
}

/** The section's title has the years. */
function shortName(period: string): string {
  return period.includes('q') ? `${period.slice(5)}季` : `${Number(period.slice(5))}月`;
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}
