import { chineseDate } from '../kernel/beijing-time.ts';
import { htmlText } from '../kernel/html-text.ts';
import { maskPersonalData } from '../kernel/privacy/personal-data.ts';
import { displayWidth } from '../kernel/text-width.ts';
import type { ColumnAge, PatrolItem, PatrolReport } from './patrol-report.ts';

/** Items of a section that stand on a terminal or on paper; all of them are in the JSON. */
const MOST_ON_TERMINAL = 20;
const MOST_ON_PAPER = 100;

const TITLE = ({ site, on }: PatrolReport) => `${site} 自查报告（${chineseDate(on)}）`;

const SUMMARY = ({ pieces, files, due }: PatrolReport) =>
  `看了 ${pieces} 篇、${files} 个文件，${due === 0 ? '没有要改的' : `要改的 ${due} 处`}。`;

/** For a terminal. */
export function patrolText(report: PatrolReport): string {
  const lines = report.sections.flatMap(({ title, rule, items }, index) => [
    '',
    `${index + 1}. ${title}：${countText(items)}`,
    ...(items.length === 0 ? [] : [`   ${rule}`]),
    ...items.slice(0, MOST_ON_TERMINAL).map(({ text, where, who }) => `   - ${masked(text)}\n     ${where}　${who}`),
    ...moreLine(items, MOST_ON_TERMINAL).map((line) => `   ${line}`),
  ]);
  return `${[TITLE(report), SUMMARY(report), '', ...columnLines(report.columns), ...lines].join('\n')}\n`;
}

/** For programs: everything. */
export function patrolJson(report: PatrolReport): string {
  const sections = report.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({ ...item, text: masked(item.text) })),
  }));
  return `${JSON.stringify({ ...report, sections }, undefined, 2)}\n`;
}

const CSS = `
@page { size: A4; margin: 22mm 20mm; }
body { font: 11pt/1.6 "Noto Serif CJK SC", "Noto Serif SC", "SimSun", serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; }
@media print { body { margin: 0; padding: 0; max-width: none; } }
h1 { font-size: 18pt; text-align: center; }
h2 { font-size: 13pt; margin: 1.6em 0 .3em; }
p { margin: .3em 0; }
.rule { color: #555; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 10pt; }
th, td { border: .5pt solid #999; padding: .3em .5em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f2f0ec; }
tr { break-inside: avoid; }
.where { width: 32%; } .who { width: 16%; } .number { width: 12%; }
.late { color: #a3190b; font-weight: 600; }
footer { margin-top: 2.5em; display: flex; justify-content: space-between; }
`;

/** One page with everything inside, to hand upward or to print. */
export function patrolHtml(report: PatrolReport): string {
  const sections = report.sections.map(({ title, rule, items }, index) =>
    [
      `<section><h2>${index + 1}. ${htmlText(title)}：${countText(items)}</h2><p class="rule">${htmlText(rule)}</p>`,
      items.length === 0
        ? ''
        : table(
            [
              ['问题', ''],
              ['在哪里', 'where'],
              ['谁来改', 'who'],
            ],
            items.slice(0, MOST_ON_PAPER).map(({ text, where, who }) => [masked(text), where, who]),
          ),
      ...moreLine(items, MOST_ON_PAPER).map((line) => `<p>${line}</p>`),
      '</section>',
    ].join(''),
  );
  const columns = table(
    [
      ['栏目', ''],
      ['篇数', 'number'],
      ['最近一篇', ''],
      ['几天以前', 'number'],
      ['期限', 'number'],
    ],
    report.columns.map(({ column, count, latest = '—', days, limit }) => [
      column,
      String(count),
      latest,
      days === undefined ? '—' : String(days),
      limit === 0 ? '不要求' : String(limit),
    ]),
    report.columns.map(({ isLate }) => isLate),
  );
  const title = htmlText(TITLE(report));
  return (
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${CSS}</style></head>` +
    `<body><h1>${title}</h1><p>${SUMMARY(report)}</p>${columns}${sections.join('')}<footer><span>填报人：</span><span>负责人：</span><span>日期：</span></footer></body></html>\n`
  );
}

function table(
  heads: readonly (readonly [string, string])[],
  rows: readonly (readonly string[])[],
  late: readonly boolean[] = [],
): string {
  const head = heads.map(([text, kind]) => `<th${kind === '' ? '' : ` class="${kind}"`}>${text}</th>`).join('');
  const body = rows.map(
    (cells, index) =>
      `<tr${late[index] ? ' class="late"' : ''}>${cells.map((cell) => `<td>${htmlText(cell)}</td>`).join('')}</tr>`,
  );
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function columnLines(columns: readonly ColumnAge[]): string[] {
  const width = Math.max(...columns.map(({ column }) => displayWidth(column)));
  return columns.map(({ column, count, latest, days, limit, isLate }) => {
    const name = column + ' '.repeat(width - displayWidth(column));
    const age = latest === undefined ? '空' : `最近 ${latest}，${days!} 天以前`;
    return `${isLate ? '!' : ' '} ${name}  ${String(count).padStart(5)} 篇  ${age}${limit === 0 ? '' : `（期限 ${limit} 天）`}`;
  });
}

function countText(items: readonly PatrolItem[]): string {
  const due = items.filter(({ isDue }) => isDue).length;
  const told = items.length - due;
  if (items.length === 0) return '没有问题';
  return [...(due > 0 ? [`要改 ${due} 处`] : []), ...(told > 0 ? [`请看 ${told} 处`] : [])].join('，');
}

function moreLine(items: readonly PatrolItem[], most: number): string[] {
  return items.length > most ? [`……还有 ${items.length - most} 处，全部在 --format json 里。`] : [];
}

/** Titles are quoted: a number in one is not repeated. */
const masked = maskPersonalData;
