import type { IncomingMessage } from 'node:http';

/** The bytes of a body that a request wants, as `Range: bytes=from-last` says; undefined where it wants all. */
export function wantedRange({ headers }: IncomingMessage, body: Buffer): Buffer | undefined {
  const [, from, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
  return from === undefined ? undefined : body.subarray(Number(from), Number(last) + 1);
}
