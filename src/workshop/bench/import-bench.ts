import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT } from '../../machine/project.ts';
import type { Article } from './corpus/article.ts';
import { makeCorpus } from './corpus/corpus.ts';
import { describeMachine, type Machine } from './measure/machine.ts';
import { measure, rounded } from './measure/measure.ts';
import { withWorkspace } from './measure/workspace.ts';

/** What importing Word documents costs. Seconds, MiB. */
export interface ImportReport {
  machine: Machine;
  documents: number;
  seconds: number;
  peakTreeMiB: number;
  limits: { name: string; value: number; limit: number; holds: boolean | null }[];
}

/** From so many on the start of the processes does not count. */
const JUDGED_FROM = 500;
const FEWEST_A_SECOND = 10;

/** `npm run import` of a folder of so many .docx; `documentOf`: an article as Word keeps it. */
export function benchImport(
  documents: number,
  progress: (step: string) => void,
  documentOf: (article: Article) => Buffer,
): Promise<ImportReport> {
  return withWorkspace(async (folder) => {
    const inbox = join(folder, 'inbox');
    mkdirSync(inbox);
    progress(`${documents} documents`);
    const glossary = readFileSync(join(PROJECT, 'content/glossary.yaml'), 'utf8');
    let count = 0;
    for (const article of makeCorpus(documents, glossary).articles())
      writeFileSync(join(inbox, `${String(++count).padStart(5, '0')}.docx`), documentOf(article));
    progress('import');
    const { seconds, peakTreeMiB } = await measure({
      name: 'import',
      args: [join(PROJECT, 'scripts/import.ts'), inbox, '--to', join(folder, 'out')],
      cwd: PROJECT,
      // Without the other programs that it would ask.
      env: { PATH: dirname(process.execPath) },
    });
    const each = rounded(documents / seconds, 1);
    return {
      machine: describeMachine(join(PROJECT, 'node_modules')),
      documents,
      seconds,
      peakTreeMiB,
      limits: [
        {
          name: 'documents a second, at least',
          value: each,
          limit: FEWEST_A_SECOND,
          holds: documents >= JUDGED_FROM ? each >= FEWEST_A_SECOND : null,
        },
      ],
    };
  });
}
