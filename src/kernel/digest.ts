import { createHash } from 'node:crypto';

/** SHA-256 of the bytes or the UTF-8 text, as 64 lower-case hexadecimal digits. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** SHA-256 of the JSON of values, as `digestOf`; its text is taken in UTF-16, which is twice as fast. */
export function jsonDigest(...values: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const value of values) hash.update(`${JSON.stringify(value)}\n`, 'utf16le');
  return hash.digest('hex');
}

/** The first half of `jsonDigest` of an object that nobody changes: many things hold the same one. */
export function sharedDigest(shared: object): string {
  let digest = digests.get(shared);
  if (digest === undefined) digests.set(shared, (digest = jsonDigest(shared).slice(0, 32)));
  return digest;
}

const digests = new WeakMap<object, string>();

/** SHA-256 as a content security policy writes it: `sha256-…` in base64. */
export function cspHash(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
