import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeWhere } from '../../testing/describe-where.ts';
import { removeFolders } from '../../testing/tree.ts';
import {
  brotliModule,
  caddyProgram,
  nginxProgram,
  startCaddy,
  startNginx,
  type WebServer,
} from '../../whole-site/testing/web-server.ts';
import { type SiteFolder, switchTo } from '../store/site-folder.ts';
import { securityHeaders } from './headers.ts';
import { askServer } from './testing/ask.ts';
import { EXPECTATIONS, expectedOf } from './testing/expectations.ts';
import { acmeOf, HOME_LENGTH, servedSite } from './testing/site-folder.ts';

const SERVERS = [
  { name: 'nginx', program: nginxProgram, start: startNginx, hasBrotli: brotliModule !== undefined },
  { name: 'Caddy', program: caddyProgram, start: startCaddy, hasBrotli: true },
] as const;

afterAll(removeFolders);

describe.each(SERVERS)('$name', ({ name, program, start, hasBrotli }) => {
  describeWhere(program, 'serves a site folder', `${name} is not installed`, () => {
    let site: SiteFolder;
    let server: WebServer;
    beforeAll(async () => {
      site = await servedSite();
      server = await start(site.root, { acme: acmeOf(site), oneAccount: true });
    });
    afterAll(() => server.stop());

    describe.each(Object.entries(EXPECTATIONS))('%s', (_, expectations) => {
      it.each(
        expectations.map((one) => ({
          ...one,
          title: `${one.method ?? 'GET'} ${one.path} ${one.asks ? JSON.stringify(one.asks) : ''}`,
        })),
      )('$title', async (one) => {
        const answer = await askServer(server.url, one.path, { method: one.method ?? 'GET', headers: one.asks ?? {} });
        const { status, headers = {}, body } = expectedOf(one, name);
        if (status !== undefined) expect(answer.status).toBe(status);
        for (const [header, value] of Object.entries(headers))
          expect(answer.headers[header] ?? null, header).toBe(value);
        if (body !== undefined)
          expect(answer.body).toMatch(body instanceof RegExp ? body : new RegExp(`^${RegExp.escape(body)}$`));
        expect(answer.body).not.toContain('secret');
      });
    });

    it.each([
      ['/'],
      ['/about'],
      ['/nothing/'],
      ['/_astro/page.a1b2.css'],
      ['/_astro/nothing.css'],
      ['/search/'],
      ['/pledges/2026/data.csv'],
      ['/.env'],
    ])('%s carries every security header', async (path) => {
      const { headers } = await askServer(server.url, path);
      expect(headers).toMatchObject(
        Object.fromEntries(securityHeaders(false).map(([header, value]) => [header.toLowerCase(), value])),
      );
      expect(headers).not.toHaveProperty('strict-transport-security');
      expect(headers.server).not.toMatch(/\d/);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
    });

    it.each([['identity'], ['gzip'], ['br'], ['gzip, deflate, br']])(
      'sends the twin that a browser with "%s" can read',
      async (encodings) => {
        const { headers, body } = await askServer(server.url, '/', { headers: { 'accept-encoding': encodings } });
        const expected = encodings.includes('br') && hasBrotli ? 'br' : encodings.includes('gzip') ? 'gzip' : undefined;
        expect(headers['content-encoding']).toBe(expected);
        expect(headers['vary']).toBe('Accept-Encoding');
        expect(body).toBe('a'.repeat(HOME_LENGTH));
      },
    );

    it.each([['identity'], ['gzip'], ['br']])(
      'answers 304 to who has the page ("%s"), with all that goes with it',
      async (encoding) => {
        const first = await askServer(server.url, '/search/', { headers: { 'accept-encoding': encoding } });
        const again = await askServer(server.url, '/search/', {
          headers: { 'accept-encoding': encoding, 'if-none-match': first.headers.etag! },
        });
        expect(again).toMatchObject({ status: 304, body: '' });
        for (const header of ['etag', 'cache-control', 'content-security-policy', 'x-content-type-options', 'vary'])
          expect(again.headers[header], header).toBe(first.headers[header]);
      },
    );

    it('sends packed pages through a proxy too', async () => {
      const { headers } = await askServer(server.url, '/', {
        headers: { 'accept-encoding': 'gzip', via: '1.1 proxy' },
      });
      expect(headers['content-encoding']).toBe('gzip');
    });

    it('sends whole pages of one release or the other while they are switched', async () => {
      const bodies = new Set<string>();
      const problems: unknown[] = [];
      let isOver = false;
      const reader = async (path: string, encoding: string) => {
        while (!isOver) {
          const { status, headers, body } = await askServer(server.url, path, {
            headers: { 'accept-encoding': encoding },
          });
          bodies.add(body);
          if (status !== 200 || (path !== '/' && !headers['cache-control']!.includes('immutable')))
            problems.push({ path, status, headers });
        }
      };
      const readers = [
        ...['identity', 'gzip', 'br'].flatMap((encoding) => [reader('/', encoding), reader('/', encoding)]),
        reader('/_astro/page.a1b2.css', 'gzip'),
      ];
      for (let turn = 0; turn < 100; turn++) {
        await switchTo(turn % 2 === 0 ? 'b' : 'a', site);
        // A question of its own between two switches: both releases are surely seen.
        bodies.add((await askServer(server.url, '/')).body);
      }
      isOver = true;
      await Promise.all(readers);
      expect(problems).toEqual([]);
      expect(
        [...bodies].map((body) => (body.length > 10 ? [body[0], body.length, new Set(body).size] : body)).sort(),
      ).toEqual([['a', HOME_LENGTH, 1], ['b', HOME_LENGTH, 1], 'p{}']);
    });

    it('shows a new release at once, also to who has the old page', async () => {
      await switchTo('a', site);
      const { headers } = await askServer(server.url, '/units/stone/');
      await switchTo('b', site);
      expect((await askServer(server.url, '/units/stone/')).body).toBe('unit b');
      expect((await askServer(server.url, '/nothing/')).body).toBe('missing b');
      expect((await askServer(server.url, '/about/')).body).toBe('shared page');
      await switchTo('a', site);
      expect(
        (await askServer(server.url, '/units/stone/', { headers: { 'if-none-match': headers.etag! } })).status,
      ).toBe(304);
    });
  });
});
