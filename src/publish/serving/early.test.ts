import { chownSync, symlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWhere } from '../../testing/describe-where.ts';
import { removeFolders, writeTree } from '../../testing/tree.ts';
import { nginxProgram, startNginx, type WebServer } from '../../whole-site/testing/web-server.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { PAGE_POLICY, securityHeaders } from './headers.ts';
import { askServer } from './testing/ask.ts';
import { servedSite } from './testing/site-folder.ts';

afterAll(removeFolders);

/** What a server answers to these very bytes, until it closes the connection or has said all that it says. */
function askRaw(url: string, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.end(bytes));
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

describeWhere(nginxProgram, 'what nginx refuses before it looks for a page', 'nginx is not installed', () => {
  let server: WebServer;
  beforeAll(async () => {
    server = await startNginx((await servedSite()).root, { host: 'www.yunling.example' });
  });
  afterAll(() => server.stop());

  const host = 'Host: www.yunling.example\r\nConnection: close';
  it.each([
    [400, 'two hosts', `GET / HTTP/1.1\r\n${host}\r\nHost: a\r\n\r\n`],
    [400, 'a length below nothing', `GET / HTTP/1.1\r\n${host}\r\nContent-Length: -1\r\n\r\n`],
    [400, 'no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    [400, 'no address', 'GET  HTTP/1.1\r\n\r\n'],
    [400, 'a NUL', `GET /%00 HTTP/1.1\r\n${host}\r\n\r\n`],
    [400, 'a long header', `GET / HTTP/1.1\r\n${host}\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`],
    [414, 'a long address', `GET /${'x'.repeat(40_000)} HTTP/1.1\r\n${host}\r\n\r\n`],
    [405, 'TRACE', `TRACE / HTTP/1.1\r\n${host}\r\n\r\n`],
    [405, 'POST to a file that is kept', `POST /_astro/page.a1b2.css HTTP/1.1\r\n${host}\r\nContent-Length: 0\r\n\r\n`],
    [413, 'a body', `GET / HTTP/1.1\r\n${host}\r\nContent-Length: 5000\r\n\r\n`],
    [505, 'a version that is not there', `GET / HTTP/3.0\r\n${host}\r\n\r\n`],
  ])('%d: %s', async (status, _, bytes) => {
    const answer = await askRaw(server.url, bytes);
    expect(answer.split('\r\n', 1)[0]).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    for (const [name, value] of [
      ...securityHeaders(false),
      ['Content-Security-Policy', PAGE_POLICY],
      ['Cache-Control', 'no-cache'],
      ['Cross-Origin-Resource-Policy', 'same-origin'] as const,
    ])
      expect(answer).toContain(`\r\n${name}: ${value}\r\n`);
    expect(answer.includes('\r\nAllow: GET, HEAD\r\n')).toBe(status === 405);
    expect(answer).not.toMatch(/nginx\/\d/);
  });

  it('an address with the name of the server in front of it, as proxies ask, is one address', async () => {
    expect(await askRaw(server.url, `GET http://www.yunling.example/units/stone/ HTTP/1.1\r\n${host}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 200 [^]*unit a$/,
    );
  });
});

describeWhere(
  nginxProgram && process.getuid?.() === 0,
  'links in a site folder of one account, on nginx',
  'nginx is not installed, or one is not root',
  () => {
    let site: SiteFolder;
    const found = async (oneAccount: boolean, path: string) => {
      const server = await startNginx(site.root, { oneAccount });
      try {
        return (await askServer(server.url, path)).status;
      } finally {
        await server.stop();
      }
    };
    beforeAll(async () => {
      site = await servedSite();
      writeTree(site.root, { 'other/file.txt': 'of another account' });
      chownSync(join(site.root, 'other/file.txt'), 9, 9);
      for (const place of [join(site.releases, 'a/link.txt'), join(site.assets, 'media/link.webp')])
        symlinkSync(join(site.root, 'other/file.txt'), place);
    });

    it('a link to a file of another account leads nowhere, links between releases and the store do', async () => {
      expect(await found(true, '/link.txt')).toBe(404);
      expect(await found(true, '/about/')).toBe(200);
      expect(await found(false, '/link.txt')).toBe(200);
    });

    it('a link among files with hashed names leads nowhere, whosever it is', async () => {
      expect(await found(false, '/media/link.webp')).toBe(404);
    });
  },
);
