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
import { askServer } from './testing/ask.ts';
import { servedSite } from './testing/site-folder.ts';

const HOST = 'www.yunling.example';
const SERVERS = [
  { name: 'nginx', program: nginxProgram, start: startNginx },
  { name: 'Caddy', program: caddyProgram, start: startCaddy },
] as const;

afterAll(removeFolders);

describe.each(SERVERS)('$name', ({ name, program, start }) => {
  describeWhere(program, 'a site with a name', `${name} is not installed`, () => {
    let server: WebServer;
    beforeAll(async () => {
      server = await start((await servedSite()).root, { host: HOST });
    });
    afterAll(() => server.stop());

    it('is shown to who asks for it by its name', async () => {
      expect((await askServer(server.url, '/units/stone/', { host: HOST })).body).toBe('unit a');
      expect((await askServer(server.url, '/units/stone/', { host: HOST.toUpperCase() })).body).toBe('unit a');
    });

    it.each(['elsewhere.example', 'yunling.example', `x.${HOST}`, '127.0.0.1', 'localhost'])(
      'is not shown to who asks for %s: the connection ends',
      async (host) => {
        await expect(askServer(server.url, '/', { host })).rejects.toThrow(/hang up|ECONNRESET/);
      },
    );
  });

  describeWhere(program, 'a site without a name', `${name} is not installed`, () => {
    it('answers to every name and number', async () => {
      const server = await start((await servedSite()).root);
      for (const host of ['elsewhere.example', '127.0.0.1'])
        expect((await askServer(server.url, '/units/stone/', { host })).body).toBe('unit a');
      await server.stop();
    });
  });
});
