/**
 * Writes which traditional letter has which simplified form: for a new edition of OpenCC.
 *
 *     node scripts/traditional-letters.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { traditionalPairs } from '../src/workshop/letters/traditional-pairs.ts';

const LINE = 55;

const pairs = traditionalPairs();
const lines = Array.from({ length: Math.ceil(pairs.length / LINE) }, (_, line) =>
  pairs.slice(line * LINE, (line + 1) * LINE).join(''),
);
writeFileSync(
  join(import.meta.dirname, '../src/kernel/letters/traditional-pairs.ts'),
  `/** Traditional letters, each followed by its simplified form. Made by scripts/traditional-letters.ts. */\nexport const TRADITIONAL_PAIRS = [\n${lines.map((line) => `  '${line}',\n`).join('')}].join('');\n`,
);
