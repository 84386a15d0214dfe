import { expect, it } from 'vitest';
import { MAIN, relationships, zipWorkbook } from '../../ingest/table/testing/workbook-zip.ts';
import { KnownNames } from '../recognise/known.ts';
import { boardDraft } from './board-draft.ts';

const KNOWN = new KnownNames({ units: [{ id: 'liulin-zhen', name: '柳林镇党委' }], people: [], terms: [] });
const row = (number: number, ...texts: string[]) =>
  `<row r="${number}">${texts.map((text, column) => `<c r="${'ABCDEFGH'[column]!}${number}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
const workbook = (...rows: string[][]) =>
  Buffer.from(zipWorkbook({ rows: rows.map((texts, index) => row(index + 1, ...texts)).join('') }));
const HEADERS = ['编号', '承诺主体', '承诺事项', '完成标准', '完成时限', '责任人'];
const ITEM = ['1', '双河村党支部', '修渠', '通水', '2027-06-30', '林若溪'];

it('a ledger starts a board: what its title and the name of its file say is filled in, the rest is open', () => {
  const ledger = workbook(['柳林镇党委2027年党组织公开承诺'], HEADERS, ITEM);
  const { title, text, ledger: kept, findings } = boardDraft(ledger, '台账.xlsx', KNOWN);
  expect(title).toBe('柳林镇党委2027年党组织公开承诺');
  expect(text).toBe(`---
标题: 柳林镇党委2027年党组织公开承诺
年度: 2027
单位: liulin-zhen
类型: 党组织
发布时间: …
来源:
  名称: …
---
`);
  expect(kept).toBe(ledger);
  expect(findings).toEqual([]);
});

it('a column that is missing is said, with its name', () => {
  const rows = [HEADERS, ITEM].map((texts) => texts.filter((_, column) => column !== 3));
  const { minutes, text } = boardDraft(workbook(...rows), '2026年党员承诺.xlsx', KNOWN);
  expect(minutes.notes.filter(({ kind }) => kind === 'unclear').map((note) => note.text)).toEqual([
    expect.stringContaining('「完成标准」'),
  ]);
  expect(text).toContain('标题: …\n年度: 2026\n单位: …\n类型: 党员\n');
});

it('what is no ledger is refused, saying what a ledger has', () => {
  expect(() => boardDraft(workbook(['姓名', '电话'], ['甲', '1']), 'a.xlsx', KNOWN)).toThrow(
    /^是 Excel 表格.*「承诺事项」/,
  );
  expect(() => boardDraft(workbook(['承诺主体', '责任人'], ['甲', '乙']), 'a.xlsx', KNOWN)).toThrow(
    '没有「编号」、「承诺事项」、「完成标准」、「完成时限」。',
  );
});

it('a CSV starts a board too, whatever program has written it', () => {
  const text = `${[['柳林镇党委2027年党组织公开承诺'], HEADERS, ITEM].map((texts) => texts.join(',')).join('\r\n')}\r\n`;
  const plain = Buffer.from(`\ufeff${text}`);
  const kept = boardDraft(plain, '台账.csv', KNOWN, 'csv');
  expect([kept.title, kept.form, kept.findings]).toEqual(['柳林镇党委2027年党组织公开承诺', 'csv', []]);
  expect(kept.ledger).toBe(plain);
  const wide = boardDraft(Buffer.from(`\ufeff${text}`, 'utf16le'), '台账.csv', KNOWN, 'csv');
  expect(wide.ledger.toString()).toContain('修渠');
  expect(wide.minutes.notes.map((note) => note.text)).toContainEqual(expect.stringContaining('转成 UTF-8'));
  expect(() => boardDraft(Buffer.from('姓名,电话\n甲,1\n'), 'a.csv', KNOWN, 'csv')).toThrow(/^是 CSV 表格/);
});

it('a sheet that is hidden is told, and a ledger on another sheet than the first is named', () => {
  const rowsOf = (...rows: string[][]) => rows.map((texts, index) => row(index + 1, ...texts)).join('');
  const hidden = twoSheets(rowsOf(HEADERS, ITEM), 'name="底册" state="veryHidden"', rowsOf(['甲']));
  expect(boardDraft(hidden, 'a.xlsx', KNOWN).minutes.notes.map(({ text }) => text)).toContainEqual(
    expect.stringContaining('工作表「底册」隐藏着'),
  );
  const second = twoSheets(rowsOf(['说明']), 'name="正表"', rowsOf(HEADERS, ITEM));
  expect(() => boardDraft(second, 'a.xlsx', KNOWN)).toThrow('「正表」像：请在原件里把它移到最前面');
});

function twoSheets(rows: string, second: string, others: string): Buffer {
  const ids = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const files = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" ${ids}><sheets><sheet name="一" sheetId="1" r:id="s"/><sheet ${second} sheetId="2" r:id="u"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships({
      s: ['worksheet', 'worksheets/sheet1.xml'],
      u: ['worksheet', 'worksheets/sheet2.xml'],
    }),
    'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData>${others}</sheetData></worksheet>`,
  };
  return Buffer.from(zipWorkbook({ rows, files }));
}
