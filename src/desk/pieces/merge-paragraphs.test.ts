import { describe, expect, it } from 'vitest';
import { TestDice } from '../../testing/dice.ts';
import { mergedParagraphs, type ParagraphMerge, type PlaceChoice, textWithChoices } from './merge-paragraphs.ts';

const entry = (...paragraphs: string[]) => `${paragraphs.join('\n\n')}\n`;

async function merged(base: string, mine: string, theirs: string): Promise<ParagraphMerge> {
  const found = await mergedParagraphs(base, mine, theirs);
  if (!found) throw new Error('They clash altogether.');
  return found;
}

function clashes({ parts }: ParagraphMerge) {
  return parts.filter((part) => typeof part !== 'string');
}

describe('two versions of a text', () => {
  const BASE = entry('一', '二', '三', '四');

  it('ask only for the paragraphs that both changed; what one changed comes along', async () => {
    const found = await merged(BASE, entry('一甲', '二甲', '三', '四'), entry('一', '二乙', '三乙', '四'));
    expect(clashes(found)).toEqual([{ mine: '二甲\n\n', theirs: '二乙\n\n' }]);
    expect(textWithChoices(found, ['mine'])).toBe(entry('一甲', '二甲', '三乙', '四'));
    expect(textWithChoices(found, ['theirs'])).toBe(entry('一甲', '二乙', '三乙', '四'));
    expect(textWithChoices(found, ['both'])).toBe(entry('一甲', '二甲', '二乙', '三乙', '四'));
  });

  it('of the last paragraph, which has no empty line behind it', async () => {
    const found = await merged(BASE, entry('一', '二', '三', '四甲'), entry('一', '二', '三', '四乙'));
    expect(textWithChoices(found, ['both'])).toBe(entry('一', '二', '三', '四甲', '四乙'));
  });

  it('one who took a paragraph out, and one who changed it', async () => {
    const found = await merged(BASE, entry('一', '三', '四'), entry('一', '二乙', '三', '四'));
    expect(clashes(found)).toEqual([{ mine: '', theirs: '二乙\n\n' }]);
    expect(textWithChoices(found, ['mine'])).toBe(entry('一', '三', '四'));
    expect(textWithChoices(found, ['both'])).toBe(entry('一', '二乙', '三', '四'));
  });

  it('marks of git in a text are text', async () => {
    const found = await merged(
      entry('<<<<<<< 一', '二'),
      entry('<<<<<<< 一', '======='),
      entry('<<<<<<< 一', '>>>>>>> 三'),
    );
    expect(textWithChoices(found, ['both'])).toBe(entry('<<<<<<< 一', '=======', '>>>>>>> 三'));
  });

  it('ends of lines of two systems', async () => {
    const found = await merged(
      BASE,
      entry('一甲', '二', '三', '四').replaceAll('\n', '\r\n'),
      entry('一乙', '二', '三', '四'),
    );
    expect(textWithChoices(found, ['theirs'])).toBe(entry('一乙', '二', '三', '四').replaceAll('\n', '\r\n'));
  });
});

it('nothing of either side is lost, whatever they did', async () => {
  const dice = new TestDice(7);
  for (let times = 0; times < 150; times++) {
    let next = 0;
    const fresh = () => `新${times}-${next++}${'\n续'.repeat(dice.below(2))}`;
    const changed = (paragraphs: readonly string[]) =>
      paragraphs.flatMap((one) => dice.pick([[one], [one], [one], [fresh()], [one, fresh()], []]));
    const base = Array.from({ length: 1 + dice.below(8) }, (_, index) => `段${index}`);
    const [mine, theirs] = [changed(base), changed(base)];
    const found = await merged(entry(...base), entry(...mine), entry(...theirs));
    const count = clashes(found).length;
    const all = (choice: PlaceChoice) => textWithChoices(found, Array<PlaceChoice>(count).fill(choice));
    const both = all('both')
      .split('\n\n')
      .map((one) => one.trim());
    for (const one of [...mine, ...theirs].filter((text) => text.startsWith('新'))) expect(all('both')).toContain(one);
    // What is chosen of one side stands there whole.
    for (const one of mine.filter((text) => text.startsWith('新'))) expect(all('mine')).toContain(one);
    for (const one of theirs.filter((text) => text.startsWith('新'))) expect(all('theirs')).toContain(one);
    // What both left as it was is there, and once.
    for (const one of base.filter((text) => mine.includes(text) && theirs.includes(text)))
      expect(both.filter((text) => text.split('\n')[0] === one)).not.toHaveLength(0);
  }
});
