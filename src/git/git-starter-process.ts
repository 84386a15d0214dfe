/** The process that starts git for another one, see `GitStarter`. */
import { type GitEnding, type GitTask, runGit } from './run-git.ts';

export interface StarterQuestion {
  number: number;
  task: GitTask;
}

export interface StarterAnswer {
  number: number;
  ending: GitEnding;
}

process.on('message', ({ number, task }: StarterQuestion) => {
  void runGit(task).then((ending) => process.send!({ number, ending } satisfies StarterAnswer));
});
// Whoever asked is gone; what git does for him has no reader.
process.on('disconnect', () => process.exit());
