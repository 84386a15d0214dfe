import type { Finding } from '../../diagnostics/issue.ts';
import { findHeaders, isLedger } from '../../ingest/pledges/pledge-headers.ts';
import { readPledgeTable } from '../../ingest/pledges/pledge-table.ts';
import { REQUIRED } from '../../ingest/pledges/pledge-row.ts';
import { readCsv } from '../../ingest/table/csv/csv.ts';
import { Refusal } from '../../ingest/table/refusal.ts';
import type { Sheet, TableFile } from '../../ingest/table/table.ts';
import { readXlsx } from '../../ingest/table/xlsx/xlsx.ts';
import { metaOf } from '../../schema/field.ts';
import { type BoardKind, BOARD_KINDS, boardSchema } from '../../schema/kinds/board.ts';
import { pledgeSchema } from '../../schema/kinds/pledge.ts';
import { Refused } from '../document/refused.ts';
import { frontMatter } from '../entry/front-matter.ts';
import { decodedText } from '../plain/any-encoding.ts';
import type { KnownNames } from '../recognise/known.ts';
import { Minutes } from '../recognise/minutes.ts';

/** A board as it would be started from a ledger. */
export interface BoardDraft {
  title: string | undefined;
  /** Its `index.md`. */
  text: string;
  /** The ledger, byte by byte as it came; a CSV in an encoding that ledgers do not have is turned into UTF-8. */
  ledger: Buffer;
  form: LedgerForm;
  minutes: Minutes;
  /** What the check says of its cells. */
  findings: Finding[];
}

type LedgerForm = 'xlsx' | 'csv';

const WORDS: Readonly<Record<LedgerForm, { file: string; sheet: string }>> = {
  xlsx: { file: 'Excel 表格', sheet: '第一张工作表里' },
  csv: { file: 'CSV 表格', sheet: '' },
};

const labels = (keys: readonly (keyof typeof pledgeSchema.shape)[]) =>
  keys.map((key) => `「${metaOf(pledgeSchema.shape[key]).label}」`).join('、');

/**
 * Starts a board from a workbook or a CSV. `name`: of its file. Throws `Refused` for one that is no ledger, saying what is
 * missing.
 */
export function boardDraft(bytes: Buffer, name: string, known: KnownNames, form: LedgerForm = 'xlsx'): BoardDraft {
  const { table, ledger } = form === 'csv' ? csvTable(bytes) : { table: workbook(bytes), ledger: bytes };
  const { sheets, findings } = table;
  const shown = sheets.filter((sheet) => sheet.isHidden !== true);
  const [sheet] = shown;
  const headers = sheet && findHeaders(sheet);
  const missing = REQUIRED.filter((key) => !headers?.columns.has(key));
  if (!sheet || !headers || !isLedger(sheet)) {
    const other = shown.slice(1).find((one) => findHeaders(one) && isLedger(one));
    if (other) throw new Refused(`第一张工作表不像台账，「${other.name}」像：请在原件里把它移到最前面，再导入。`);
    throw new Refused(refusal(shown, headers ? missing : undefined, form));
  }
  const minutes = new Minutes();
  if (ledger !== bytes) minutes.unclear('原件的编码台账不认，已经转成 UTF-8，字一个没有变', 0);
  const title = titleAbove(sheet, headers.row.number);
  const words = `${title ?? ''} ${name}`;
  const year = /(?<!\d)20\d{2}(?!\d)/.exec(words)?.[0];
  const unit = known.unitWithin(words);
  const subject = headers.row.cells[headers.columns.get('subject')?.[0] ?? -1]?.text ?? '';
  const kind = kindIn(words, subject);
  const said = (field: string, value: string | undefined, by: string) => {
    if (value !== undefined) minutes.recognised(field, `${value}（${by}）`, 0);
    return value;
  };
  const values = {
    标题: said('标题', title, '表头上面的一行'),
    年度: said('年度', year, '题目或者文件名'),
    单位: said('单位', unit?.id, `${unit?.name ?? ''}，题目或者文件名里有`),
    类型: said('类型', kind, '题目或者表头'),
  };
  for (const key of missing) minutes.unclear(`台账里没有${labels([key])}一栏，是必填的：在原件里补上，再放进来`, 0);
  if (shown.length > 1)
    minutes.unclear(`只读第一张工作表「${sheet.name}」；还有 ${shown.length - 1} 张，也是台账的各存成一个文件`, 0);
  for (const { name: unseen, isHidden } of sheets)
    if (isHidden) minutes.unclear(`工作表「${unseen}」隐藏着，跟着台账一起放进来了：不该留的在原件里删掉`, 0);
  return {
    title,
    text: frontMatter(boardSchema.shape, values, (field) => minutes.open(field)),
    ledger,
    form,
    minutes,
    findings: [...findings, ...readPledgeTable(sheet, shown.slice(1)).findings],
  };
}

function workbook(bytes: Buffer): TableFile {
  try {
    return readXlsx(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw new Refused(`${error.finding.message}${error.finding.hint}`);
    throw error;
  }
}

/** Ledgers may be in UTF-8 or GB18030; in Taiwan, and by some programs, tables are written otherwise. */
function csvTable(bytes: Buffer): { table: TableFile; ledger: Buffer } {
  const decoded = decodedText(bytes);
  if (!decoded || decoded.broken > 0)
    throw new Refused('不是 CSV 表格，或者不完整：有认不出的字。请在 Excel 或 WPS 里打开、核对，另存为 .xlsx 再导入。');
  const { text, encoding } = decoded;
  const isKept = encoding === 'utf-8' || encoding === 'gb18030';
  return { table: readCsv(text.replace(/\r\n?/g, '\n')), ledger: isKept ? bytes : Buffer.from(text) };
}

function refusal(shown: readonly Sheet[], missing: (typeof REQUIRED)[number][] | undefined, form: LedgerForm): string {
  const { file, sheet } = WORDS[form];
  if (shown.length === 0) throw new Refused('是空的表格，或者工作表都隐藏着。');
  const asked = `台账要有${labels(REQUIRED)}几栏，叫法见 docs/reference/fields.md`;
  return missing === undefined
    ? `是 ${file}，${sheet}没有认得出的表头。${asked}。`
    : `是 ${file}，不像台账：没有${labels(missing)}。${asked}。`;
}

/** The longest text above the headers. */
function titleAbove({ rows }: Sheet, header: number): string | undefined {
  const texts = rows
    .filter(({ number }) => number < header)
    .flatMap(({ cells }) => cells.flatMap((cell) => cell?.text.replace(/\s+/g, '') ?? []));
  return texts.filter((text) => text.length >= 4).sort((a, b) => b.length - a.length)[0];
}

function kindIn(words: string, subject: string): BoardKind | undefined {
  const [units, members] = BOARD_KINDS;
  if (/党员/.test(words) || /姓名|承诺人|党员/.test(subject)) return members;
  return /党组织|支部|党委|单位/.test(words + subject) ? units : undefined;
}
