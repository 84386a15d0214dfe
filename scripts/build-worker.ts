/**
 * `npm run build:worker -- --queue redis://… --store DIR [--workers N]`: makes parts of sites for builds of other machines,
 * until it is told to stop. Exits 1 if it cannot begin, 2 for flags that nobody knows.
 */
import { keepCompiled } from '../src/machine/compiled-program.ts';
import { WrongFlags, workerWay } from '../src/workers/commands/build-flags.ts';
import { printUntilReaderLeaves } from '../src/machine/closed-reader.ts';

printUntilReaderLeaves();

keepCompiled();

try {
  const way = workerWay(process.argv.slice(2));
  const { serveQueue } = await import('../src/workers/commands/serve-queue.ts');
  await serveQueue(way);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = error instanceof WrongFlags ? 2 : 1;
}
