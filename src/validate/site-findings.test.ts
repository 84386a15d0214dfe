import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NOW } from '../testing/clock.ts';
import { writeTree } from '../testing/tree.ts';
import { checkContent, type CheckResult } from './check.ts';
import { ReadingCache } from './read/reading-cache.ts';
import { LEDGER_RULES, siteFindings } from './site-findings.ts';
import { boardMarkdown, csv, pledge } from './testing/pledges.ts';

let root: string;
let found: CheckResult;

/** Two tables of members in which every rule about single boards finds something. */
const BOARD = {
  'index.md': boardMarkdown().replace('党组织', '党员'),
  'a.csv': csv(
    pledge({ 承诺主体: '张三　支书', 所属单位: '没有的单位' }),
    pledge({ 编号: '2', 承诺主体: '王某　会计', 所属单位: '', 完成时限: '2036-01-01' }),
    pledge({ 编号: '2', 承诺主体: '李四　会计', 所属单位: '', 公诺: '2027-01-01' }),
  ),
  'b.csv': csv(
    pledge({ 编号: '1', 承诺主体: '李四　支书', 所属单位: '' }),
    pledge({ 编号: '9', 承诺主体: '王　会计', 所属单位: '' }),
  ),
};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'site-findings-'));
  const boards = ['one', 'two', 'three'].flatMap((board) =>
    Object.entries(BOARD).map(([name, text]) => [`pledges/${board}/${name}`, text]),
  );
  writeTree(join(root, 'content'), { 'site.yaml': 'name: 青石先锋\n', ...Object.fromEntries(boards) });
  found = await checkContent({
    contentFolder: join(root, 'content'),
    publicFolder: join(root, 'none'),
    cacheFolder: join(root, 'cache'),
    now: NOW,
    readings: new ReadingCache(join(root, 'readings'), { mostKept: 0, mostRows: 1 }),
  });
});
afterAll(() => rmSync(root, { recursive: true }));

it('one board after the other has the same findings as all together', () => {
  const together = siteFindings(found.content, Infinity);
  expect(siteFindings(found.content, 1)).toEqual(together);
  expect(siteFindings(found.content, 8)).toEqual(together);
  const codes = new Set(together.map(({ finding }) => finding.code));
  expect([...codes].sort()).toEqual(expect.arrayContaining(['D26', 'G02', 'G05', 'G09', 'G25', 'G32']));
});

it('rules about single boards look at nothing else', () => {
  for (const rule of LEDGER_RULES) expect(rule({ ...found.content, pledges: [] })).toEqual([]);
});
