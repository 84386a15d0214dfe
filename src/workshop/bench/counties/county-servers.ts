import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { childVariables } from '../../../machine/environment.ts';
import type { Sent } from '../search/counting-server.ts';

/** Many sites, each at a port of its own, of one nginx. */
export interface CountyServers {
  addresses: readonly string[];
  /** What was sent since it was last asked, heads too; and by how many of the sites. */
  take(): Sent & { sites: number };
  stop(): void;
}

const FIRST_PORT = 21_000;

/** `folders`: of the sites. Throws if nginx is not there. */
export async function serveCounties(folders: readonly string[], work: string): Promise<CountyServers> {
  if (spawnSync('nginx', ['-v']).error) throw new Error('nginx is not installed');
  const log = join(work, 'access.log');
  mkdirSync(join(work, 'temporary'), { recursive: true });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${work}/temporary/${name};`)
    .join(' ');
  // As `nginxConfig` says of these files; one server of that text for each would listen to the usual ports.
  const servers = folders.map(
    (folder, index) => `server {
  listen 127.0.0.1:${FIRST_PORT + index};
  root ${folder};
  add_header Access-Control-Allow-Origin "*" always;
  add_header Access-Control-Allow-Headers "Range" always;
  add_header Access-Control-Max-Age 86400 always;
  if ($request_method = OPTIONS) { return 204; }
}`,
  );
  writeFileSync(
    join(work, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 2;
pid ${work}/nginx.pid;
error_log ${work}/error.log;
events { worker_connections 1024; }
http {
  ${temporary}
  gzip on;
  gzip_types text/css text/javascript image/svg+xml;
  log_format sent '$server_port $bytes_sent $request_method $uri';
  access_log ${log} sent;
  types { text/html html; text/css css; text/javascript js; application/json json; image/svg+xml svg; text/plain txt; }
  default_type application/octet-stream;
  ${servers.join('\n')}
}
`,
  );
  const child = spawn('nginx', ['-p', work, '-c', join(work, 'nginx.conf')], {
    env: childVariables({}),
    stdio: 'ignore',
  });
  const addresses = folders.map((_, index) => `http://127.0.0.1:${FIRST_PORT + index}`);
  for (let tries = 0; !(await fetch(addresses[0]!).catch(() => undefined)); tries++) {
    if (tries > 100) throw new Error(`nginx does not answer: ${readFileSync(join(work, 'error.log'), 'utf8')}`);
    await pause(50);
  }
  return {
    addresses,
    take: () => {
      const lines = readFileSync(log, 'utf8').split('\n').filter(Boolean);
      truncateSync(log);
      const fields = lines.map((line) => line.split(' '));
      return {
        requests: lines.length,
        bytes: fields.reduce((sum, [, bytes]) => sum + Number(bytes), 0),
        sites: new Set(fields.map(([port]) => port)).size,
      };
    },
    stop: () => child.kill(),
  };
}
