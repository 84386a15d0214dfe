import { describe, expect, it } from 'vitest';
import { placesOfSentences } from './sentence-places.ts';

/** Each sentence with the place of its first letter; those of its others follow. */
function placed(text: string, sentences: readonly string[]): Map<string, number> {
  const places = placesOfSentences(text);
  return new Map(
    sentences.map((sentence) => {
      const at = text.indexOf(sentence);
      expect([...places.slice(at, at + sentence.length)]).toEqual(Array.from(sentence, (_, by) => places[at]! + by));
      return [sentence, places[at]!];
    }),
  );
}

const SENTENCES = ['渠修到了坡上。', '他走了二十里山路!', '谁也没有说话;', '天亮以前，水来了。', '村里人都记得这一天'];

describe('where a sentence lies', () => {
  const before = placed(SENTENCES.join(''), SENTENCES);

  it('is a place of its own', () => {
    const places = placesOfSentences(SENTENCES.join(''));
    expect(new Set(places).size).toBe(places.length);
  });

  it.each([
    ['one is put in', SENTENCES.toSpliced(1, 0, '后来又添了一句新话。'), SENTENCES],
    ['the first is taken out', SENTENCES.slice(1), SENTENCES.slice(1)],
    ['one goes on longer', SENTENCES.with(1, '他走了二十里山路，又走了二十里山路，天才亮!'), SENTENCES.toSpliced(1, 1)],
    ['they change places', SENTENCES.toReversed().map((text, index) => (index === 0 ? `${text}。` : text)), SENTENCES],
  ])('stays when %s', (_, after, kept) => {
    const places = placed(after.join(''), kept);
    for (const sentence of kept) expect(places.get(sentence), sentence).toBe(before.get(sentence));
  });

  it('is found for a text of very many short ones, and for one without any', () => {
    for (const text of ['甲。乙!'.repeat(20_000), '字'.repeat(2 ** 18), '。'.repeat(500), '字'.repeat(40_000)]) {
      const places = placesOfSentences(text);
      expect(new Set(places).size, `${text.length}`).toBe(text.length);
      expect(places.reduce((most, place) => Math.max(most, place), 0)).toBeLessThan(2 ** 21);
    }
  });
});
