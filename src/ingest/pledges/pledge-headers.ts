import { finding, type Finding } from '../../diagnostics/issue.ts';
import { nearest } from '../../kernel/nearest.ts';
import { metaOf } from '../../schema/field.ts';
import { PLEDGE_KEYS, type PledgeKey, pledgeSchema } from '../../schema/kinds/pledge.ts';
import { isOptional, keysOf } from '../../schema/shape.ts';
import type { Row, Sheet } from '../table/table.ts';
import { excerpt } from './pledge-cells.ts';

/** Which columns of a table hold what; `progress` may have several. */
export interface Headers {
  row: Row;
  columns: ReadonlyMap<PledgeKey, readonly number[]>;
  /** Columns with a header that is not known, or with none. */
  unknown: ReadonlySet<number>;
  findings: Finding[];
}

/** By labels, and by keys in lower case. */
const KEYS = new Map(
  [...keysOf(pledgeSchema)].map(([word, key]): [string, PledgeKey] => [word.toLowerCase(), key as PledgeKey]),
);
const LABELS = Object.values(pledgeSchema.shape).map((type) => metaOf(type).label);
const REQUIRED = PLEDGE_KEYS.filter((key) => !isOptional(pledgeSchema.shape[key]));
const requiredLabels = REQUIRED.map((key) => metaOf(pledgeSchema.shape[key]).label).join('、');

/** What departments call a column; the header has to be ours, but we can say which. */
const OFTEN_CALLED: Readonly<Record<string, string>> = {
  序号: '编号',
  承诺人: '承诺主体',
  承诺单位: '承诺主体',
  单位: '承诺主体',
  单位名称: '承诺主体',
  姓名: '承诺主体',
  党组织: '承诺主体',
  承诺内容: '承诺事项',
  事项: '承诺事项',
  事项内容: '承诺事项',
  事项名称: '承诺事项',
  内容: '承诺事项',
  措施: '具体措施',
  标准: '完成标准',
  目标: '完成标准',
  时限: '完成时限',
  完成时间: '完成时限',
  办结时限: '完成时限',
  责任领导: '责任人',
  负责人: '责任人',
  完成情况: '进展',
  进展情况: '进展',
  落实情况: '进展',
  办理结果: '结果',
  承诺结果: '结果',
  未完成原因: '原因',
  评议结果: '评议',
  承诺类别: '类别',
  所在支部: '所属单位',
  所在党支部: '所属单位',
};

/** Characters of a header with what is explained in it; a longer text is none. */
const LONGEST = 60;

/** Title rows that departments put above the header. */
const LOOKED_AT = 15;

/**
 * Finds the header row: the one with most headers among the first rows, known or often used, at least two. Undefined if
 * there is none.
 */
export function findHeaders({ rows }: Sheet): Headers | undefined {
  let best: Row | undefined;
  let most = 1;
  for (const row of rows.slice(0, LOOKED_AT)) {
    const known = new Set(
      row.cells.flatMap((cell) => (cell ? (keyOf(cell.text) ?? OFTEN_CALLED[plain(cell.text)] ?? []) : [])),
    ).size;
    if (known > most) [best, most] = [row, known];
  }
  return best && readHeaders(best);
}

/** What is wrong with a table that has no header row. `others`: the file's other sheets, one of which may be meant. */
export function missingHeaders({ rows }: Sheet, others: readonly Sheet[] = []): Finding {
  const sheet = others.find((other) => findHeaders(other))?.name ?? '';
  return finding(
    'T10',
    { known: requiredLabels, sheet },
    rows[0]?.placeOf(0) ?? { line: 1, column: 1, cell: { row: 1, column: 1 } },
  );
}

function readHeaders(row: Row): Headers {
  const columns = new Map<PledgeKey, number[]>();
  const present = new Set(row.cells.flatMap((cell) => (cell ? (keyOf(cell.text) ?? []) : [])));
  const unknown = new Set<number>();
  const findings: Finding[] = [];
  for (const [column, cell] of row.cells.entries()) {
    if (!cell) continue;
    const key = keyOf(cell.text);
    const before = key && columns.get(key);
    if (key === undefined) {
      unknown.add(column);
      findings.push(
        finding(
          'T11',
          { header: excerpt(cell.text, 20), suggestion: meantBy(cell.text, present), known: LABELS.join('、') },
          cell.at,
        ),
      );
    } else if (before && key !== 'progress') {
      unknown.add(column);
      findings.push(finding('T12', { header: excerpt(cell.text, 20), other: `第 ${before[0]! + 1} 栏` }, cell.at, key));
    } else columns.set(key, [...(before ?? []), column]);
  }
  const meant = findings.flatMap(({ code, hint }) => (code === 'T11' ? [hint] : []));
  for (const key of REQUIRED) {
    const { label } = metaOf(pledgeSchema.shape[key]);
    if (columns.has(key) || meant.some((hint) => hint.includes(`「${label}」`))) continue;
    findings.push(finding('T14', { label, key }, row.placeOf(row.cells.findIndex((cell) => cell !== undefined)), key));
  }
  return { row, columns, unknown, findings };
}

/** The column that a header probably means, unless the table has it already. */
function meantBy(header: string, present: ReadonlySet<PledgeKey>): string | undefined {
  const text = plain(header).replace(/\d+$/, '');
  const label = OFTEN_CALLED[text] ?? nearest(text, LABELS);
  const key = label === undefined ? undefined : KEYS.get(label);
  return key !== undefined && key !== 'progress' && present.has(key) ? undefined : label;
}

/** What a header says. 进展, 进展2, 进展 3 … are columns of one kind. */
export function keyOf(header: string): PledgeKey | undefined {
  const text = plain(header);
  return KEYS.get(text) ?? (/^(?:进展|progress)\d+$/.test(text) ? 'progress' : undefined);
}

/** Without line breaks, stars, a colon and what stands in brackets; half-width, in lower case. */
function plain(header: string): string {
  if (header.length > LONGEST) return header;
  return header
    .normalize('NFKC')
    .replace(/[\s*★☆※]+/g, '')
    .replace(/:$/, '')
    .replace(/[([【〔][^([【〔)\]】〕]*[)\]】〕]$/, '')
    .replace(/:$/, '')
    .toLowerCase();
}
