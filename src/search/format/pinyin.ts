/**
 * Names and titles in Latin letters are words with spaces between them, which is what Pagefind is made for: a record's
 * are its syllables in order, then its initials, each name apart from the next.
 */

/** Where Pagefind's files lie below the site's root. */
export const PINYIN_INDEX = '/pagefind/';

/** Stands between names, so that no phrase runs from one into the next; no reader types it. */
export const PINYIN_BREAK = 'xxqqxx';

/**
 * Records that follow each other are one page to Pagefind, whose list of pages is read before the first question. The
 * page's address is the number of its first record; the letters of its records stand apart by this.
 */
export const PINYIN_GROUP = 8;
export const RECORD_BREAK = 'xxzzxx';

/** The records of a page of Pagefind whose letters contain one of the phrases. */
export function recordsWith(phrases: readonly string[], first: number, content: string): number[] {
  const records = content.split(RECORD_BREAK);
  return records.flatMap((letters, index) =>
    phrases.some((phrase) => ` ${letters.trim()} `.includes(` ${phrase} `)) ? [first + index] : [],
  );
}

const SYLLABLE =
  /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:[iuv]?ang|[iu]?ong|ueng|eng|ing|iao|[iuv]an|uai|[uv]e|ia|ie|iu|in|ua|uo|ui|un|ai|ei|ao|ou|an|en|er|a|o|e|i|u|v)$/;
const LONGEST_SYLLABLE = 6;
const LONGEST_INITIALS = 12;
const MOST_READINGS = 6;

/**
 * What was typed as pinyin: `v` for ü however it is written, without tones, `'` where syllables were parted; undefined
 * for what cannot be pinyin.
 */
export function pinyinTyped(term: string): string | undefined {
  const letters = term
    .normalize('NFD')
    .toLowerCase()
    .replace(/u[\u0300\u0301\u0304\u030c]?\u0308[\u0300\u0301\u0304\u030c]?|u:/g, 'v')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/([ln])yu/g, '$1v')
    .replace(/([jqxy])v/g, '$1u');
  return /^[a-z](?=[a-z'])(?:'?[a-z]){1,59}$/.test(letters) ? letters : undefined;
}

/**
 * The phrases that letters of `pinyinTyped` may mean: cut into syllables, in every way that there is, and each letter
 * an initial. Who has no ü types u.
 */
export function pinyinPhrases(typed: string): string[] {
  const letters = typed.replace(/'/g, '');
  const borders = new Set<number>();
  for (const [at, letter] of [...typed].entries()) if (letter === "'") borders.add(at - borders.size);
  const phrases: string[] = [];
  const cut = (at: number, syllables: readonly string[]): void => {
    if (phrases.length === MOST_READINGS) return;
    if (at === letters.length) phrases.push(syllables.join(' '));
    for (let end = Math.min(letters.length, at + LONGEST_SYLLABLE); end > at; end--) {
      const syllable = letters.slice(at, end);
      if (!SYLLABLE.test(syllable) || isBroken(at, end)) continue;
      for (const meant of withoutDots(syllable)) cut(end, [...syllables, meant]);
    }
  };
  const isBroken = (start: number, end: number): boolean => {
    for (let at = start + 1; at < end; at++) if (borders.has(at)) return true;
    return false;
  };
  cut(0, []);
  if (letters.length <= LONGEST_INITIALS && borders.size === 0) phrases.push([...letters].join(' '));
  return phrases;
}

/** A syllable, and the one with ü that it may stand for. */
function withoutDots(syllable: string): string[] {
  return /^[ln]ue?$/.test(syllable) ? [syllable, syllable.replace('u', 'v')] : [syllable];
}
