import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { describeWhere } from '../../testing/describe-where.ts';
import { newFolder, removeFolders, writeTree } from '../../testing/tree.ts';
import { caddyProgram, nginxProgram, testNginx } from '../../whole-site/testing/web-server.ts';
import { caddyConfig } from './caddy.ts';
import { hashedPattern } from './hashed-folders.ts';
import { nginxConfig } from './nginx.ts';

afterAll(removeFolders);

const SITE = '/srv/榜样/site';
const HOSTS = [undefined, 'www.yunling.example'];

describeWhere(nginxProgram, 'nginx -t', 'nginx is not installed', () => {
  it.each(HOSTS)('finds nothing wrong: %s', async (host) => {
    const { ok, output } = await testNginx(SITE, { host });
    expect({ ok, warnings: output.match(/\[(?:warn|emerg)\].*/g) }).toEqual({ ok: true, warnings: null });
  });
});

describeWhere(caddyProgram, 'caddy', 'caddy is not installed', () => {
  it.each(HOSTS)('finds nothing to format: %s', (host) => {
    const config = caddyConfig({ site: SITE, host });
    const folder = newFolder();
    writeTree(folder, { Caddyfile: config });
    expect(spawnSync(caddyProgram!, ['fmt', join(folder, 'Caddyfile')], { encoding: 'utf8' }).stdout.trim()).toBe(
      config.trim(),
    );
  });
});

it('the same options give the same text, with or without a slash at the end of the folder', () => {
  expect(nginxConfig({ site: `${SITE}/`, brotli: false })).toBe(nginxConfig({ site: SITE, brotli: false }));
  expect(caddyConfig({ site: `${SITE}/` })).toBe(caddyConfig({ site: SITE }));
});

it('a site on the usual ports listens on 80, or on 443 and 80', () => {
  const ports = (config: string) => [...config.matchAll(/listen (\d+)/g)].map(([, port]) => port);
  expect(ports(nginxConfig({ site: SITE, brotli: false }))).toEqual(['80']);
  expect(
    ports(nginxConfig({ site: SITE, brotli: false, tls: { certificate: '/etc/ssl/a.pem', key: '/etc/ssl/a.key' } })),
  ).toEqual(['80', '443']);
});

it('a file that the search looks up by a fixed name is not cached', () => {
  const pattern = new RegExp(hashedPattern());
  expect(
    ['/_astro/a.css', '/media/a.webp', '/search-index/keys/a.bin', '/search-index/near/a.bin'].filter(
      (path) => !pattern.test(path),
    ),
  ).toEqual([]);
  expect(
    ['/', '/search-index/catalogue.bin', '/pagefind/pagefind.js', '/news/media/a/', '/search-index/'].filter((path) =>
      pattern.test(path),
    ),
  ).toEqual([]);
});

it.each([
  [{ site: 'site' }, '网站文件夹的路径「site」不能写进服务器配置'],
  [{ site: '/srv/my site' }, '网站文件夹的路径「/srv/my site」不能写进服务器配置'],
  [{ site: '/srv/a;b' }, '网站文件夹的路径「/srv/a;b」不能写进服务器配置'],
  [{ site: '/srv/$a' }, '网站文件夹的路径「/srv/$a」不能写进服务器配置'],
  [{ site: '/' }, '网站文件夹的路径「/」不能写进服务器配置'],
  [{ site: SITE, host: 'https://a.cn' }, '域名「https://a.cn」不能写进服务器配置'],
  [{ site: SITE, host: 'a.cn; return 200' }, '域名「a.cn; return 200」不能写进服务器配置'],
  [{ site: SITE, host: '' }, '域名「」不能写进服务器配置'],
  [{ site: SITE, tls: { certificate: '/etc/a.pem', key: 'a.key' } }, '私钥的路径「a.key」不能写进服务器配置'],
  [{ site: SITE, port: 70_000 }, '端口「70000」不对'],
])('what would mean something else in a configuration is refused: %o', (options, message) => {
  expect(() => nginxConfig({ ...options, brotli: false })).toThrow(message);
  expect(() => caddyConfig(options)).toThrow(message);
});
