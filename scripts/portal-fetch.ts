/**
 * `npm run portal:fetch [-- COUNTY…]`: takes what the counties of a portal have published since, into its content folder.
 * Exits 0 also where a county gives nothing: what there is has to be published all the same; 2 if it cannot run.
 */
import { parseArgs } from 'node:util';
import { readEnvironment } from '../src/machine/environment.ts';
import { takeCounties } from '../src/portal/take-counties.ts';
import { printUntilReaderLeaves } from '../src/machine/closed-reader.ts';

printUntilReaderLeaves();

try {
  const { positionals } = parseArgs({ allowPositionals: true });
  await takeCounties(
    readEnvironment(),
    (line) => process.stdout.write(`${line}\n`),
    positionals.length > 0 ? { only: positionals } : {},
  );
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  const usage = '用法：npm run portal:fetch [-- 县的编号…]';
  process.stderr.write(`${code?.startsWith('ERR_PARSE_ARGS') ? usage : message}\n`);
  process.exitCode = 2;
}
