import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeWhere } from '../../testing/describe-where.ts';
import { newFolder, removeFolders } from '../../testing/tree.ts';
import {
  caddyProgram,
  nginxProgram,
  startCaddy,
  startNginx,
  type WebServer,
} from '../../whole-site/testing/web-server.ts';
import { securityHeaders } from './headers.ts';
import { askServer } from './testing/ask.ts';
import { acmeOf, servedSite } from './testing/site-folder.ts';

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
  const { status, stderr } = spawnSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-subj',
      `/CN=${HOST}`,
      '-addext',
      `subjectAltName=DNS:${HOST}`,
      '-keyout',
      key,
      '-out',
      certificate,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return { certificate, key };
}

describe.each(SERVERS)('$name', ({ name, program, start, moved }) => {
  describeWhere(
    program !== undefined && hasOpenssl,
    'with a certificate',
    `${name} or openssl is not installed`,
    () => {
      let server: WebServer;
      beforeAll(async () => {
        const site = await servedSite();
        server = await start(site.root, { host: HOST, tls: makeCertificate(), acme: acmeOf(site) });
      });
      afterAll(() => server.stop());

      it('serves pages and makes browsers come by TLS only', async () => {
        const { status, headers, body } = await askServer(server.url, '/units/stone/', { host: HOST });
        expect({ status, body }).toEqual({ status: 200, body: 'unit a' });
        expect(headers).toMatchObject(
          Object.fromEntries(securityHeaders(true).map(([header, value]) => [header.toLowerCase(), value])),
        );
        expect(headers['strict-transport-security']).toBe('max-age=31536000');
      });

      it('speaks HTTP/2', async () => {
        const socket = connect({
          host: '127.0.0.1',
          port: Number(new URL(server.url).port),
          servername: HOST,
          ALPNProtocols: ['h2', 'http/1.1'],
          rejectUnauthorized: false,
        });
        await once(socket, 'secureConnect');
        expect(socket.alpnProtocol).toBe('h2');
        socket.destroy();
      });

      it.each(['elsewhere.example', '127.0.0.1'])('shakes hands with nobody who asks for %s', async (host) => {
        await expect(askServer(server.url, '/', { host })).rejects.toThrow();
        await expect(askServer(server.plainUrl!, '/', { host })).rejects.toThrow(/hang up|ECONNRESET/);
      });

      it('proves itself to those who issue certificates, with and without TLS', async () => {
        for (const url of [server.url, server.plainUrl!])
          expect((await askServer(url, '/.well-known/acme-challenge/token', { host: HOST })).body).toBe('proof');
      });

      it('takes nothing older than TLS 1.2 and stores no key that opens what was said before', async () => {
        const attempt = (options: object) =>
          new Promise<string>((resolve) => {
            const socket = connect(
              {
                host: '127.0.0.1',
                port: Number(new URL(server.url).port),
                servername: HOST,
                rejectUnauthorized: false,
                ...options,
              },
              () => {
                // Caddy changes the keys of its tickets, nginx does not.
                resolve(
                  socket.getTLSTicket() && name === 'nginx'
                    ? 'ticket'
                    : `${socket.getProtocol()} ${socket.getCipher().standardName}`,
                );
                socket.destroy();
              },
            );
            socket.on('error', () => resolve('refused'));
          });
        expect(await attempt({ maxVersion: 'TLSv1.2' })).toMatch(/^TLSv1.2 TLS_ECDHE_RSA_WITH_(?:AES|CHACHA20)/);
        expect(await attempt({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' })).toBe(
          'refused',
        );
        expect(
          await attempt({ maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA256:AES256-SHA:DHE-RSA-AES256-GCM-SHA384' }),
        ).toBe('refused');
      });

      it('sends plain HTTP on to the same address', async () => {
        const { status, headers } = await askServer(server.plainUrl!, '/units/stone/?x=1', { host: HOST });
        expect(status).toBe(moved);
        expect(headers.location!.replace(/:\d+/, '')).toBe(`https://${HOST}/units/stone/?x=1`);
      });
    },
  );
});
