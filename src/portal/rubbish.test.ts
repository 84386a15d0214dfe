import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { SUMS_FILE } from '../schema/open/open-part.ts';
import { removeFolders } from '../testing/tree.ts';
import {
  copyText,
  countyList,
  plantPortal,
  openTexts,
  serveCounty,
  serveFiles,
  stopCounties,
  withPart,
  withSums,
  type CountyHandler,
} from './testing/county-server.ts';

afterEach(stopCounties);
afterAll(removeFolders);

const answerWith =
  (head: Record<string, string>, body: string | Buffer): CountyHandler =>
  (_, response) =>
    response.writeHead(200, head).end(body);
const TEXT = { 'Content-Type': 'text/plain' };
const onlyFor =
  (name: string, handle: CountyHandler): CountyHandler =>
  (request, response, files) =>
    (request.url!.endsWith(name) ? handle : serveFiles)(request, response, files);

describe('a county that sends rubbish changes nothing', () => {
  it.each<[string, CountyHandler, string]>([
    ['HTML', answerWith({ 'Content-Type': 'text/html' }, '<!doctype html><p>登录'), '给的不是数据'],
    ['HTML by another name', answerWith(TEXT, '<!doctype html><p>登录'), '数据读不懂（sums.txt）'],
    [
      'a bomb',
      onlyFor(
        'digest.json',
        answerWith({ 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }, gzipSync(Buffer.alloc(64e6))),
      ),
      '给的不是数据（digest.json）',
    ],
    [
      'a body without an end',
      onlyFor('digest.json', (_, response) => {
        response.writeHead(200, { 'Content-Type': 'application/json' });
        const write = () => {
          while (!response.destroyed && response.write(' '.repeat(65_536)));
          if (!response.destroyed) response.once('drain', write);
        };
        write();
      }),
      '数据太大（digest.json）',
    ],
    [
      'one letter at a time',
      (_, response) => {
        response.writeHead(200, TEXT);
        const timer = setInterval(() => (response.destroyed ? clearInterval(timer) : response.write('0')), 20);
      },
      '太慢，没有等到',
    ],
    ['too much, as it says itself', answerWith({ ...TEXT, 'Content-Length': '9999999' }, ''), '数据太大'],
    ['a loop of redirects', ({ url }, response) => response.writeHead(302, { Location: url! }).end(), '转到了别的地方'],
    [
      'a redirect to another port',
      (_, response) => response.writeHead(302, { Location: 'http://127.0.0.1:1/open/sums.txt' }).end(),
      '转到了别的地方',
    ],
    [
      'a redirect to a file',
      (_, response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
      '转到了别的地方',
    ],
    ['half an answer', (request) => request.socket.destroy(), '连不上'],
    ['a 304 that nobody asked for', (_, response) => response.writeHead(304).end(), '服务器不给（HTTP 304）'],
  ])('%s', async (_, handle, told) => {
    const files = await openTexts();
    const { address, answer } = await serveCounty(files);
    const { folder, run } = plantPortal(countyList(address));
    await run();
    // Otherwise it says that nothing has changed.
    writeFileSync(join(folder, 'counties/qingshi/taken.json'), '{"takenOn":"2026-11-20","isSigned":false}');
    writeFileSync(join(folder, 'counties/qingshi/digest.json'), 'x');
    answer(handle);
    expect((await run())[0]).toContain(`没有取到，${told}`);
    expect(copyText(folder, 'units.json')).toBe(files['units.json']);
  });

  it.each<[string, string, (value: never) => unknown, string]>([
    ['a future version', 'digest.json', (value: object) => ({ ...value, version: 2 }), '格式比这个程序新'],
    ['a key that nobody knows', 'digest.json', (value: object) => ({ ...value, html: '<b>' }), '数据读不懂'],
    [
      'an address that is a program',
      'digest.json',
      (value: { newest: { address: string }[] }) => ({
        ...value,
        newest: [{ ...value.newest[0], address: 'javascript:alert(1)' }],
      }),
      '数据读不懂（digest.json newest.0.address）',
    ],
    ...['//evil.example/', 'https://evil.example/', '/a/../../b/', '/\\evil.example/', '/%2e%2e/'].map(
      (address): [string, string, (value: never) => unknown, string] => [
        `an address elsewhere: ${address}`,
        'digest.json',
        (value: { newest: object[] }) => ({ ...value, newest: [{ ...value.newest[0], address }] }),
        '数据读不懂（digest.json newest.0.address）',
      ],
    ),
    ...['\u202egnp', 'a\ud800b', '一行\n两行', '\0', '', 'x'.repeat(161)].map(
      (title): [string, string, (value: never) => unknown, string] => [
        `a title like ${JSON.stringify(title.slice(0, 9))}`,
        'digest.json',
        (value: { newest: object[] }) => ({ ...value, newest: [{ ...value.newest[0], title }] }),
        '数据读不懂（digest.json newest.0.title）',
      ],
    ),
    ...[-1, 1.5, 1e9, '3', null].map((units): [string, string, (value: never) => unknown, string] => [
      `${String(units)} units`,
      'digest.json',
      (value: { counts: object }) => ({ ...value, counts: { ...value.counts, units } }),
      '数据读不懂（digest.json counts.units）',
    ]),
    [
      'figures that cannot be true',
      'digest.json',
      (value: { pledges: object }) => ({ ...value, pledges: { ...value.pledges, total: 5 } }),
      '数字自相矛盾（digest.json pledges.total）',
    ],
    [
      'a unit below one that is not there',
      'units.json',
      (value: { units: object[] }) => ({ ...value, units: [{ ...value.units[0], parent: 'nobody' }] }),
      '数字自相矛盾（units.json units.0）',
    ],
    [
      'the number of a person',
      'digest.json',
      (value: { newest: object[] }) => ({ ...value, newest: [{ ...value.newest[0], title: '请打 13812345678' }] }),
      '里面有个人信息（digest.json）',
    ],
    [
      'the figures of another site',
      'digest.json',
      (value: { site: object }) => ({ ...value, site: { ...value.site, address: 'https://www.shitang.example' } }),
      '给的是另一个网站的数据',
    ],
    ['figures of next week', 'digest.json', (value: object) => ({ ...value, asOf: '2026-11-27' }), '日期在今天以后'],
    ['a list', 'terms.json', () => [], '数据读不懂（terms.json）'],
    ['depth', 'terms.json', () => '['.repeat(60_000) + ']'.repeat(60_000), '数据读不懂（terms.json）'],
  ])('%s', async (_, part, change, told) => {
    const files = await openTexts();
    const { address, publish } = await serveCounty(files);
    const { folder, run } = plantPortal(countyList(address));
    await run();
    publish(withPart(files, part, change));
    expect((await run())[0]).toContain(`没有取到，${told}`);
    for (const name of ['digest.json', 'units.json', 'terms.json', SUMS_FILE])
      expect(copyText(folder, name)).toBe(files[name]);
  });

  it('script in a text is a text', async () => {
    const title = '<script>alert(1)</script>';
    const files = await openTexts();
    const { address } = await serveCounty(
      withPart(files, 'digest.json', (value: { newest: object[] }) => ({
        ...value,
        newest: [{ ...value.newest[0], title }],
      })),
    );
    const { folder, run } = plantPortal(countyList(address));
    await run();
    expect(copyText(folder, 'digest.json')).toContain(title);
  });

  it('sums that do not hold', async () => {
    const files = await openTexts();
    const { address, publish } = await serveCounty(files);
    const { run } = plantPortal(countyList(address));
    await run();
    publish({ ...withSums({ ...files, 'units.json': '{}' }), 'units.json': '{"a":1}' });
    expect((await run())[0]).toContain('没有取到，校验码对不上（units.json）');
  });
});
