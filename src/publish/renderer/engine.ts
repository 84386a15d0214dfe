import { programDigest, programStamp } from '../../machine/program-digest.ts';

/** Everything that decides how pages look, apart from the content. */
const PARTS = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** A digest of the installed program and of what it runs on: another engine, another site from the same content. */
export function engineDigest(): string {
  const stamp = programStamp(PARTS);
  if (known?.stamp !== stamp) known = { stamp, digest: programDigest(PARTS).slice(0, 32) };
  return known.digest;
}

/** Of the program as it was when it was last asked for: reading all of it takes longer than looking at it. */
let known: { stamp: string; digest: string } | undefined;

/** Tells whether the installed program is still the one that this process has loaded. */
export class LoadedEngine {
  private readonly digest = engineDigest();

  isInstalled(): boolean {
    try {
      return engineDigest() === this.digest;
    } catch {
      // Some of it has gone.
      return false;
    }
  }
}
