import { chmodSync, statSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { accountName } from '../../machine/account-name.ts';
import { variablesToHandOver } from '../../machine/environment.ts';
import { PROJECT } from '../../machine/project.ts';
import { type ResidentAnswer, messages, residentSocket, type ResidentState, send } from './messages.ts';
import { type Stage, watchStages } from './stage-watch.ts';

/** The longest that a hook waits for its turn: then it is quicker alone. */
const LONGEST_WAIT_MS = 15_000;

/**
 * Lets the resident program of a site do what git asks of a hook, and prints what it says. Answers whether that
 * succeeded; undefined if there is no such program, if it has no time, is of another version, or broke off: the hook
 * does all of it itself then. What had been done is not done twice, as after a hook that was killed.
 */
export async function askResident(hook: string, site: string, input: string): Promise<boolean | undefined> {
  const variables = variablesToHandOver();
  const socket = variables && (await connected(site));
  if (!socket) return undefined;
  const watch = new LateWatch();
  let hasBegun = false;
  const timer = setTimeout(() => socket.destroy(), LONGEST_WAIT_MS);
  try {
    openQuarantine(variables['GIT_QUARANTINE_PATH']);
    const caller = { variables, account: accountName(), parent: process.ppid };
    send(socket, { ask: 'hook', hook, input, caller, program: PROJECT });
    for await (const answer of messages<ResidentAnswer>(socket)) {
      if ('turn' in answer) {
        clearTimeout(timer);
        hasBegun = true;
        send(socket, { begin: true });
      } else if ('print' in answer) process.stderr.write(`${answer.print}\n`);
      else if ('stage' in answer) watch.tell(answer.stage);
      else if ('ended' in answer) return answer.ended;
    }
  } finally {
    clearTimeout(timer);
    watch.tell(undefined);
    socket.destroy();
  }
  if (hasBegun) process.stderr.write('常驻的发布程序中断了，这次推送自己接着做。\n');
  return undefined;
}

/** What the resident program of a site says of itself. */
export async function residentState(site: string): Promise<ResidentState | 'none' | 'ended' | 'busy'> {
  let socket: Socket | undefined;
  try {
    socket = await connectedOrThrow(site);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'none' : 'ended';
  }
  const timer = setTimeout(() => socket.destroy(), STATE_MS);
  try {
    send(socket, { ask: 'state' });
    for await (const answer of messages<ResidentAnswer>(socket)) if ('state' in answer) return answer.state;
    return 'busy';
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}

const STATE_MS = 2000;

/** The thread that watches is begun when there is something to watch. */
class LateWatch {
  private watch: ReturnType<typeof watchStages> | undefined;

  tell(stage: Stage | undefined): void {
    if (stage) this.watch ??= watchStages(process.ppid);
    this.watch?.(stage);
  }
}

function connected(site: string): Promise<Socket | undefined> {
  return connectedOrThrow(site).catch(() => undefined);
}

function connectedOrThrow(site: string): Promise<Socket> {
  return new Promise((done, fail) => {
    const socket = connect(residentSocket(site));
    socket.once('connect', () => done(socket));
    socket.on('error', fail);
  });
}

/**
 * git lets only this account into the folder of a push that is not accepted yet. Accounts of the repository's group
 * may see all that is in it afterwards.
 */
function openQuarantine(folder: string | undefined): void {
  if (folder === undefined) return;
  try {
    chmodSync(folder, statSync(folder).mode | 0o050);
  } catch {
    // The resident program finds out that it cannot read it.
  }
}
