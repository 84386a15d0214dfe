import type { Socket } from 'node:net';
import { join } from 'node:path';
import type { Caller } from '../../machine/environment.ts';
import type { Stage } from './stage-watch.ts';

/** What a process asks the resident program of a site for: a line of JSON. */
export type ResidentQuestion =
  | { ask: 'state' }
  | {
      ask: 'hook';
      /** Its name. */
      hook: string;
      /** What git gave to it. */
      input: string;
      caller: Caller;
      /** The folder of the program that the hook is of. */
      program: string;
    };

/** Says that whoever asked a hook is still there: only now anything is done. */
export interface Begin {
  begin: true;
}

/** What the resident program answers, a line of JSON each. If it breaks off before the last one, the hook does it all. */
export type ResidentAnswer =
  | { state: ResidentState }
  /** It is this one's turn. */
  | { turn: true }
  | { print: string }
  | { stage: Stage }
  /** The last: whether the hook succeeded. */
  | { ended: boolean };

/** What is known of a resident program. */
export interface ResidentState {
  process: number;
  /** In milliseconds since 1970. */
  since: number;
  /** Whether it has done what it does before anybody asks. */
  isPrepared: boolean;
  /** How many hooks it has answered. */
  answered: number;
  /** Its memory in bytes. */
  memory: number;
}

/** Where the resident program of a site listens. Whoever may write into the folder may ask it. */
export function residentSocket(site: string): string {
  return join(site, 'state', 'resident.sock');
}

export function send(socket: Socket, message: ResidentQuestion | Begin | ResidentAnswer): void {
  socket.write(`${JSON.stringify(message)}\n`);
}

/** The messages that come in, until the other side closes or breaks off. Nobody says more than `LONGEST` at once. */
export async function* messages<T>(socket: Socket): AsyncGenerator<T, undefined> {
  socket.setEncoding('utf8');
  let rest = '';
  try {
    for await (const chunk of socket as AsyncIterable<string>) {
      rest += chunk;
      if (rest.length > LONGEST) return undefined;
      const lines = rest.split('\n');
      rest = lines.pop()!;
      for (const line of lines) yield JSON.parse(line) as T;
    }
  } catch {
    // It broke off, or is nobody who speaks so.
  }
  return undefined;
}

/** Letters of a message: a push names at most fifty refs, and a report shows thirty problems. */
const LONGEST = 1 << 20;
