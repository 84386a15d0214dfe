import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../testing/tree.ts';
import { type Product, textFile } from './piece/channel.ts';
import { writeProduct } from './write.ts';

afterAll(removeFolders);

const product = (text: string): Product => ({
  channel: 'sms',
  files: [textFile('短信.txt', text), textFile('图片/01.txt', '图')],
  notes: [],
});
const statesOf = async (text: string, folder: string, replaces = false) =>
  (await writeProduct(product(text), folder, { replaces })).map(({ state }) => state);

it('writes once, and says what it did', async () => {
  const folder = join(newFolder(), 'channels', 'a');
  expect(await statesOf('甲', folder)).toEqual(['written', 'written']);
  expect(await statesOf('甲', folder)).toEqual(['same', 'same']);
  expect(readdirSync(folder).sort()).toEqual(['图片', '短信.txt'].sort());
});

it('leaves what somebody may have changed, and all of that channel, unless it may be replaced', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, '短信.txt'), '我改过的');
  expect(await statesOf('乙', folder)).toEqual(['kept', 'kept']);
  expect(readFileSync(join(folder, '短信.txt'), 'utf8')).toBe('我改过的');
  expect(readdirSync(folder)).toEqual(['短信.txt']);
  expect(await statesOf('乙', folder, true)).toEqual(['replaced', 'written']);
  expect(readFileSync(join(folder, '短信.txt'), 'utf8')).toBe('\uFEFF乙');
});

it('says which file it cannot write', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, '短信.txt'));
  await expect(statesOf('甲', folder)).rejects.toThrow(/写不了文件 .*短信\.txt（EISDIR）/);
});
