/**
 * `npm run inspect [-- --on DAY] [--format text|json|html|pdf] [--out FILE]`: looks the whole site over, for the department
 * and whoever it answers to. Exits 2 if it cannot run; what it finds is no failure.
 */
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseBeijingTime } from '../src/kernel/dates/written-time.ts';
import { keepCompiled } from '../src/machine/compiled-program.ts';
import { printUntilReaderLeaves } from '../src/machine/closed-reader.ts';

printUntilReaderLeaves();

keepCompiled();
const { readEnvironment } = await import('../src/machine/environment.ts');
const { writeWhole } = await import('../src/machine/write-whole.ts');
const { lookOver } = await import('../src/patrol/look-over.ts');
const { patrolHtml, patrolJson, patrolText } = await import('../src/patrol/patrol-outputs.ts');
const { readPictures } = await import('../src/validate/pictures/read-pictures.ts');
const { checkContent } = await import('../src/validate/check.ts');

/** Seconds for pictures that nobody has read yet. */
const FOR_PICTURES = 300;

const FORMATS = ['text', 'json', 'html', 'pdf'];
const USAGE = '用法：npm run inspect -- [--on 2026-11-30] [--format text|json|html|pdf] [--out 文件]';

try {
  const { values } = parseArgs({
    options: { on: { type: 'string' }, format: { type: 'string', default: 'text' }, out: { type: 'string' } },
  });
  const { format } = values;
  if (!FORMATS.includes(format)) throw new Error(`没有「${format}」这种格式；可以写：${FORMATS.join('、')}。`);
  const environment = readEnvironment();
  const now = values.on === undefined ? environment.now : endOf(values.on);
  const result = await checkContent({ ...environment, now });
  const look = await readPictures(result.content, { ...environment, seconds: FOR_PICTURES });
  const report = lookOver(result, look);
  const file = values.out ?? (format === 'pdf' ? `自查报告-${now.slice(0, 10)}.pdf` : undefined);
  if (format === 'pdf') {
    const { printHtml } = await import('../src/outputs/print/print-html.ts');
    const { textsIn } = await import('../src/outputs/print/missing-letters.ts');
    await printHtml(patrolHtml(report), { texts: textsIn(report), file: resolve(file!) }, environment);
  } else {
    const text = { text: patrolText, json: patrolJson, html: patrolHtml }[format as 'text' | 'json' | 'html'](report);
    if (file === undefined) process.stdout.write(text);
    else await writeWhole(resolve(file), text);
  }
  if (file !== undefined)
    process.stdout.write(`做好了：${relative(process.cwd(), resolve(file))}，要改的 ${report.due} 处。\n`);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  process.stderr.write(`${code?.startsWith('ERR_PARSE_ARGS') ? USAGE : message}\n`);
  process.exitCode = 2;
}

/** The last minute of a day; a moment as it is written. */
function endOf(written: string): string {
  const time = parseBeijingTime(written);
  if (time === 'form' || time === 'calendar') throw new Error(`看不懂日期「${written}」，写成 2026-11-30。`);
  return time.length > 10 ? time : `${time} 23:59`;
}
