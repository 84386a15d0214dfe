import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NOTHING_READ, type Reading } from '../../ingest/content/reading.ts';
import { LedgerShelf } from './ledger-shelf.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ledger-shelf-'));
  folder = join(root, 'ledgers');
});
afterEach(() => rmSync(root, { recursive: true }));

const readingOf = (...ids: string[]): Reading => ({ ...NOTHING_READ, valid: true, value: ids.map((id) => ({ id })) });
const ONE = readingOf('1', '2');
const TWO = readingOf('3');
const never = () => {
  throw new Error('read again');
};
/** Only one ledger is in memory at a time. */
const open = () => new LedgerShelf(folder, 1);
const files = () => readdirSync(folder).filter((name) => name !== 'clock');

it('gives rows back that are in memory no more, and to the next process', () => {
  const shelf = open();
  const one = shelf.add('one', ONE, never);
  const two = shelf.add('two', TWO, never);
  expect([one.rows, two.rows]).toEqual([2, 1]);
  expect([one.value, two.value, one.value]).toEqual([ONE.value, TWO.value, ONE.value]);
  expect(open().get('one', never)).toMatchObject({ valid: true, findings: [], value: ONE.value });
  expect(open().get('three', never)).toBeUndefined();
});

it('keeps what is sound in a ledger with mistakes', () => {
  const pledges = [{ id: '2' }] as never;
  const faulty: Reading = { ...NOTHING_READ, value: [{}, { id: '2' }], sound: { pledges, left: 1 } };
  open().add('faulty', faulty, never);
  const found = open().get('faulty', never)!;
  expect(found).toMatchObject({ valid: false, value: [{}, { id: '2' }], sound: { pledges, left: 1 } });
});

it.each<[what: string, harm: (file: string) => void]>([
  ['gone', (file) => rmSync(file)],
  ['cut off', (file) => writeFileSync(file, readFileSync(file).subarray(0, 20))],
  [
    'changed',
    (file) => {
      const bytes = readFileSync(file);
      bytes[bytes.length - 6]! ^= 1;
      writeFileSync(file, bytes);
    },
  ],
])('reads the ledger again where its file is %s', (_, harm) => {
  const shelf = open();
  const again = vi.fn(() => ONE);
  const one = shelf.add('one', ONE, again);
  harm(join(folder, files()[0]!));
  shelf.add('two', TWO, never);
  expect(one.value).toEqual(ONE.value);
  expect(again).toHaveBeenCalledTimes(1);
  // It lies there again.
  expect(open().get('one', never)?.value).toEqual(ONE.value);
});

it('leaves a reading in memory where nothing can be written', () => {
  writeFileSync(folder, 'a file in the place of the folder');
  expect(open().add('one', ONE, never)).toBe(ONE);
});

it('forgets what nobody has asked for in a day', () => {
  open().add('one', ONE, never);
  const [old] = files();
  const yesterday = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
  const shelf = open();
  shelf.add('two', TWO, never);
  shelf.prune();
  expect(files()).toHaveLength(2);
  for (const name of files()) utimesSync(join(folder, name), yesterday, yesterday);
  const next = open();
  expect(next.get('two', never)?.value).toEqual(TWO.value);
  next.prune();
  expect(files()).toHaveLength(1);
  expect(files()).not.toContain(old);
  // What was asked for counts from today on.
  const last = open();
  last.add('one', ONE, never);
  last.prune();
  expect(files()).toHaveLength(2);
});

it('and does nothing where there is no folder', () => {
  open().prune();
  mkdirSync(folder);
  open().prune();
  expect(files()).toEqual([]);
});
