import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { PROJECT } from '../../../machine/project.ts';
import { cleanEnvironment } from '../../testing/build.ts';
import { DeskVisitor } from './desk-visitor.ts';

/** `npm run desk` over a folder with `content/`, as a program of its own that can be killed. */
export interface DeskProgram {
  process: ChildProcess;
  /** Somebody who is signed in. */
  visitor: DeskVisitor;
}

/** Starts it and comes in by the address that it prints. */
export async function startDesk(folder: string): Promise<DeskProgram> {
  const child = spawn(process.execPath, [join(PROJECT, 'scripts/desk.ts'), '--port', '0'], {
    cwd: PROJECT,
    env: cleanEnvironment({ CONTENT_DIR: join(folder, 'content'), CACHE_DIR: join(folder, 'cache') }),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((done, fail) => {
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
      const found = /http:\/\/[\d.]+:\d+\/enter\/[\w-]+\//.exec(printed);
      if (found) done(found[0]);
    });
    child.once('exit', () => fail(new Error(`The desk ended: ${printed}`)));
  });
  const { origin, pathname } = new URL(address);
  return { process: child, visitor: await new DeskVisitor(origin).get(pathname) };
}

/** `npm run desk -- --site` over an installation, in a session of its own that can be measured. */
export async function startServerDesk(site: string): Promise<{ process: ChildProcess; origin: string }> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const args = ['--site', site, '--address', 'http://127.0.0.1', '--port', String(port)];
  const child = spawn(process.execPath, [join(PROJECT, 'scripts/desk.ts'), ...args], {
    cwd: PROJECT,
    env: cleanEnvironment({}),
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  let printed = '';
  await new Promise<void>((done, fail) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
      if (printed.includes('交稿台开着')) done();
    });
    child.once('exit', () => fail(new Error(`The desk ended: ${printed}`)));
  });
  return { process: child, origin };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
