/**
 * `npm run fix [-- --dry]`: shows every repair of the content that changes no word, then writes it; with `--dry` only
 * shows. Exits 2 if it cannot run.
 */
import { relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { reportFix } from '../src/diagnostics/reports/fix.ts';
import { readEnvironment } from '../src/machine/environment.ts';
import { writeWhole } from '../src/machine/write-whole.ts';
import { filesToFix } from '../src/validate/fix/fix-content.ts';
import { printUntilReaderLeaves } from '../src/machine/closed-reader.ts';

printUntilReaderLeaves();

try {
  const { values } = parseArgs({ options: { dry: { type: 'boolean', default: false } } });
  const { contentFolder } = readEnvironment();
  let count = 0;
  for (const { absolute, before, after, bytes } of filesToFix(contentFolder)) {
    count++;
    const name = relative(process.cwd(), absolute).split(sep).join('/');
    process.stdout.write(`${reportFix(name, before, after, process.stdout.isTTY)}\n\n`);
    if (!values.dry) await writeWhole(absolute, bytes);
  }
  process.stdout.write(`${summary(count, values.dry)}\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}

function summary(count: number, isDry: boolean): string {
  if (count === 0) return '没有要整理的。';
  return isDry
    ? `有 ${count} 个文件可以整理，还没有写。去掉 --dry 再运行一次就写进去。`
    : `整理了 ${count} 个文件。再运行 npm run check 看看还有什么。`;
}
