import { readdirSync, readFileSync } from 'node:fs';
import { decode } from '../../ingest/files/decode.ts';
import type { Reading } from '../../ingest/content/reading.ts';
import { roleOf } from '../../ingest/files/content-file.ts';
import { fixedText } from '../fix/fixed-text.ts';
import { inspect, TEXT_ROLES, type TextRole } from '../inspect/inspect.ts';
import { dice, mutated } from './mutations.ts';

const CONTENT = new URL('../../../content/', import.meta.url);
const isText = (role: { role: string }): role is TextRole => (TEXT_ROLES as readonly string[]).includes(role.role);

/** Every file of the sample site that has settings, with the text that they stand in and the beginning of its body. */
const SAMPLES = (readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }) as string[])
  .filter((path) => /\.(?:mdx?|ya?ml)$/.test(path))
  .sort()
  .flatMap((path) => {
    const role = roleOf(path);
    if (!isText(role)) return [];
    const text = readFileSync(new URL(path, CONTENT), 'utf8');
    const end = /\.mdx?$/.test(path) ? text.indexOf('\n---', 3) + 4 : text.length;
    return [{ path, role, settings: text.slice(0, end), body: text.slice(end, end + 400) }];
  });

const KEYS = [
  ...new Set(
    SAMPLES.flatMap(({ settings }) => [...settings.matchAll(/^ *(?:- )?([^\s:#]+):(?: |$)/gm)].map(([, key]) => key!)),
  ),
  ...['title', '', '<<', '? a', '"标题"', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'toJSON'],
];

/** Values of every kind of YAML, and what editors type. */
const VALUES = [
  ...['', ' ', '…', 'null', '~', 'true', '是', '[]', '{}', '[a, [b, {c: d}]]', '{姓名: 甲, 职务: }', '- 甲'],
  ...['\n  - 甲\n  - : 乙', '\n  a: 1\n  b:\n    - c', '2026-07-01', '2026-7-1 9:00', '0000-00-00', '9'.repeat(22)],
  ...['-1', '1e400', '.inf', '0b1', '0o7', '"', "'", '"a', '>-\n  甲\n  乙', '|\n 甲', '&a 甲', '*a', '!!binary aGk='],
  ...['!!set {a}', '? a', '%', '@a', '`', '甲：乙', '甲: 乙', '甲:', '甲 #乙', '[甲', '{甲', '../../etc', 'toString'],
  ...['\u202e甲', '甲\0', '𠮷', '\ud800', '/', 'https://', 'tu-1.jpg', '10%', '１２', '--'],
];

/** Settings with one to three lines that say something else, stand elsewhere, or are gone. */
function misshapen(settings: string, roll: (below: number) => number): string {
  const lines = settings.split('\n');
  for (let times = 1 + roll(3); times > 0; times--) {
    const at = roll(lines.length);
    const line = lines[at] ?? '';
    const [, before, key, after] = /^( *(?:- )?)([^\s:#]+):(.*)$/.exec(line) ?? [];
    const ofKeys = KEYS[roll(KEYS.length)]!;
    const ofValues = VALUES[roll(VALUES.length)]!;
    switch (roll(7)) {
      case 0:
        if (key !== undefined) lines[at] = `${before}${key}: ${ofValues}`;
        break;
      case 1:
        if (key !== undefined) lines[at] = `${before}${ofKeys}:${after}`;
        break;
      case 2:
        lines.splice(at, 0, `${' '.repeat(roll(5))}${ofKeys}: ${ofValues}`);
        break;
      case 3:
        lines[at] = ' '.repeat(roll(7)) + line.trimStart();
        break;
      case 4:
        lines.splice(at, 1);
        break;
      case 5:
        lines[at] = line.replace(/:\s/, ['：', ':', ' :', '= ', ': - ', ': : '][roll(6)]!);
        break;
      default:
        lines.splice(at, 0, lines[roll(lines.length)] ?? '');
    }
  }
  return lines.join('\n');
}

/** What broken settings did: harms, and the reading that took longest. */
export interface BrokenReadings {
  harms: string[];
  slowest: { name: string; seconds: number };
}

/**
 * Breaks the settings of every file in so many ways, and reads and mends each: harms are what was thrown, took long, has no
 * place in the file, or is wrong without a word. The same seed breaks them in the same ways. Seconds: of the processor, for
 * one reading.
 */
export function readBrokenSettings(rounds: number, seed: number, seconds: number): BrokenReadings {
  const all: BrokenReadings = { harms: [], slowest: { name: '', seconds: 0 } };
  for (const [index, { path, role, settings, body }] of SAMPLES.entries()) {
    const roll = dice(seed + index);
    for (let round = 0; round < rounds; round++) {
      const shaped = roll(3) === 0 ? settings : misshapen(settings, roll);
      const broken = shaped === settings || roll(4) === 0 ? mutated(shaped, roll) : shaped;
      const decoded = decode(Buffer.from(broken + (roll(3) === 0 ? '' : body)));
      if (!('text' in decoded)) continue;
      const name = `${path}, ${seed}, ${round}`;
      const { harms, took } = readOne(role, decoded.text, seconds);
      all.harms.push(...harms.map((harm) => `${name}: ${harm}`));
      if (took > all.slowest.seconds) all.slowest = { name, seconds: took };
    }
  }
  return all;
}

function readOne(role: TextRole, text: string, seconds: number): { harms: string[]; took: number } {
  const before = process.cpuUsage();
  const sinceThen = () => process.cpuUsage(before).user / 1e6;
  try {
    const reading = inspect(role, text);
    const took = sinceThen();
    const fixed = fixedText(role, text);
    const harms = [
      ...(took > seconds ? [`took ${took} s`] : []),
      ...(fixedText(role, fixed) === fixed ? [] : ['is mended again']),
      ...withoutPlaces(reading, text.split('\n')),
    ];
    return { harms, took };
  } catch (error) {
    return { harms: [String((error as Error).stack)], took: sinceThen() };
  }
}

function withoutPlaces({ findings, valid }: Reading, lines: readonly string[]): string[] {
  const lost = findings.filter(
    ({ line, column }) => lines[line - 1] === undefined || column < 1 || column > lines[line - 1]!.length + 1,
  );
  const isSilent = !valid && !findings.some(({ severity }) => severity === 'error');
  return [
    ...lost.map(({ code, line, column }) => `${code} stands at ${line}:${column}`),
    ...(isSilent ? ['wrong, without an error'] : []),
  ];
}
