import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT } from '../../machine/project.ts';
import { makeCorpus, writeFiles } from './corpus/corpus.ts';
import { describeMachine, type Machine } from './measure/machine.ts';
import { measure } from './measure/measure.ts';
import { withWorkspace } from './measure/workspace.ts';

/** What looking a site over costs. Seconds, MiB. */
export interface InspectReport {
  machine: Machine;
  articles: number;
  /** The check alone, as it stands in both. */
  check: { cold: number; warm: number };
  /** After nothing, and after a check. */
  inspect: { cold: number; warm: number; peakTreeMiB: number };
  limits: { name: string; value: number; limit: number; holds: boolean | null }[];
}

/** The size that is judged, and what it may take. */
const USUAL = 10_000;
const MOST_SECONDS = 20;

/** `npm run inspect` for a site of so many articles: with nothing known of it, and after a check. */
export function benchInspect(articles: number, progress: (step: string) => void): Promise<InspectReport> {
  return withWorkspace(async (folder) => {
    const content = join(folder, 'content');
    progress(`${articles} articles`);
    writeFiles(
      content,
      makeCorpus(articles, readFileSync(join(PROJECT, 'content/glossary.yaml'), 'utf8')).contentFiles(),
    );
    const run = async (name: 'check' | 'inspect', cache: string) => {
      progress(`${name}, ${cache}`);
      return measure({
        name,
        args: [join(PROJECT, `scripts/${name}.ts`)],
        cwd: PROJECT,
        // Pictures are read by another program, which takes its own time.
        env: { CONTENT_DIR: content, CACHE_DIR: join(folder, cache), PATH: dirname(process.execPath) },
      });
    };
    const inspectCold = await run('inspect', 'cold');
    const checkCold = await run('check', 'checked');
    const inspectWarm = await run('inspect', 'checked');
    const checkWarm = await run('check', 'checked');
    const atMost = (name: string, value: number) => ({
      name,
      value,
      limit: MOST_SECONDS,
      holds: articles === USUAL ? value <= MOST_SECONDS : null,
    });
    return {
      machine: describeMachine(join(PROJECT, 'node_modules')),
      articles,
      check: { cold: checkCold.seconds, warm: checkWarm.seconds },
      inspect: { cold: inspectCold.seconds, warm: inspectWarm.seconds, peakTreeMiB: inspectCold.peakTreeMiB },
      limits: [
        atMost('inspect after a check, seconds', inspectWarm.seconds),
        atMost('inspect from nothing, seconds', inspectCold.seconds),
      ],
    };
  });
}
