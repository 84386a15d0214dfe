import { join } from 'node:path';
import { keepCompiled } from '../../machine/compiled-program.ts';
import { spareMemory } from '../../machine/spare-memory.ts';
import { LookRefused } from './questions/look.ts';
import type { LookerAsked, LookerReply, LookerRequest, LookerStart } from './questions/messages.ts';

keepCompiled();
spareMemory();
const { AnswerDesk } = await import('./held/answer-desk.ts');

const { place, scratch } = JSON.parse(process.argv[2]!) as LookerStart;
// Whoever asked is gone.
process.on('disconnect', () => process.exit());
const desk = new AnswerDesk(place, join(scratch, 'bytes'), join(scratch, 'pictures'));

/** After so many milliseconds without a question there is time to look what has changed. */
const QUIET = 400;

/** One after the other: there is but one site that pages are printed of. */
let turns: Promise<void> = desk.prepare().catch(() => undefined);
let quiet: NodeJS.Timeout | undefined;
process.on('message', ({ id, ...asked }: LookerRequest) => {
  clearTimeout(quiet);
  turns = turns.then(async () => {
    const reply = await replyTo(asked);
    // Whoever asked may have gone meanwhile.
    process.send?.({ id, ...reply } as LookerReply, () => undefined);
    clearTimeout(quiet);
    // Once more when it is quiet: while nobody asks, nobody needs to know.
    quiet = setTimeout(() => (turns = turns.then(() => desk.lookAgain()).catch(() => undefined)), QUIET);
  });
});

async function replyTo(asked: LookerAsked): Promise<object> {
  try {
    const missing = desk.missing(asked);
    return missing.length > 0 ? { missing } : { answer: await desk.answer(asked) };
  } catch (error) {
    const { message } = error as Error;
    return error instanceof LookRefused ? { refused: message } : { failed: message };
  }
}
