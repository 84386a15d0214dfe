import { join } from 'node:path';
import { PROJECT } from '../../machine/project.ts';
import type { PublishWork } from './publish-job.ts';
import { runLines } from './run-lines.ts';

/** Takes something back on a server as its administrator does. `address`: from the site's root. */
export function withdrawWork(site: string, address: string, reason: string): PublishWork {
  return async (onLine) => {
    const args = [join(PROJECT, 'scripts/publish.ts'), 'withdraw', '--site', site, address, '--reason', reason];
    return (await runLines(process.execPath, args, onLine)) ? 'live' : 'failed';
  };
}
