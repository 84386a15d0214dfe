import { expect, it } from 'vitest';
import { readContents } from '../../ingest/documents/read-contents.ts';
import { foldLetters } from '../../kernel/letters/letters.ts';
import { TestDice } from '../../testing/dice.ts';
import { docFile } from '../testing/doc-file.ts';
import { randomDoc } from '../testing/random-doc.ts';

const MOBILE = '13812345678';

it('an old document with a password is said to be locked', async () => {
  const bytes = docFile({ text: [{ text: '甲\r' }], flags: 0x0100 });
  expect((await readContents(bytes)).unread).toEqual([{ where: '文件', reason: 'locked' }]);
});

it('every letter of an old Word document is looked at, whatever else reads it', async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const { bytes, letters } = randomDoc(new TestDice(seed));
    const { texts } = await readContents(bytes);
    const all = foldLetters(texts.map(({ text }) => text).join('\n'));
    expect(letters.filter((letter) => !all.includes(foldLetters(letter))).join(''), `seed ${seed}`).toBe('');
  }
});

it('a number in pieces of an old document is one', async () => {
  const [first, second] = ['请打电话138', '12345678找何守田。\r'];
  const bytes = docFile({ text: [{ text: first }, { text: second, properties: [[0x0835, 1]] }] });
  const { texts } = await readContents(bytes);
  expect(texts.filter(({ text }) => text.includes(MOBILE))).toHaveLength(1);
});
