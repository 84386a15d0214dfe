import { BuildRefused } from '../../astro/site-of-build.ts';
import { keepCompiled } from '../../machine/compiled-program.ts';
import { readEnvironment } from '../../machine/environment.ts';
import { spareMemory } from '../../machine/spare-memory.ts';
import { BuildLines } from '../join/build-lines.ts';
import type { BuildWay } from './build-flags.ts';
import { buildByQueue } from './build-by-queue.ts';
import { buildHere } from './build-here.ts';

/** Builds the site and says how it goes; answers the exit code. Whatever goes wrong, the output is as it was. */
export async function buildByWorkers(way: Exclude<BuildWay, { way: 'plain' }>): Promise<number> {
  keepCompiled();
  spareMemory();
  const { stdout, stderr } = process;
  const lines = new BuildLines({ isTerminal: stdout.isTTY, write: (text) => void stdout.write(text) });
  try {
    if (way.way === 'here') await buildHere(readEnvironment(), way.workers, lines);
    else await buildByQueue(readEnvironment(), way, lines);
    lines.line('网站生成好了。');
    return 0;
  } catch (error) {
    // Its report has been printed.
    if (!(error instanceof BuildRefused)) stderr.write(`\n${(error as Error).message}\n`);
    return 1;
  }
}
