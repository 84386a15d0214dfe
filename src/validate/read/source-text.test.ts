import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { digestOf } from '../../kernel/digest.ts';
import { ContentChanged, expectUnchanged } from './source-text.ts';

it('a file that was changed while another process read it is told, and one that is gone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'text-'));
  const file = { path: 'a.csv', absolute: join(folder, 'a.csv'), size: 6, stamp: '1', link: false, changedAt: 0 };
  writeFileSync(file.absolute, '甲乙');
  expect(() => expectUnchanged(file, digestOf('甲乙'))).not.toThrow();
  writeFileSync(file.absolute, '丙丁');
  expect(() => expectUnchanged(file, digestOf('甲乙'))).toThrow(ContentChanged);
  rmSync(folder, { recursive: true });
  expect(() => expectUnchanged(file, digestOf('甲乙'))).toThrow('检查的时候，a.csv 又改了');
});
