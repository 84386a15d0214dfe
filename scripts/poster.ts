/**
 * `npm run poster -- <board> [--unit ID] [--size A3|A4] [--out FILE]`: sheets for a notice board as a PDF; exits 1 if
 * there is none.
 */
import { resolve } from 'node:path';
import { reportText } from '../src/diagnostics/reports/text.ts';
import { readEnvironment } from '../src/machine/environment.ts';
import { openSite } from '../src/model/site/open-site.ts';
import type { MissingLetter } from '../src/outputs/print/missing-letters.ts';
import { orderedBoard, orderedUnit, posterOrder } from '../src/outputs/print/poster-order.ts';
import { printPoster } from '../src/outputs/print/poster-pdf.ts';
import { posterSlices, posterView } from '../src/views/posters/poster.ts';
import { printUntilReaderLeaves } from '../src/machine/closed-reader.ts';

printUntilReaderLeaves();

/** A letter by its code too: of one that no font has, the terminal shows a box. */
function missingLine({ letter, places }: MissingLetter): string {
  const code = letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  const shown = places.slice(0, 5).map((place) => `「${place}」`);
  const more = places.length > 5 ? `等 ${places.length} 处` : '';
  return `    ${letter}（U+${code}），在${shown.join('、')}${more}\n`;
}

try {
  const order = posterOrder(process.argv.slice(2));
  const environment = readEnvironment();
  // Sheets hang on the day on which the board is published, so they are printed before.
  const opened = await openSite(environment, { previews: true });
  if ('errors' in opened) {
    const { issues, files, linesOf } = opened.errors;
    throw new Error(reportText(issues, linesOf, files, process.stderr.isTTY).trimEnd());
  }
  const { site } = opened;
  const board = orderedBoard(order, site);
  const unit = orderedUnit(order, board, site);
  const file = resolve(order.file);
  const { sheets, fonts, missing } = await printPoster(
    posterView(board, site, posterSlices(board, unit)),
    { title: board.data.title, size: order.size, file },
    environment,
  );
  process.stdout.write(`印好了：${order.file}\n  ${order.size} 纸 ${sheets} 张，嵌入的字体：${fonts.join('、')}\n`);
  if (board.withheld !== undefined) process.stderr.write(`  这块公示栏${board.withheld}，网上现在还看不到。\n`);
  if (!site.settings.domain) process.stderr.write('  网站设置里没有写域名（domain），所以没有二维码，只印了路径。\n');
  if (missing.length > 0)
    process.stderr.write(
      `  这些字现有的字体里没有，印出来是空框。请改字，或装上字更全的字体再印：\n${missing.map(missingLine).join('')}`,
    );
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
