import { type Dice, diceFrom } from '../../dice.ts';
import { type RecordText, wholeText } from './record-text.ts';

/** What is asked. */
export interface BenchQuery {
  kind: string;
  text: string;
  /** Asked of ours alone: another way to write what a text says. */
  isRewritten: boolean;
}

export interface QuerySource {
  /** Some records of the corpus. */
  records: readonly RecordText[];
  /** Names of units and terms. */
  names: readonly string[];
  aliases: readonly (readonly string[])[];
  /** Traditional characters, each followed by its simplified form. */
  variants: string;
}

/** Letters of the longest piece of text that is asked for. */
const LONGEST = 8;

/** Of each kind; of pieces of text, of each length. */
const EACH = 5;
const NAMED = 8;

/** No generated text has a Latin word, so these are what a reader of a Chinese page may type all the same. */
const LATIN = ['WiFi', 'GDP', 'app'];

const NUMBER =
  /\d+(?:\.\d+)?(?:%|公里|万元|[户人米亩盏处件项次场天吨元份页张棵台间岁])|\d{1,2}月\d{1,2}日|\d{4}年(?:\d{1,2}月)?/g;

/** Pieces of texts, names, numbers and the like. The same source and seed give the same queries, none of them twice. */
export function makeQueries(source: QuerySource, seed: string): BenchQuery[] {
  const dice = diceFrom(`${seed} queries`);
  const queries = new Map<string, BenchQuery>();
  const add = (kind: string, count: number, next: () => string | undefined, isRewritten = false) => {
    // A small corpus may have fewer of a kind.
    for (let tries = 0, added = 0; added < count && tries < 200 * count; tries++) {
      const text = next();
      if (!text || queries.has(text)) continue;
      queries.set(text, { kind, text, isRewritten });
      added++;
    }
  };
  const record = () => dice.pick(source.records);
  const piece = (length: number) => pieceOf(record(), length, dice);
  const plainPiece = (length: number) => onlyIf(piece(length), (text) => !/[^\p{L}\p{N}]/u.test(text));
  const number = () => dice.pick(wholeText(record()).match(NUMBER) ?? ['']);
  const nameOf = (isPerson: boolean) => {
    const { name } = record();
    return onlyIf(name, (text) => text.length <= 4 === isPerson);
  };
  const terms = source.names.filter((name) => !/(?:委员会|党委|党支部)$/.test(name));

  for (let length = 1; length <= LONGEST; length++) {
    add(`${length} 字`, EACH, () => piece(length));
    add(`${length} 字，无标点`, EACH, () => plainPiece(length));
  }
  add('人名', NAMED, () => nameOf(true));
  add('单位', NAMED, () => nameOf(false));
  add('词条', NAMED, () => dice.pick(terms));
  add('有别名的词条', EACH, () => dice.pick(source.aliases.flat().concat('')));
  add('数字', NAMED, number);
  add('拉丁字母', LATIN.length, () => dice.pick(LATIN));
  add('两个词', NAMED, () => twoOf(record(), dice));
  add('倒写', EACH, () => changed(plainPiece(5), (text) => [...text].reverse().join('')));
  add('全角', NAMED, () => fullWidth(number()), true);
  const traditional = unfold(source.variants);
  add('繁体', NAMED, () => changed(plainPiece(dice.whole(2, 6)), traditional), true);
  return shuffled([...queries.values()], dice);
}

/** What one query makes a browser load may serve the next: none of the kinds is to come last. */
function shuffled<T>(list: T[], dice: Dice): T[] {
  for (let at = list.length - 1; at > 0; at--) {
    const other = dice.whole(0, at);
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
  return list;
}

/** Some characters of a block that follow each other without white space. */
function pieceOf({ blocks }: RecordText, length: number, dice: Dice): string | undefined {
  const block = dice.pick(blocks);
  if (block.length < length) return undefined;
  const start = dice.whole(0, block.length - length);
  return onlyIf(block.slice(start, start + length), (text) => !/\s/.test(text));
}

function twoOf(record: RecordText, dice: Dice): string | undefined {
  const terms = [pieceOf(record, dice.whole(2, 4), dice), pieceOf(record, dice.whole(2, 4), dice)];
  return terms[0] && terms[1] && terms.join(' ');
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

/** Writes simplified characters as the first traditional ones that are folded into them. */
function unfold(variants: string): (text: string) => string {
  const table = new Map<string, string>();
  for (let index = 0; index < variants.length; index += 2)
    if (!table.has(variants[index + 1]!)) table.set(variants[index + 1]!, variants[index]!);
  return (text) => text.replace(/./gs, (char) => table.get(char) ?? char);
}

function changed(text: string | undefined, change: (text: string) => string): string | undefined {
  return text && onlyIf(change(text), (other) => other !== text);
}

function onlyIf(text: string | undefined, holds: (text: string) => boolean): string | undefined {
  return text !== undefined && holds(text) ? text : undefined;
}
