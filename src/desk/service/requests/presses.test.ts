import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { newFolder, removeFolders, writeTree } from '../../../testing/tree.ts';
import { Presses, type SentForm } from './presses.ts';

afterAll(removeFolders);

function upload(bytes: string) {
  const folder = newFolder();
  writeTree(folder, { 'a.jpg': bytes });
  return { name: 'a.jpg', path: join(folder, 'a.jpg'), bytes: bytes.length };
}

const FORM: SentForm = { who: ['mo'], url: '/hand-in/', body: { title: '渠' }, uploads: [upload('一张')] };

it('the same form of the same person is answered once while it is being answered, and anew afterwards', async () => {
  const presses = new Presses<number>();
  let times = 0;
  const { promise: end, resolve } = Promise.withResolvers<undefined>();
  const answer = async () => {
    const own = ++times;
    await end;
    return own;
  };
  const others: readonly Partial<SentForm>[] = [
    { who: ['lin'] },
    { url: '/live/open/' },
    { body: { title: '路' } },
    { uploads: [upload('两张')] },
  ];
  const same = [presses.once(FORM, answer), presses.once({ ...FORM, uploads: [upload('一张')] }, answer)];
  const other = others.map((one) => presses.once({ ...FORM, ...one }, answer));
  await expect.poll(() => times).toBe(5);
  resolve(undefined);
  expect(new Set(await Promise.all(same)).size).toBe(1);
  expect(new Set(await Promise.all([same[0]!, ...other])).size).toBe(5);
  expect(await presses.once(FORM, answer)).toBe(6);
});

it('what went wrong is told both, and does not stay', async () => {
  const presses = new Presses<string>();
  const fail = () => new Promise<string>((_, no) => setTimeout(() => no(new Error('voll')), 20));
  const both = await Promise.allSettled([presses.once(FORM, fail), presses.once(FORM, fail)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await presses.once(FORM, () => Promise.resolve('good'))).toBe('good');
});
