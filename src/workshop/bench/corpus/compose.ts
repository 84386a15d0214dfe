import type { Dice } from '../../dice.ts';
import { type WordList, WORDS } from './words.ts';

/** What stays the same in all sentences of one article, and the terms that any of them may use. */
export interface Subject {
  name: string;
  unit: string;
  terms: readonly string[];
}

const lists = new Map(Object.entries(WORDS).map(([name, words]) => [name, words.split(' ')]));

/** The words of a list. */
export function wordsOf(name: WordList): readonly string[] {
  return lists.get(name)!;
}

/** A sentence with all its places filled. Throws for a place that there are no words for. */
export function filledIn(sentence: string, subject: Subject, dice: Dice): string {
  return sentence.replace(/\{([^}]+)\}/g, (_, place: string) => {
    const word = FILLERS[place]?.(dice, subject) ?? (lists.has(place) ? dice.pick(lists.get(place)!) : undefined);
    if (word === undefined) throw new Error(`No words for {${place}} in: ${sentence}`);
    // Words may have places of their own.
    return word.includes('{') ? filledIn(word, subject, dice) : word;
  });
}

const FILLERS: Readonly<Record<string, (dice: Dice, subject: Subject) => string>> = {
  名: (_, { name }) => name,
  单位: (_, { unit }) => unit,
  词: (dice, { terms }) => dice.pick(terms),
  人: (dice) => personName(dice),
  地: (dice) =>
    dice.pick(wordsOf('地头')) + dice.pick(wordsOf('地尾')) + (dice.chance(0.6) ? dice.pick(wordsOf('聚落')) : ''),
  数: (dice) => String(dice.whole(2, dice.chance(0.7) ? 99 : 990)),
  小数: (dice) => dice.between(0.3, 49).toFixed(1),
  几: (dice) => dice.pick(['两', '三', '四', '五', '六', '七', '八', '九']),
  岁: (dice) => String(dice.whole(38, 93)),
  青年: (dice) => String(dice.whole(19, 29)),
  日: (dice) => `${dice.whole(1, 12)}月${dice.whole(1, 28)}日`,
};

/** A Chinese name of two to four characters. */
export function personName(dice: Dice): string {
  const given = wordsOf('字');
  return dice.pick(wordsOf('姓')) + dice.pick(given) + (dice.chance(0.75) ? dice.pick(given) : '');
}
