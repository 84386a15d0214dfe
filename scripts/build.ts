/**
 * `npm run build`: `astro build`; `-- --workers N`: the same with N processes; `-- --queue redis://… --store DIR`: with the
 * processes of other machines. Exits 1 if nothing was built, 2 for flags that nobody knows.
 */
import { buildWay, WrongFlags } from '../src/workers/commands/build-flags.ts';
import { printUntilReaderLeaves } from '../src/machine/closed-reader.ts';

printUntilReaderLeaves();

try {
  const way = buildWay(process.argv.slice(2));
  if (way.way === 'plain') {
    process.argv.push('build');
    await import(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url).href);
  } else {
    const { buildByWorkers } = await import('../src/workers/commands/build-by-workers.ts');
    process.exitCode = await buildByWorkers(way);
  }
} catch (error) {
  if (!(error instanceof WrongFlags)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
