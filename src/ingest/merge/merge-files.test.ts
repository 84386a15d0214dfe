import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../../testing/tree.ts';
import { cleanEnvironment } from '../../whole-site/testing/build.ts';
import { readCsv } from '../table/csv/csv.ts';
import { zipWorkbook } from '../table/testing/workbook-zip.ts';
import { readXlsx } from '../table/xlsx/xlsx.ts';
import { type FileMerge, mergeFiles } from './merge-files.ts';

afterAll(removeFolders);

type Rows = readonly (readonly string[])[];
const HEAD = ['编号', '承诺主体', '承诺事项', '完成时限', '进展', '进展'];
const BASE: Rows = [
  HEAD,
  ['1', '甲村', '修路', '2026-12-31', '开工', ''],
  ['2', '乙村', '通水', '2026-12-31', '', ''],
  ['3', '丙村', '安灯', '2026-12-31', '', ''],
];

const csv = (rows: Rows) => Buffer.from(rows.map((row) => `${row.join(',')}\r\n`).join(''));

/** As Excel writes it: texts in the sheet, a format at every cell. */
function xlsx(rows: Rows, after = ''): Uint8Array {
  const letter = (column: number) => String.fromCharCode(65 + column);
  const cell = (text: string, row: number, column: number) =>
    text === ''
      ? `<c r="${letter(column)}${row}" s="0"/>`
      : `<c r="${letter(column)}${row}" s="0" t="inlineStr"><is><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
  return zipWorkbook({
    rows: rows
      .map(
        (row, index) =>
          `<row r="${index + 1}" spans="1:6">${row.map((text, column) => cell(text, index + 1, column)).join('')}</row>`,
      )
      .join(''),
    after,
  });
}

/** The base with cells changed: `编号.column`. */
function changed(cells: Readonly<Record<string, string>>, rows: Rows = BASE): string[][] {
  return rows.map((row) => row.map((text, column) => cells[`${row[0]}.${column}`] ?? text));
}

function textsOf(merge: FileMerge, form: 'xlsx' | 'csv'): string[][] {
  if (!('bytes' in merge)) throw new Error(JSON.stringify(merge));
  if (form === 'csv')
    return Buffer.from(merge.bytes)
      .toString()
      .replace('\ufeff', '')
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
  return readXlsx(merge.bytes).sheets[0]!.rows.map(({ cells }) =>
    Array.from({ length: 6 }, (_, column) => cells[column]?.text ?? ''),
  );
}

describe.each([
  ['csv', csv],
  ['xlsx', xlsx],
] as const)('two versions of a ledger (%s)', (form, make) => {
  const merge = (ours: Rows, theirs: Rows, base: Rows = BASE) => mergeFiles(form, make(base), make(ours), make(theirs));

  it('keep what both changed, cell by cell, also in one row', () => {
    const merged = merge(
      changed({ '1.4': '完工', '2.3': '2027-01-31' }),
      changed({ '1.5': '验收 <好> & 快', '3.4': '装了 3 盏' }),
    );
    expect(textsOf(merged, form)).toEqual(
      changed({ '1.4': '完工', '1.5': '验收 <好> & 快', '2.3': '2027-01-31', '3.4': '装了 3 盏' }),
    );
  });

  it('keep rows that both added, and lose those that one removed and nobody changed', () => {
    const added = ['4', '丁村', '种树', '2026-12-31', '', ''];
    const other = ['5', '戊村', '修桥', '2026-12-31', '', '开工'];
    expect(textsOf(merge([...BASE, added], [...BASE.filter(([id]) => id !== '2'), other]), form)).toEqual([
      HEAD,
      BASE[1],
      BASE[3],
      added,
      other,
    ]);
  });

  it('stop where one cell is other in each, and where one removed what the other changed', () => {
    expect(merge(changed({ '1.4': '完工' }), changed({ '1.4': '停工', '2.4': '开工' }))).toEqual({
      conflicts: [{ id: '1', header: '进展', ours: '完工', theirs: '停工' }],
    });
    expect(merge(BASE.slice(0, 3), changed({ '3.4': '装好' }))).toEqual({
      conflicts: [{ id: '3', header: undefined, ours: '删了', theirs: '改了' }],
    });
    expect(merge(changed({ '3.4': '装好' }), BASE.slice(0, 3))).toEqual({
      conflicts: [{ id: '3', header: undefined, ours: '改了', theirs: '删了' }],
    });
    expect(
      merge([...BASE, ['4', '丁村', '种树', '', '', '']], [...BASE, ['4', '戊村', '种树', '', '', '']]),
    ).toMatchObject({ conflicts: [{ id: '4', header: undefined, isNewTwice: true }] });
  });

  it('stop where rows cannot be distinguished', () => {
    expect(merge([...BASE, ['2', '己村', '又一条', '', '', '']], BASE)).toEqual({
      reason: '有一份里编号「2」写了两行',
    });
    expect(
      merge(
        BASE,
        BASE.map((row) => row.slice(1)),
      ),
    ).toMatchObject({ reason: expect.stringContaining('编号') as string });
    expect(
      merge(
        BASE,
        BASE.map((row, index) => [...row, index === 0 ? '责任人' : '王']),
      ),
    ).toEqual({ reason: '两份的表头不一样' });
    expect(merge(changed({ '1.4': '完工' }), [...BASE, ['', '合计', '', '', '', '']])).toMatchObject({
      reason: expect.stringContaining('没有编号的行') as string,
    });
  });

  it('with nothing to do leave ours as it is', () => {
    expect(textsOf(merge(changed({ '1.4': '完工' }), BASE), form)).toEqual(changed({ '1.4': '完工' }));
  });
});

describe('a workbook', () => {
  it('keeps formats and everything else of ours', () => {
    const merged = mergeFiles(
      'xlsx',
      xlsx(BASE),
      xlsx(BASE, '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>'),
      xlsx(changed({ '1.4': '完工' })),
    );
    const xml = Buffer.from((merged as { bytes: Uint8Array }).bytes);
    expect(textsOf(merged, 'xlsx')).toEqual(changed({ '1.4': '完工' }));
    expect(xml.length).toBeGreaterThan(0);
  });

  it('with merged cells is read as a person reads it', () => {
    const area = '<mergeCells count="1"><mergeCell ref="E2:E3"/></mergeCells>';
    const merged = mergeFiles(
      'xlsx',
      xlsx(BASE, area),
      xlsx(changed({ '3.4': '装了' }), area),
      xlsx(changed({ '1.4': '完工' }), area),
    );
    expect(textsOf(merged, 'xlsx')).toEqual(changed({ '1.4': '完工', '2.4': '完工', '3.4': '装了' }));
  });

  it('with a formula where the other wrote is not guessed at', () => {
    const formula = zipWorkbook({
      rows: `<row r="1">${HEAD.map((text, column) => `<c r="${'ABCDEF'[column]}1" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row><row r="2"><c r="A2"><v>1</v></c><c r="E2"><f>1+1</f><v>2</v></c></row>`,
    });
    const theirs = zipWorkbook({
      rows: `<row r="1">${HEAD.map((text, column) => `<c r="${'ABCDEF'[column]}1" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row><row r="2"><c r="A2"><v>1</v></c><c r="E2"><v>3</v></c></row>`,
    });
    expect(mergeFiles('xlsx', formula, formula, theirs)).toMatchObject({
      reason: expect.stringContaining('公式') as string,
    });
  });

  it('that is none is not touched', () => {
    expect(mergeFiles('xlsx', xlsx(BASE), Buffer.from('x'), xlsx(BASE))).toMatchObject({
      reason: expect.any(String) as string,
    });
  });
});

describe('in a clone with the driver', () => {
  const program = fileURLToPath(new URL('../../../scripts/merge-ledger.ts', import.meta.url));
  const LEDGER = 'content/pledges/cun-2026/items.xlsx';
  const identity = {
    GIT_AUTHOR_NAME: '编辑',
    GIT_AUTHOR_EMAIL: 'e@qingshi.example',
    GIT_COMMITTER_NAME: '编辑',
    GIT_COMMITTER_EMAIL: 'e@qingshi.example',
  };
  const git = (cwd: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd,
      encoding: 'utf8',
      env: cleanEnvironment(identity),
    });
    return { status, said: stdout + stderr };
  };

  function twoEdits(mine: Rows, theirs: Rows): string {
    const clone = newFolder();
    const write = (rows: Rows, message: string) => {
      mkdirSync(join(clone, 'content/pledges/cun-2026'), { recursive: true });
      writeFileSync(join(clone, LEDGER), xlsx(rows));
      git(clone, 'add', '-A');
      git(clone, 'commit', '-qm', message);
    };
    git(clone, 'init', '-q', '-b', 'main');
    execFileSync(process.execPath, [program, clone]);
    write(BASE, '底稿');
    git(clone, 'checkout', '-qb', 'server');
    write(theirs, '别人的');
    git(clone, 'checkout', '-q', 'main');
    write(mine, '我的');
    return clone;
  }

  it('both edits are there after a pull', () => {
    const clone = twoEdits(changed({ '1.4': '完工' }), changed({ '2.4': '通了' }));
    expect(git(clone, 'rebase', 'server').status).toBe(0);
    expect(textsOf({ bytes: readFileSync(join(clone, LEDGER)) }, 'xlsx')).toEqual(
      changed({ '1.4': '完工', '2.4': '通了' }),
    );
  });

  it('a conflict says which cells, and both versions are there', () => {
    const clone = twoEdits(changed({ '1.4': '完工' }), changed({ '1.4': '停工' }));
    const { status, said } = git(clone, 'rebase', 'server');
    expect(status).not.toBe(0);
    expect(said).toContain('编号 1「进展」：服务器上的是「停工」，您改的是「完工」');
    expect(said).toContain('git rebase --continue');
    const beside = join(clone, 'content/pledges/cun-2026/items.另一份.xlsx');
    expect(existsSync(beside)).toBe(true);
    const [first, second] = [join(clone, LEDGER), beside].map(
      (file) => readXlsx(readFileSync(file)).sheets[0]!.rows[1]!.cells[4]!.text,
    );
    expect([first, second].sort()).toEqual(['停工', '完工']);
  });
});

it('a merged table of CSV keeps what guards its cells against a spreadsheet, and reads the same', () => {
  const rows: Rows = [
    HEAD,
    ['"=""001"""', '甲村', '修路', '2026-12-31', '"=""1-2"""', ''],
    ["'002", '乙村', "'-5 度供暖", '2026-12-31', '', ''],
  ];
  const other = rows.map((row, index) => (index === 1 ? [...row.slice(0, 5), "'=1+1"] : row));
  const merged = mergeFiles(
    'csv',
    csv(rows),
    csv([...rows, ['003', '丙村', '安灯', '2026-12-31', '', '']]),
    csv(other),
  );
  if (!('bytes' in merged)) throw new Error(JSON.stringify(merged));
  const text = Buffer.from(merged.bytes).toString();
  for (const guard of ['"=""001"""', '"=""002"""', '"=""003"""', '"=""1-2"""', "'-5 度供暖", "'=1+1"])
    expect(text).toContain(guard);
  const again = readCsv(text.slice(1).replaceAll('\r', '')).sheets[0]!.rows;
  expect(again.slice(1).map(({ cells }) => cells[0]!.text)).toEqual(['001', '002', '003']);
});
