import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pdfFile } from '../../../ingest/pdf/testing/pdf-file.ts';
import { TestDice } from '../../../testing/dice.ts';
import { newFolder } from '../../../testing/tree.ts';
import type { Task } from '../task.ts';
import { inspectMany } from './inspect-many.ts';

/** With these bytes the library lets promises fail that nobody waits for. */
const SEEDS = [138, 458, 935, 1463, 2166];

it('a broken PDF is told as damaged or read, and does not end the process that others wait for', async () => {
  const folder = newFolder();
  const sound = pdfFile({ pages: [['abc 13800138000', 'def'], ['x']], title: 't', remark: 'r' });
  const tasks = SEEDS.map((seed): Task => {
    const dice = new TestDice(seed);
    const bytes = Uint8Array.from(sound);
    for (let left = dice.below(8); left >= 0; left--) {
      const at = dice.below(bytes.length);
      bytes[at] = dice.chance(50) ? 48 + dice.below(10) : dice.below(256);
    }
    const path = join(folder, `${seed}.pdf`);
    writeFileSync(path, bytes);
    return { role: { role: 'document' }, path, size: bytes.length };
  });
  const readings = await inspectMany(tasks);
  expect(readings.flatMap(({ findings }) => findings.map(({ code }) => code))).not.toContain('F22');
});
