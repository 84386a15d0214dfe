import { programDigest, programStamp } from '../../machine/program-digest.ts';

/** Everything that decides how pages look, apart from the content. */
const PARTS = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** A digest of the installed program and of what it runs on: another engine, another site from the same content. */
export function engineDigest(): string {
  return programDigest(PARTS).slice(0, 32);
}

/** Tells whether the installed program is still the one that this process has loaded. */
export class LoadedEngine {
  private readonly digest = engineDigest();
  private stamp = programStamp(PARTS);

  isInstalled(): boolean {
    try {
      const stamp = programStamp(PARTS);
      if (stamp !== this.stamp && engineDigest() !== this.digest) return false;
      this.stamp = stamp;
      return true;
    } catch {
      // Some of it has gone.
      return false;
    }
  }
}
