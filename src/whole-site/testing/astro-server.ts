import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { PROJECT } from '../../machine/project.ts';
import { ASTRO, type BuildFolders, cleanEnvironment, environmentOf } from './build.ts';

export interface AstroServer {
  origin: string;
  /** All that the terminal shows so far. */
  output(): string;
  stop(): Promise<void>;
}

/**
 * Starts `astro dev` or `astro preview` on a site's folders, beside any other that runs, and waits until it says its
 * address.
 */
export async function startAstro(command: 'dev' | 'preview', folders: BuildFolders): Promise<AstroServer> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [ASTRO, command, '--ignore-lock', '--port', String(port), '--host', '127.0.0.1'],
    {
      cwd: PROJECT,
      env: cleanEnvironment(environmentOf(folders)),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  const ended = once(child, 'close');
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(`:${port}`)) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('close', () => reject(new Error(`astro ${command} ended:\n${output}`)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    output: () => output,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
