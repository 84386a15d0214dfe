import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { TestDice } from '../../testing/dice.ts';
import { dice, mutated, mutatedBytes } from '../../validate/testing/mutations.ts';
import { docFile } from '../testing/doc-file.ts';
import { randomDoc } from '../testing/random-doc.ts';
import { randomDocx } from '../testing/random-docx.ts';
import { randomPdf } from '../testing/random-pdf.ts';
import { HEIC_PHOTO } from '../testing/heic-photo.ts';
import { importDocument } from './import-document.ts';
import type { Imported } from './import-task.ts';

/** Of the processor, for one file. */
const MOST_SECONDS = 5;
const ROUNDS = 10_000;

const home = mkdtempSync(join(tmpdir(), 'foreign-'));
afterAll(() => rmSync(home, { recursive: true }));

const zip = zipSync({
  '双河/渠水.txt': strToU8('通水了\n\n今天通水。\n'),
  '双河/旧.doc': docFile({ text: [{ text: '通水了\r' }] }),
  '双河/1.heic': HEIC_PHOTO,
});

const PAGE =
  '<!doctype html><html><head><meta charset="utf-8"><title>双河村通水了</title><style>p{}</style></head><body><p>双河村通水了</p><p style="display:none">藏着</p><!-- 注 --><table><tr><td>一</td><td>二</td></tr></table><p>今天&#36890;水<img alt="渠"></p><script>1</script></body></html>';

/** A file of each kind that is read. */
const KINDS: readonly { name: string; isPhoto?: boolean; of(seed: number): Buffer }[] = [
  { name: 'docx', of: (seed) => randomDocx(new TestDice(seed)).bytes },
  { name: 'doc', of: (seed) => randomDoc(new TestDice(seed)).bytes },
  { name: 'pdf', of: (seed) => randomPdf(new TestDice(seed)).bytes },
  { name: 'xlsx', of: () => readFileSync('content/pledges/cun-2026/items.xlsx') },
  { name: 'zip', of: () => Buffer.from(zip) },
  { name: 'csv', of: () => readFileSync('content/pledges/xianzhi-2026/items.csv') },
  { name: 'html', of: () => Buffer.from(PAGE) },
  { name: 'heic', isPhoto: true, of: () => HEIC_PHOTO },
];

/** Files of letters alone, which are broken as such. */
const TEXTS: ReadonlySet<string> = new Set(['csv', 'html']);

/** Broken as a file; or, where it is packed, in one of its parts; or cut off. */
function broken(bytes: Buffer, name: string, roll: (below: number) => number): Uint8Array {
  const way = roll(4);
  if (way === 0) return bytes.subarray(0, roll(bytes.length));
  if (way > 1 && TEXTS.has(name)) return Buffer.from(mutated(bytes.toString(), roll));
  if (way > 1 && bytes.readUInt32LE(0) === 0x04034b50) {
    const parts = unzipSync(bytes);
    const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
    const name = names[roll(names.length)];
    if (name !== undefined)
      return zipSync({ ...parts, [name]: strToU8(mutated(strFromU8(parts[name]!), roll)) }, { level: 1 });
  }
  return mutatedBytes(bytes, roll);
}

it.each(KINDS)(
  'broken files of one kind end in entries or in a message, soon: $name',
  async ({ name, of, isPhoto }) => {
    const roll = dice(7);
    const samples = Array.from({ length: 20 }, (_, seed) => of(seed));
    const harms: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const file = join(home, `a.${name}`);
      writeFileSync(file, broken(samples[round % samples.length]!, name, roll));
      const before = process.cpuUsage();
      const imported: Imported = await importDocument(
        {
          file,
          name: `a.${name}`,
          as: undefined,
          office: 'missing',
          into: join(home, 'into'),
          isPhoto: isPhoto ?? false,
        },
        { units: [], people: [], terms: [] },
      );
      const { user } = process.cpuUsage(before);
      if (user > MOST_SECONDS * 1e6) harms.push(`${round} took ${user / 1e6} s`);
      if ('refused' in imported && imported.refused.includes('程序没能读懂'))
        harms.push(`${round}: ${imported.refused}`);
    }
    expect(harms).toEqual([]);
  },
);
