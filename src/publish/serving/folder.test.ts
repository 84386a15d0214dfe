import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeWhere } from '../../testing/describe-where.ts';
import { removeFolders } from '../../testing/tree.ts';
import {
  caddyProgram,
  nginxProgram,
  startCaddy,
  startNginx,
  type WebServer,
} from '../../whole-site/testing/web-server.ts';
import { caddyConfig } from './caddy.ts';
import { nginxConfig } from './nginx.ts';
import { askServer } from './testing/ask.ts';
import { EXPECTATIONS, expectedOf } from './testing/expectations.ts';
import { acmeOf, servedSite } from './testing/site-folder.ts';

const FOLDER = '/xianfeng';

/** What is asked at the root of a host in any case, and what leads out of the folder. */
const elsewhere = (path: string) => path.startsWith('/.well-known/acme-challenge/') || /\.\.|%2e%2e/.test(path);

afterAll(removeFolders);

describe.each([
  { name: 'nginx', program: nginxProgram, start: startNginx },
  { name: 'Caddy', program: caddyProgram, start: startCaddy },
] as const)('$name, for a site in a folder of its host', ({ name, program, start }) => {
  describeWhere(program, 'serves it there', `${name} is not installed`, () => {
    let server: WebServer;
    beforeAll(async () => {
      const site = await servedSite();
      server = await start(site.root, { acme: acmeOf(site), oneAccount: true, base: `${FOLDER}/` });
    });
    afterAll(() => server.stop());

    const inside = Object.entries(EXPECTATIONS)
      .map(([title, expectations]) => [title, expectations.filter(({ path }) => !elsewhere(path))] as const)
      .filter(([, expectations]) => expectations.length > 0);
    describe.each(inside)('%s', (_, expectations) => {
      it.each(expectations.map((one) => ({ ...one, title: `${one.method ?? 'GET'} ${one.path}` })))(
        '$title',
        async (one) => {
          const { status, headers = {}, body } = expectedOf(one, name);
          const answer = await askServer(server.url, FOLDER + one.path, {
            method: one.method ?? 'GET',
            headers: one.asks ?? {},
          });
          if (status !== undefined) expect(answer.status).toBe(status);
          for (const [header, value] of Object.entries(headers))
            expect(answer.headers[header] ?? null, header).toBe(header === 'location' ? FOLDER + value : value);
          if (body !== undefined)
            expect(answer.body).toMatch(body instanceof RegExp ? body : new RegExp(`^${RegExp.escape(body)}$`));
        },
      );
    });

    it.each([['/'], ['/?from=weixin'], [FOLDER]])('%s leads to the site', async (path) => {
      const { status, headers } = await askServer(server.url, path);
      expect(status).toBe(302);
      expect(headers['location']).toBe(`${FOLDER}/`);
    });

    it.each([['/about/'], ['/units/stone/'], ['/xianfengx/about/'], ['/search-index/catalogue.bin'], ['/.env']])(
      '%s is not there: it lies outside',
      async (path) => {
        expect(await askServer(server.url, path)).toMatchObject({ status: 404, body: 'missing a' });
      },
    );

    it('proves at the root of its host that it is the host’s', async () => {
      const { status, body } = await askServer(server.url, '/.well-known/acme-challenge/token');
      expect([status, body]).toEqual([200, 'proof']);
    });

    it.each([
      ['/xianfeng/../state/secret.txt'],
      ['/xianfeng/%2e%2e/releases.jsonl'],
      ['/xianfeng/..%2fstate/secret.txt'],
    ])('%s leads to no file beside the site', async (path) => {
      const { status, body } = await askServer(server.url, path);
      expect([400, 404]).toContain(status);
      expect(body).not.toContain('secret');
    });
  });
});

describe('a folder', () => {
  it.each(['xianfeng', '/xianfeng', '/先锋/', '/a b/', '/a;/', '//', '/../', '/a/{}/'])('%s is refused', (base) => {
    for (const config of [nginxConfig, caddyConfig])
      expect(() => config({ site: '/srv/site', brotli: false, base })).toThrow('目录');
  });
});
