import type { ImportAnswer, ImportQuestion } from '../run/import-process.ts';

/** Stands for the process that reads documents, and does what its file is called. */
process.on('message', (question: ImportQuestion) => {
  if ('known' in question) return;
  if (question.task.file.includes('for ever')) for (;;);
  if (question.task.file.includes('memory'))
    for (const all: number[][] = []; ;) all.push(new Array<number>(1e6).fill(1));
  process.send!({ imported: { refused: 'read' } } satisfies ImportAnswer);
});
process.on('disconnect', () => process.exit());
process.send!({ ready: true } satisfies ImportAnswer);
