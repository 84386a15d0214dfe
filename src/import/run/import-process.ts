import type { ImportKind } from '../recognise/kind.ts';
import type { Known } from '../recognise/known.ts';
import { importDocument, type Imported } from './import-document.ts';

/** What this process is asked: first what the site knows, then file after file. */
export type ImportQuestion = { known: Known } | { file: string; as: ImportKind | undefined };

/** What it says: that it has started, then an answer to each file. */
export type ImportAnswer = { ready: true } | { imported: Imported };

let known: Known = { units: [], people: [], terms: [] };

process.on('message', (question: ImportQuestion) => {
  if ('known' in question) known = question.known;
  else process.send!({ imported: importDocument(question.file, known, question.as) } satisfies ImportAnswer);
});
// Whoever asked is gone.
process.on('disconnect', () => process.exit());
process.send!({ ready: true } satisfies ImportAnswer);
