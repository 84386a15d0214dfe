import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { type Looker, openLooker } from './looker.ts';

const HOSTILE = fileURLToPath(new URL('./testing/hostile-looker.ts', import.meta.url));
let looker: Looker | undefined;
const open = (longest = 60_000) => (looker = openLooker({ contentFolder: '/nowhere' }, { program: HOSTILE, longest }));
afterEach(() => looker?.close());

const bytes = Buffer.from('甲乙丙');
const question = { changes: [{ path: 'news/a.md', bytes }], piece: 'news/a.md' };

it('a process that dies is started again, and asked once more', async () => {
  const { search } = open();
  expect(await search('一次')).toEqual(['一次']);
  expect(await search('甲')).toEqual(['甲']);
});

it('of what kills it twice it is said, and the next question is answered', async () => {
  const { search } = open();
  const before = search('甲');
  const deadly = [search('死'), search('死')].map((one) => one.catch((error: unknown) => (error as Error).message));
  const behind = [search('乙'), search('丙')];
  for (const said of await Promise.all(deadly)) expect(said).toContain('检查和预览的程序两次都没有做完这一件');
  expect(await Promise.all([before, ...behind, search('丁')])).toEqual([['甲'], ['乙'], ['丙'], ['丁']]);
});

it('what takes too long is ended', async () => {
  const { search } = open(300);
  await expect(search('等')).rejects.toThrow('检查和预览的程序两次都没有做完这一件');
});

it('bytes are sent once, and again where they have gone', async () => {
  const { look } = open();
  const sent = async () => (await look(question)) as unknown as (Uint8Array | undefined)[];
  const first = await sent();
  expect(Buffer.from(first[0]!)).toEqual(bytes);
  // The process says that it has not kept them.
  expect(Buffer.from((await sent())[0]!)).toEqual(bytes);
  expect(await sent()).toEqual([undefined]);
});

it('too many bytes are refused before anybody takes them', async () => {
  const large = { path: 'news/a.jpg', bytes: new Uint8Array(257 << 20) };
  await expect(open().look({ ...question, changes: [large] })).rejects.toThrow('超过 256 MB');
});

it('nothing is left of one that is closed, and nothing is answered', async () => {
  const foldersOf = () => readdirSync(tmpdir()).filter((name) => name.startsWith('bangyang-looker-'));
  const before = foldersOf();
  const { search, close } = open();
  expect(await search('甲')).toEqual(['甲']);
  expect(foldersOf()).toHaveLength(before.length + 1);
  const waiting = search('等').catch((error: unknown) => (error as Error).message);
  await close();
  expect(foldersOf()).toEqual(before);
  expect(await waiting).toContain('正在关闭');
  await expect(search('甲')).rejects.toThrow('正在关闭');
});
