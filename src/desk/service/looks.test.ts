import { expect, it } from 'vitest';
import type { Look } from '../looker/questions/look.ts';
import type { DeskPiece } from '../pieces/piece.ts';
import { Looks } from './looks.ts';

it('while a piece is being looked at, only its newest state waits, for all who ask for it', async () => {
  const asked: ((look: Look) => void)[] = [];
  const desk = {
    place: { repo: '' },
    pieces: { branches: { published: () => Promise.resolve('p') } },
    looker: { look: () => new Promise<Look>((done) => asked.push(done)) },
  } as unknown as Parameters<Looks['latest']>[0];
  const looks = new Looks();
  const at = (tip: string) =>
    looks.latest(desk, { id: 'jie', tip, files: [], path: 'news/jie.md' } as unknown as DeskPiece);
  const seen = (milliseconds: number) => ({ findings: [], milliseconds }) as unknown as Look;
  const turn = () => new Promise((done) => setTimeout(done, 10));
  const first = at('1');
  await turn();
  const all = [at('2'), at('3'), at('4'), at('4')];
  asked[0]!(seen(1));
  expect((await first)?.milliseconds).toBe(1);
  await turn();
  asked[1]!(seen(4));
  expect((await Promise.all(all)).map((look) => look?.milliseconds)).toEqual([undefined, undefined, 4, 4]);
  expect(asked).toHaveLength(2);
});
