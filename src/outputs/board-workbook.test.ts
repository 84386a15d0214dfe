import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPledgeTable } from '../ingest/pledges/pledge-table.ts';
import { readXlsx } from '../ingest/table/xlsx/xlsx.ts';
import { boardTree, ledgerRow as row } from '../testing/boards.ts';
import { UNIT } from '../testing/entries.ts';
import { siteOf } from '../testing/site-model.ts';
import { newFolder, removeFolders, type Tree } from '../testing/tree.ts';
import { boardWorkbook } from './board-workbook.ts';

const HOSTILE = '=HYPERLINK("http://x.example","点")';
const TREE: Tree = {
  ...UNIT,
  ...boardTree('cun', [
    row('001', { 进展: '2026-10-01 开工', 完成时限: '2026-11-10' }),
    row('2', { 承诺事项: HOSTILE, 结果: '延期', 完成日期: '2026-10-31', 延期至: '2027-01-31', 原因: '-停工' }),
  ]),
  'reports/a.yaml': 'pledge: cun/001\nunit: qingshi-cun\ndate: 2026-11-18\nprogress: 铺了 560 米\n',
  'reports/b.yaml':
    'pledge: cun/2\nunit: qingshi-cun\ndate: 2026-11-19\noutcome: 部分兑现\nreason: 差 <一段> & "两户"\n',
};
/** The part of LibreOffice that opens workbooks: many machines have only the one for texts. */
const CALC = '/usr/lib/libreoffice/program/libsclo.so';
const NOW = '2026-11-20 09:00';

afterAll(removeFolders);

async function workbook() {
  const site = await siteOf(TREE);
  const board = site.boards[0]!;
  return { board, bytes: boardWorkbook(board, NOW) };
}

const textsOf = (bytes: Uint8Array) =>
  readXlsx(bytes).sheets.map(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell?.text ?? '')));

describe('the workbook of a board', () => {
  it('has the columns of a ledger, what follows from them, and the counts', async () => {
    const { bytes } = await workbook();
    const [items, counts] = textsOf(bytes);
    const [head, first, second] = items!;
    const at = (cells: string[], name: string) => cells[head!.indexOf(name)];
    expect(at(first!, '编号')).toBe('001');
    expect(at(first!, '状态（截至 2026-11-20）')).toBe('逾期');
    expect(at(first!, '最近进展')).toBe('铺了 560 米');
    expect(at(first!, '最近进展由谁报')).toBe('青石村党支部');
    expect(at(second!, '承诺事项')).toBe(HOSTILE);
    expect([at(second!, '结果'), at(second!, '完成日期'), at(second!, '原因'), at(second!, '延期至')]).toEqual([
      '部分兑现',
      '2026-11-19',
      '差 <一段> & "两户"',
      '',
    ]);
    expect(at(second!, '结果由谁报')).toBe('青石村党支部');
    expect(counts![0]!.slice(0, 4)).toEqual(['单位', '承诺项数', '已兑现', '部分兑现']);
    expect(counts!.at(-1)!.slice(0, 4)).toEqual(['合计', '2', '0', '1']);
  });

  it('is a ledger that says the same again, with nothing to be mended', async () => {
    const { board, bytes } = await workbook();
    const [sheet, ...others] = readXlsx(bytes).sheets;
    const { rows, findings } = readPledgeTable(sheet!, others);
    expect(findings).toEqual([]);
    expect(rows.map(({ value }) => [value['id'], value['outcome'], value['progress']])).toEqual(
      board.pledges.map(({ data }) => [
        data.id,
        data.outcome,
        data.progress?.map(({ date, text }) => ({ date, text })),
      ]),
    );
  });

  it('holds no formula and is the same to the byte each time', async () => {
    const { bytes } = await workbook();
    expect(Buffer.from(bytes).equals(Buffer.from((await workbook()).bytes))).toBe(true);
    const { unzipSync, strFromU8 } = await import('fflate');
    const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/worksheets/'));
    expect(sheets).toHaveLength(2);
    for (const [, part] of sheets) expect(strFromU8(part)).not.toMatch(/<f[ >]/);
    expect(strFromU8(sheets[0]![1])).toContain('<c s="3" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK');
  });

  it.skipIf(!existsSync(CALC))('opens in LibreOffice, with its texts as they are', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.xlsx'), (await workbook()).bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      '/usr/bin/soffice',
      [
        profile,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76',
        '--outdir',
        folder,
        join(folder, 'a.xlsx'),
      ],
      { stdio: 'ignore' },
    );
    const csv = readFileSync(join(folder, 'a.csv'), 'utf8');
    expect(csv).toContain('001,');
    expect(csv).toContain('"=HYPERLINK(""http://x.example"",""点"")"');
    expect(csv).toContain('"差 <一段> & ""两户"""');
  });
});
