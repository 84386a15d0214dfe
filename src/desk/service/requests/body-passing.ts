import type { IncomingMessage } from 'node:http';

/** Bytes that nobody wants and that are still let go by: more than any page takes. */
const MOST_PASSING = 400 << 20;
const LONGEST_PASSING_MS = 120_000;

/**
 * Lets what is still coming of a request go by before it is answered. Who is answered while he sends, and then cut off, sees
 * a page of his browser about the line, and not the answer.
 */
export async function bodyPassed(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return;
  const passed = Promise.withResolvers<undefined>();
  const end = () => passed.resolve(undefined);
  const patience = setTimeout(end, LONGEST_PASSING_MS);
  let bytes = 0;
  const count = (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_PASSING) end();
  };
  request.unpipe();
  for (const event of ['end', 'close', 'error']) request.once(event, end);
  request.on('data', count).resume();
  await passed.promise;
  clearTimeout(patience);
  request.off('data', count);
}
