import { createHash } from 'node:crypto';

/** SHA-256 of the bytes or the UTF-8 text, as 64 lower-case hexadecimal digits. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** SHA-256 as a content security policy writes it: `sha256-…` in base64. */
export function cspHash(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
