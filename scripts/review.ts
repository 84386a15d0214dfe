/**
 * `npm run review -- FILE [--stage … --by … --post … --opinion … --secrecy … --verdict …]`: signs a piece as it is now, or
 * says where it stands. Exits 1 where it cannot be signed, 2 if it cannot run.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { reportText } from '../src/diagnostics/reports/text.ts';
import { readEnvironment } from '../src/machine/environment.ts';
import { writeWholeSync } from '../src/machine/write-whole.ts';
import { reviewOrder } from '../src/reviews/review-order.ts';
import { reviewReport } from '../src/reviews/review-report.ts';
import { pieceTyped } from '../src/reviews/reviewed-piece.ts';
import { errorsOfPiece } from '../src/reviews/piece-errors.ts';
import { CannotSign, reviewText, signable, signed } from '../src/reviews/sign.ts';
import { checkContent } from '../src/validate/check.ts';
import { printUntilReaderLeaves } from '../src/machine/closed-reader.ts';

printUntilReaderLeaves();

try {
  const environment = readEnvironment();
  const order = reviewOrder(process.argv.slice(2), environment.now);
  const check = await checkContent(environment);
  const reviewed = pieceTyped(order.file, check.content, environment.contentFolder);
  if (!order.signOff)
    process.stdout.write(await reviewReport(reviewed, environment.contentFolder, process.stdout.isTTY));
  else {
    const mistakes = order.signOff.verdict === '退回' ? [] : errorsOfPiece(reviewed, check);
    if (mistakes.length > 0)
      throw new CannotSign(
        `${reportText(mistakes, check.linesOf, mistakes.length, process.stderr.isTTY).trimEnd()}\n稿件里还有错误，改好再签。`,
      );
    const file = join(environment.contentFolder, reviewed.path);
    const text = reviewText(reviewed.piece.id, signed(signable(reviewed), order.signOff));
    mkdirSync(dirname(file), { recursive: true });
    writeWholeSync(file, text);
    const { stage, by } = order.signOff;
    process.stdout.write(
      `${by}签了${stage}，记在 ${relative(process.cwd(), file)}。请由${by}本人提交、推送，别人推送的不算数。\n`,
    );
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = error instanceof CannotSign ? 1 : 2;
}
