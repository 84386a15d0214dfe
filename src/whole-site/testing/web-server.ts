import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { childVariables } from '../../machine/environment.ts';
import { caddyConfig } from '../../publish/serving/caddy.ts';
import { nginxConfig, type NginxOptions } from '../../publish/serving/nginx.ts';
import { newFolder } from '../../testing/tree.ts';

/** A real web server on a site folder. */
export interface WebServer {
  /** `http://127.0.0.1:…` or `https://…`, no slash at the end. */
  url: string;
  /** Where plain HTTP is sent on to `url`; undefined without TLS. */
  plainUrl: string | undefined;
  stop(): Promise<void>;
}

const FOLDERS = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
const programOf = (name: string) => FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path));

export const nginxProgram = programOf('nginx');
export const caddyProgram = programOf('caddy');

/** nginx's module that sends `.br` twins, where it is installed to be loaded. */
export const brotliModule = nginxProgram && moduleOf(nginxProgram, 'ngx_http_brotli_static_module.so');

function moduleOf(program: string, name: string): string | undefined {
  const folder = /--modules-path=(\S+)/.exec(spawnSync(program, ['-V'], { encoding: 'utf8' }).stderr)?.[1];
  return folder && existsSync(join(folder, name)) ? join(folder, name) : undefined;
}

export type StartOptions = Partial<Omit<NginxOptions, 'site' | 'port' | 'plainPort'>>;

/**
 * Starts nginx with the configuration that a site folder gets, on free ports. `brotli` is on where the module is there.
 * Throws with nginx's messages if it does not start.
 */
export async function startNginx(site: string, options: StartOptions = {}): Promise<WebServer> {
  const { port, plainPort } = await freePorts();
  const prefix = nginxFolder({ site, brotli: brotliModule !== undefined, ...options, port, plainPort });
  return start({
    program: nginxProgram!,
    args: [...nginxArguments(prefix), '-g', 'daemon off;'],
    port,
    plainPort,
    isSecure: options.tls !== undefined,
  });
}

/** What `nginx -t` says of the configuration that `startNginx` would use, and whether it agrees. */
export async function testNginx(site: string, options: StartOptions = {}): Promise<{ ok: boolean; output: string }> {
  const prefix = nginxFolder({ site, brotli: brotliModule !== undefined, ...options, ...(await freePorts()) });
  const { status, stderr } = spawnSync(nginxProgram!, [...nginxArguments(prefix), '-t'], { encoding: 'utf8' });
  return { ok: status === 0, output: stderr };
}

const nginxArguments = (prefix: string) => ['-p', prefix, '-c', join(prefix, 'nginx.conf')];

/**
 * A folder with all that nginx needs beside the site's own configuration; what Debian's nginx.conf sets for all sites
 * is set here too.
 */
function nginxFolder(options: NginxOptions): string {
  const config = nginxConfig(options);
  const prefix = newFolder();
  mkdirSync(join(prefix, 'temporary'));
  const hasIpv6 = Object.values(networkInterfaces())
    .flat()
    .some((address) => address?.family === 'IPv6');
  writeFileSync(join(prefix, 'site.conf'), hasIpv6 ? config : config.replace(/^ *listen \[::\].*\n/gm, ''));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${prefix}/temporary/${name};`)
    .join(' ');
  const nginxConf = `${brotliModule ? `load_module ${brotliModule};` : ''}
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 2;
pid ${prefix}/nginx.pid;
error_log ${prefix}/error.log warn;
events { worker_connections 256; }
http {
  ${temporary}
  access_log off;
  sendfile on;
  gzip on;
  default_type text/x-unset;
  types { application/javascript js; }
  include ${prefix}/site.conf;
}
`;
  writeFileSync(join(prefix, 'nginx.conf'), nginxConf);
  return prefix;
}

/** As `startNginx`, with Caddy. */
export async function startCaddy(site: string, options: Omit<StartOptions, 'brotli'> = {}): Promise<WebServer> {
  const { port, plainPort } = await freePorts();
  const folder = newFolder();
  const file = join(folder, 'Caddyfile');
  const global = `{\n\tadmin off\n\tskip_install_trust\n\thttp_port ${options.tls ? plainPort : port}\n\thttps_port ${options.tls ? port : plainPort}\n}\n\n`;
  writeFileSync(file, global + caddyConfig({ site, ...options, port, plainPort }));
  return start({
    program: caddyProgram!,
    args: ['run', '--config', file],
    env: { XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
    port,
    plainPort,
    isSecure: options.tls !== undefined,
  });
}

interface Start {
  program: string;
  args: readonly string[];
  env?: Record<string, string>;
  port: number;
  plainPort: number;
  isSecure: boolean;
}

async function start({ program, args, env, port, plainPort, isSecure }: Start): Promise<WebServer> {
  const child = spawn(program, args, { env: childVariables(env ?? {}), stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close');
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`${program} ended:\n${output}`);
    await pause(20);
  }
  return {
    url: `${isSecure ? 'https' : 'http'}://127.0.0.1:${port}`,
    plainUrl: isSecure ? `http://127.0.0.1:${plainPort}` : undefined,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Two ports that nothing listens on. */
async function freePorts(): Promise<{ port: number; plainPort: number }> {
  const servers = [createServer(), createServer()] as const;
  const [port, plainPort] = (await Promise.all(
    servers.map(async (server) => {
      server.listen(0);
      await once(server, 'listening');
      return (server.address() as AddressInfo).port;
    }),
  )) as [number, number];
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return { port, plainPort };
}
