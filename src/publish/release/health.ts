import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../machine/project.ts';
import { HEALTH } from '../serving/headers.ts';

/** Where a server says which release it shows, below the site's root. */
export const HEALTH_FILE = HEALTH.slice(1);

export interface Health {
  release: string;
  /** Seven digits. */
  commit: string;
  /** ISO 8601. */
  at: string;
}

/** What it says: for monitoring, and to see whether a mirror is behind. `engine`: the digest of the program. */
export function healthText({ release, commit, at }: Health, engine: string): string {
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };
  return `${JSON.stringify({ release, commit, at, program: `${version}+${engine.slice(0, 8)}` })}\n`;
}
