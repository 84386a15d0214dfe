import { spawn } from 'node:child_process';
import { childVariables } from '../../machine/environment.ts';
import { PROJECT } from '../../machine/project.ts';

/** Runs a program in the folder of this one, hears every line that it prints, and answers whether it succeeded. */
export function runLines(
  program: string,
  args: readonly string[],
  onLine: (line: string) => void,
  variables: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const env = childVariables({ GIT_TERMINAL_PROMPT: '0', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...variables });
  const child = spawn(program, args, { cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    const take = (line: string) => line.trim() !== '' && onLine(line.trimEnd());
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (rest + chunk).split(/\r?\n|\r/);
      rest = parts.pop()!;
      parts.forEach(take);
    });
    stream.on('end', () => take(rest));
  }
  return new Promise((done) => {
    child.on('error', ({ message }) => {
      onLine(message);
      done(false);
    });
    child.on('close', (status) => done(status === 0));
  });
}
