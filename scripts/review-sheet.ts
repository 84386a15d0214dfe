/**
 * `npm run review-sheet -- FILE [--to FOLDER]`: 信息发布审核表 of a piece, as PDF and for Word. Exits 2 if it cannot be
 * made; the document for Word is there also where no browser can print.
 */
import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reviewSheet } from '../src/channels/sheet/review-sheet.ts';
import { sheetDocx } from '../src/channels/sheet/sheet-docx.ts';
import { sheetHtml } from '../src/channels/sheet/sheet-html.ts';
import { readEnvironment } from '../src/machine/environment.ts';
import { writeWhole } from '../src/machine/write-whole.ts';
import { textsIn } from '../src/outputs/print/missing-letters.ts';
import { printHtml } from '../src/outputs/print/print-html.ts';
import { pieceTyped } from '../src/reviews/reviewed-piece.ts';
import { checkContent } from '../src/validate/check.ts';
import { printUntilReaderLeaves } from '../src/machine/closed-reader.ts';

printUntilReaderLeaves();

const USAGE = '用法：npm run review-sheet -- 稿件 [--to 文件夹]';

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { to: { type: 'string' } } });
  const [typed, ...more] = positionals;
  if (typed === undefined || more.length > 0) throw new Error(USAGE);
  const environment = readEnvironment();
  const { content } = await checkContent(environment);
  const reviewed = pieceTyped(typed, content, environment.contentFolder);
  const sheet = reviewSheet(reviewed, content);
  const folder = resolve(values.to ?? '.');
  mkdirSync(folder, { recursive: true });
  const name = join(folder, `审核表-${reviewed.piece.id.replaceAll('/', '-')}`);
  await writeWhole(`${name}.docx`, await sheetDocx(sheet));
  process.stdout.write(`做好了：${relative(process.cwd(), `${name}.docx`)}\n`);
  await printHtml(sheetHtml(sheet), { texts: textsIn(sheet), file: `${name}.pdf` }, environment);
  process.stdout.write(`印好了：${relative(process.cwd(), `${name}.pdf`)}\n${sheet.status}\n`);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  process.stderr.write(`${code?.startsWith('ERR_PARSE_ARGS') ? USAGE : message}\n`);
  process.exitCode = 2;
}
