import { outliveStrayRejections } from '../../machine/bounded/stray-rejections.ts';
import type { Known } from '../recognise/known.ts';
import { importDocument } from './import-document.ts';
import type { Imported, ImportTask } from './import-task.ts';

/** What this process is asked: first what the site knows, then file after file. */
export type ImportQuestion = { known: Known } | { task: ImportTask };

/** What it says: that it has started, then an answer to each file. */
export type ImportAnswer = { ready: true } | { imported: Imported };

let known: Known = { units: [], people: [], terms: [] };

outliveStrayRejections();
process.on('message', (question: ImportQuestion) => {
  if ('known' in question) known = question.known;
  else
    void importDocument(question.task, known).then(
      (imported) => process.send!({ imported } satisfies ImportAnswer),
      () => process.exit(1),
    );
});
// Whoever asked is gone.
process.on('disconnect', () => process.exit());
process.send!({ ready: true } satisfies ImportAnswer);
