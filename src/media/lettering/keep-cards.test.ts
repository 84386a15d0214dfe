import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../../testing/tree.ts';
import { publishDrawings } from '../cache.ts';
import { drawCard } from './draw-card.ts';
import { keepCards } from './keep-cards.ts';
import { cardFile, type ShareCard } from './share-card.ts';

afterAll(removeFolders);

const card = (title: string): ShareCard => ({ site: '云岭先锋', kicker: '动态', title: [title], below: '' });
const named = (...titles: string[]) => new Map(titles.map((title) => [cardFile(card(title)), card(title)] as const));

it('draws each card once, also one that was cut short since', async () => {
  const cache = newFolder();
  const cards = named('渠水上了青石坡', '路灯亮了');
  const first = await keepCards(cards, cache);
  expect(first.counts).toEqual({ rendered: 2, reused: 0 });
  const [file, entry] = [...first.entries][0]!;
  expect(readFileSync(entry)).toEqual(drawCard(cards.get(file)!));
  expect((await keepCards(cards, cache)).counts).toEqual({ rendered: 0, reused: 2 });
  truncateSync(entry, 100);
  expect((await keepCards(cards, cache)).counts).toEqual({ rendered: 1, reused: 1 });
  expect(readFileSync(entry)).toEqual(drawCard(cards.get(file)!));
});

it('tells which letters of which card cannot be drawn', async () => {
  const cards = named('𠮷家坪的路', '路灯亮了');
  const { missing } = await keepCards(cards, newFolder());
  expect([...missing]).toEqual([[cardFile(card('𠮷家坪的路')), ['𠮷']]]);
});

it('fails where nothing can be kept, instead of waiting', async () => {
  const file = join(newFolder(), 'a-file');
  writeFileSync(file, '');
  await expect(keepCards(named('路灯亮了'), file)).rejects.toThrow(/EEXIST|ENOTDIR/);
});

it('takes the place of an older file without writing into it', async () => {
  const [cache, out] = [newFolder(), newFolder()];
  const kept = await keepCards(named('路灯亮了'), cache);
  await publishDrawings(kept, out);
  const [name] = readdirSync(out);
  const target = join(out, name!);
  expect(statSync(target).nlink).toBe(2);
  await publishDrawings(kept, out);
  expect(readFileSync(target)).toEqual(readFileSync([...kept.entries.values()][0]!));
  expect(readdirSync(out)).toHaveLength(1);
});
