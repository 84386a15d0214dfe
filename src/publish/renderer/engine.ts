import { programDigest } from '../../machine/program-digest.ts';

/** Everything that decides how pages look, apart from the content. */
const PARTS = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** A digest of the installed program and of what it runs on: another engine, another site from the same content. */
export function engineDigest(): string {
  return programDigest(PARTS).slice(0, 32);
}
