import { randomBytes } from 'node:crypto';
import { digestOf } from '../../kernel/digest.ts';

/** A secret that nobody guesses, as it may stand in an address or a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret: who reads the store cannot use it. */
export function secretDigest(secret: string): string {
  return digestOf(secret);
}
