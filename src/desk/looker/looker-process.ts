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

/** One after the other: there is but one site that pages are printed of. */
let turns: Promise<void> = desk.prepare().catch(() => undefined);
process.on('message', ({ id, ...asked }: LookerRequest) => {
  turns = turns.then(async () => {
    const reply = await replyTo(asked);
    process.send?.({ id, ...reply } as LookerReply);
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
