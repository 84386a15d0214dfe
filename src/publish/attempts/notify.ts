import { spawn } from 'node:child_process';
import { childVariables } from '../../machine/environment.ts';
import type { Attempt } from './attempt-log.ts';

/** A mail program or a web server that does not answer must not keep an editor waiting. */
const MOST_MS = 20_000;

/**
 * Runs the command that the settings name, with what has failed as JSON on its standard input and the gist in
 * variables. Answers why that itself failed, undefined if it did not; never rejects.
 */
export function runNotify(command: string, event: Attempt & { site: string }): Promise<string | undefined> {
  return new Promise((done) => {
    const variables = childVariables({
      BANGYANG_WHAT: event.what,
      BANGYANG_MESSAGE: event.message ?? '',
      BANGYANG_SITE: event.site,
    });
    // A group of its own: what it has started ends with it.
    const child = spawn('sh', ['-c', command], { env: variables, stdio: ['pipe', 'ignore', 'pipe'], detached: true });
    let stderr = '';
    const end = (why: string | undefined) => {
      clearTimeout(timer);
      done(why);
    };
    const timer = setTimeout(() => {
      try {
        process.kill(-child.pid!, 'SIGKILL');
      } catch {
        // It has ended meanwhile.
      }
      end(`${MOST_MS / 1000} 秒没有结束`);
    }, MOST_MS);
    child.stderr.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString()).slice(0, 500)));
    child.on('error', (error) => end(error.message));
    child.on('close', (code) => end(code === 0 ? undefined : `退出码 ${code}：${stderr.trim()}`));
    child.stdin.on('error', () => undefined);
    child.stdin.end(`${JSON.stringify(event)}\n`);
  });
}
