import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeWhere } from '../../testing/describe-where.ts';
import { newFolder, removeFolders } from '../../testing/tree.ts';
import { caddyProgram, nginxProgram, startCaddy, startNginx, type WebServer } from '../../testing/web-server.ts';
import { securityHeaders } from './headers.ts';
import { ask } from './testing/ask.ts';
import { servedSite } from './testing/site-folder.ts';

const HOST = 'www.yunling.example';
const SERVERS = [
  { name: 'nginx', program: nginxProgram, start: startNginx, moved: 301 },
  { name: 'Caddy', program: caddyProgram, start: startCaddy, moved: 308 },
] as const;
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

afterAll(removeFolders);

/** A certificate that nobody has signed, for `HOST`. */
function makeCertificate(): { certificate: string; key: string } {
  const folder = newFolder();
  const [certificate, key] = [join(folder, 'site.pem'), join(folder, 'site.key')];
  const { status, stderr } = spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${HOST}`, '-addext', `subjectAltName=DNS:${HOST}`, '-keyout', key, '-out', certificate], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return { certificate, key };
}

describe.each(SERVERS)('$name', ({ name, program, start, moved }) => {
  describeWhere(program !== undefined && hasOpenssl, 'with a certificate', `${name} or openssl is not installed`, () => {
    let server: WebServer;
    beforeAll(async () => {
      server = await start((await servedSite()).root, { host: HOST, tls: makeCertificate() });
    });
    afterAll(() => server.stop());

    it('serves pages and tells browsers to come by TLS only', async () => {
      const { status, headers, body } = await ask(server.url, '/units/stone/', { host: HOST });
      expect({ status, body }).toEqual({ status: 200, body: 'unit a' });
      expect(headers).toMatchObject(Object.fromEntries(securityHeaders(true).map(([header, value]) => [header.toLowerCase(), value])));
      expect(headers['strict-transport-security']).toBe('max-age=31536000');
    });

    it('speaks HTTP/2', async () => {
      const socket = connect({ host: '127.0.0.1', port: Number(new URL(server.url).port), servername: HOST, ALPNProtocols: ['h2', 'http/1.1'], rejectUnauthorized: false });
      await once(socket, 'secureConnect');
      expect(socket.alpnProtocol).toBe('h2');
      socket.destroy();
    });

    it('sends plain HTTP on to the same address', async () => {
      const { status, headers } = await ask(server.plainUrl!, '/units/stone/?x=1', { host: HOST });
      expect(status).toBe(moved);
      expect(headers.location!.replace(/:\d+/, '')).toBe(`https://${HOST}/units/stone/?x=1`);
    });
  });
});
