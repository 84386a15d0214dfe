/** Words of this field that the language data cuts, and what is counted in words of two letters. */
const WORDS = new Set(
  '党支部 党总支 党委 党组 党工委 党员 党组织 共产党员 年度 季度 中学 小学 个月 公里 小时 分钟 公顷 公斤 平方米 立方米 网格员 护林员 村党支部 公开承诺'.split(
    ' ',
  ),
);
const LONGEST_WORD = 12;

/** Single letters that end a phrase: what stands before belongs to them. */
const ENDING = new Set('的了着过们吗呢吧啊里上下中后前内外间时地得');
/** Single letters that begin one. */
const BEGINNING = new Set('把被在从给与和及或让对向为当不没还又再也就都才先最很更');

const NUMBER =
  /第?[\d０-９.．,，%％+＋:：零〇一二三四五六七八九十百千万亿两几]*[\d０-９%％零〇一二三四五六七八九十百千万亿两几]/gu;
const OPENING = /[\p{Ps}\p{Pi}]$/u;
const CLOSING = /^[\p{Pe}\p{Pf}、，。；：？！…,.;:?!·—－\s]/u;
const HAN = /^\p{Script=Han}$/u;
const LONGEST = 8;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const NO_NAMES: ReadonlySet<string> = new Set();
const known = new WeakMap<ReadonlySet<string>, Map<string, readonly string[]>>();
/** More than a large site has: with fewer, a walk over all of them would find none. */
const MOST_KNOWN = 200_000;

/**
 * A title in the phrases between which a line may end; together they are the title. No word is cut, as far as the
 * language data of the program knows words, no number from what it counts, and no name. `names`: of two to twelve
 * letters, one object for the whole site.
 */
export function phrasesOf(title: string, names: ReadonlySet<string> = NO_NAMES): readonly string[] {
  let titles = known.get(names);
  if (!titles || titles.size >= MOST_KNOWN) known.set(names, (titles = new Map()));
  let phrases = titles.get(title);
  if (!phrases) titles.set(title, (phrases = joined(wordsOf(title, names)).flatMap(shortened)));
  return phrases;
}

/** Words as the lists and the language data know them, a number with what it counts being one. */
function wordsOf(title: string, names: ReadonlySet<string>): string[] {
  const found: string[] = [];
  /** Where what no list knows begins. */
  let from = 0;
  const numbers = new Map(Array.from(title.matchAll(NUMBER), ({ 0: number, index }) => [index, number]));
  for (let at = 0; at < title.length;) {
    const number = numbers.get(at);
    const word = listed(title, at, names) ?? (number === undefined ? undefined : counted(title, at, number));
    if (word === undefined) {
      at++;
      continue;
    }
    found.push(...segmentsOf(title.slice(from, at)));
    const last = found.at(-1);
    if (last !== undefined && /\d[年月日时点分]$/u.test(last) && /^\d/.test(word))
      found[found.length - 1] = last + word;
    else found.push(word);
    from = at += word.length;
  }
  return [...found, ...segmentsOf(title.slice(from))];
}

/** The longest word of the lists that stands there. */
function listed(title: string, at: number, names: ReadonlySet<string>): string | undefined {
  for (let length = Math.min(LONGEST_WORD, title.length - at); length >= 2; length--) {
    const word = title.slice(at, at + length);
    if (names.has(word) || WORDS.has(word)) return word;
  }
  return undefined;
}

/** A number with the word behind it that is counted; a space may stand between. */
function counted(title: string, at: number, number: string): string {
  const rest = title.slice(at + number.length);
  const gap = /^ (?=\p{Script=Han})/u.test(rest) ? ' ' : '';
  const after = rest.slice(gap.length);
  const word = listed(after, 0, NO_NAMES);
  if (word !== undefined) return number + gap + word;
  const [letter = ''] = after;
  return HAN.test(letter) ? number + gap + letter : number;
}

function segmentsOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}

/** Words that belong together: signs to what they stand at, single letters to their neighbours. */
function joined(all: readonly string[]): string[][] {
  const phrases: string[][] = [];
  let isOpen = true;
  for (const word of all) {
    const last = phrases.at(-1);
    const isSingle = HAN.test(word);
    const joinsLast = CLOSING.test(word) || (isSingle && !BEGINNING.has(word) && !endsCounted(last));
    if (last && (isOpen || joinsLast || ENDING.has(word))) last.push(word);
    else phrases.push([word]);
    isOpen = OPENING.test(word) || (isSingle && !ENDING.has(word));
  }
  // One letter alone at the end is an orphan.
  const end = phrases.at(-1);
  if (phrases.length > 1 && end!.join('').length === 1) phrases.at(-2)!.push(...phrases.pop()!);
  return phrases;
}

function endsCounted(phrase: readonly string[] | undefined): boolean {
  return phrase !== undefined && /[\d零〇一二三四五六七八九十百千万亿两几]\p{Script=Han}$/u.test(phrase.at(-1)!);
}

/** A phrase that no line of a phone holds, in two or more. */
function shortened(phrase: readonly string[]): string[] {
  const parts: string[] = [];
  let part = '';
  phrase.forEach((word, index) => {
    const rest = phrase.slice(index).join('');
    if (part.length >= 3 && (part + word).length > LONGEST && rest.length > 1 && !CLOSING.test(word)) {
      parts.push(part);
      part = '';
    }
    part += word;
  });
  return [...parts, part].filter((each) => each !== '');
}
