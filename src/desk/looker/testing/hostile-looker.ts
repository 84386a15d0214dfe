import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LookerRequest, LookerStart } from '../questions/messages.ts';

/** What stands in for the looker's process: it dies of 「死」, once of 「一次」, says nothing to 「等」, else the same. */
process.on('message', ({ id, ...asked }: LookerRequest) => {
  if (asked.ask === 'search') {
    const { words } = asked.question;
    if (words === '死' || (words === '一次' && isFirst())) process.exit(1);
    if (words !== '等') process.send!({ id, answer: [words] });
  } else if (asked.ask === 'look') {
    const sent = asked.question.changes.flatMap((change) => ('gone' in change ? [] : [change]));
    const missing = sent.flatMap(({ digest, bytes }) => (bytes ? [] : [digest]));
    process.send!(missing.length > 0 && isFirst() ? { id, missing } : { id, answer: sent.map(({ bytes }) => bytes) });
  }
});
process.on('disconnect', () => process.exit());

/** True once in the life of a looker. */
function isFirst(): boolean {
  const { scratch } = JSON.parse(process.argv[2]!) as LookerStart;
  const mark = join(scratch, 'first');
  if (existsSync(mark)) return false;
  writeFileSync(mark, '');
  return true;
}
