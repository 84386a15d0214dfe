import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PROJECT } from '../../machine/project.ts';
import { cleanEnvironment, outcomeOf } from '../testing/build.ts';

/** Runs a script of package.json as `npm run` does. */
export function runScript(name: string): Promise<{ code: number | null; output: string }> {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const path = [join(PROJECT, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  const env = cleanEnvironment({ PATH: path });
  return outcomeOf(spawn(scripts[name]!, { cwd: PROJECT, env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] }));
}
