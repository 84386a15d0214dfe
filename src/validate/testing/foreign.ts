import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { Reading } from '../../ingest/content/reading.ts';
import { type ContentFile, type PledgeForm, roleOf } from '../../ingest/files/content-file.ts';
import { decode } from '../../ingest/files/decode.ts';
import { findUnsafeCharacters } from '../../kernel/letters/unsafe-characters.ts';
import { inspectPledges, type PledgeContent } from '../inspect/inspect-pledges.ts';
import { inspect, type TextRole } from '../inspect/inspect.ts';
import { dice, mutated, mutatedBytes } from './mutations.ts';

/** Files of the sample site, one of each kind, whose bytes are broken in a thousand ways. */
const SAMPLES: readonly ContentFile['path'][] = [
  'site.yaml',
  'glossary.yaml',
  'holidays.yaml',
  'units/shuanghe-cun.yaml',
  'appraisals/2026-07.yaml',
  'comments/20260625-zhengguilan.md',
  'exemplars/members/zheng-guilan/index.md',
  'topics/shenbian-bangyang.mdx',
  'pledges/cun-2026/index.md',
  'pledges/chuangkou-dangyuan-2026/items.yaml',
  'pledges/xianzhi-2026/items.csv',
  'pledges/cun-2026/items.xlsx',
];

/** What a broken file did that none may. */
export interface Harm {
  path: string;
  round: number;
  what: string;
}

/**
 * Breaks the samples, each in so many ways, and reads them. The same seed breaks them in the same ways. Seconds: of the
 * processor, for one reading.
 */
export function readBroken(rounds: number, seed: number, seconds: number): Harm[] {
  return SAMPLES.flatMap((path) => {
    const bytes = readFileSync(new URL(`../../../content/${path}`, import.meta.url));
    const roll = dice(seed);
    return Array.from({ length: rounds }, (_, round) =>
      harmOf(path, bytes, roll, seconds).map((what) => ({ path, round, what })),
    ).flat();
  });
}

function harmOf(path: string, bytes: Buffer, roll: (below: number) => number, seconds: number): string[] {
  const read = readerOf(path, bytes, roll);
  const before = process.cpuUsage();
  try {
    const reading = read();
    const { user } = process.cpuUsage(before);
    return [...(user > seconds * 1e6 ? [`took ${user / 1e6} s`] : []), ...passedThrough(reading)];
  } catch (error) {
    return [String((error as Error).stack)];
  }
}

function readerOf(path: string, bytes: Buffer, roll: (below: number) => number): () => Reading | undefined {
  const role = roleOf(path);
  if (role.role === 'pledges') {
    const content = role.form === 'xlsx' ? brokenWorkbook(bytes, roll) : mutated(bytes.toString(), roll);
    return () => inspectPledges(role.form as PledgeForm, content as PledgeContent);
  }
  const broken = roll(4) === 0 ? mutatedBytes(bytes, roll) : Buffer.from(mutated(bytes.toString(), roll));
  return () => {
    const decoded = decode(broken);
    return 'text' in decoded ? inspect(role as TextRole, decoded.text) : undefined;
  };
}

/** Broken as a file, or with one of its parts broken and packed again. */
function brokenWorkbook(bytes: Buffer, roll: (below: number) => number): Uint8Array {
  if (roll(3) === 0) return mutatedBytes(bytes, roll);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  const name = names[roll(names.length)]!;
  return zipSync({ ...parts, [name]: strToU8(mutated(strFromU8(parts[name]!), roll)) }, { level: 1 });
}

/** Values that are taken for right and hold what no text may hold. */
function passedThrough(reading: Reading | undefined): string[] {
  if (!reading?.valid) return [];
  const unsafe = findUnsafeCharacters(
    JSON.stringify(reading.value).replace(/(?<=(?<!\\)(?:\\\\)*)\\u([0-9a-f]{4})/g, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    ),
  ).find(({ isRefused }) => isRefused);
  return unsafe && !reading.findings.some(({ code }) => code === 'F20' || code === 'F30')
    ? [`let ${unsafe.code} through`]
    : [];
}
