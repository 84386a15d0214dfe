import { expect, it } from 'vitest';
import { inImportTurn } from './import-turns.ts';

it('an office that hands in at once is read a few at a time, and one person never takes more than one place', async () => {
  const reading: string[] = [];
  let most = 0;
  const ends: (() => void)[] = [];
  const handIn = (person: string) =>
    inImportTurn(person, async () => {
      reading.push(person);
      most = Math.max(most, reading.length);
      const end = Promise.withResolvers<undefined>();
      ends.push(() => end.resolve(undefined));
      await end.promise;
      reading.splice(reading.indexOf(person), 1);
      return person;
    });
  const all = ['mo', 'mo', 'mo', 'mo', 'lin', 'deng', 'shen', 'gong'].map(handIn);
  await new Promise((done) => setTimeout(done, 10));
  expect(reading).toEqual(['mo', 'lin', 'deng']);
  while (ends.length < all.length || reading.length > 0) {
    ends.shift()?.();
    await new Promise((done) => setTimeout(done, 1));
    expect(reading.filter((one) => one === 'mo').length).toBeLessThanOrEqual(1);
    if (ends.length === 0) break;
  }
  expect(await Promise.all(all)).toEqual(['mo', 'mo', 'mo', 'mo', 'lin', 'deng', 'shen', 'gong']);
  expect(most).toBe(3);
});

it('what fails lets the next one in', async () => {
  await expect(inImportTurn('mo', () => Promise.reject(new Error('bad')))).rejects.toThrow('bad');
  expect(await inImportTurn('mo', () => Promise.resolve('read'))).toBe('read');
});
