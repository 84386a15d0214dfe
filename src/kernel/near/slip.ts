import { likenessOf } from './alike.ts';
import type { RightName } from './right-name.ts';
import { SURNAMES } from './surnames.ts';

/** One change that makes a stretch of a text a name. */
export type Slip =
  | { what: 'replaced'; /** Index in both. */ at: number; typed: string; meant: string }
  | { what: 'swapped'; at: number }
  /** A word of two letters was taken for another that sounds the same: 注意 for 主义. */
  | { what: 'misheard'; at: number }
  | { what: 'missing'; at: number; meant: string }
  | { what: 'added'; at: number; typed: string };

/** The one slip between what is written and a name; undefined if they are equal or further apart. */
export function slipBetween(written: string, name: string): Slip | undefined {
  if (Math.abs(written.length - name.length) > 1 || written === name) return undefined;
  let at = 0;
  while (written[at] === name[at]) at++;
  if (written.length === name.length) {
    if (written.slice(at + 1) === name.slice(at + 1))
      return { what: 'replaced', at, typed: written[at]!, meant: name[at]! };
    const isSwapped =
      written[at] === name[at + 1] && written[at + 1] === name[at] && written.slice(at + 2) === name.slice(at + 2);
    if (isSwapped) return { what: 'swapped', at };
    const isMisheard =
      written.slice(at + 2) === name.slice(at + 2) &&
      soundsAlike(written, name, at) &&
      soundsAlike(written, name, at + 1);
    return isMisheard ? { what: 'misheard', at } : undefined;
  }
  if (written.length < name.length)
    return written.slice(at) === name.slice(at + 1) ? { what: 'missing', at, meant: name[at]! } : undefined;
  return written.slice(at + 1) === name.slice(at) ? { what: 'added', at, typed: written[at]! } : undefined;
}

function soundsAlike(written: string, name: string, at: number): boolean {
  return likenessOf(written[at] ?? '', name[at] ?? '') === 'sound';
}

/** So long a name says more than a word that is found in it. */
export const TELLING_LENGTH = 8;

/** So long a name is known by the rest, whatever one letter has become. */
const KNOWN_BY_THE_REST = 6;
const SAYING_KNOWN_BY_THE_REST = 4;

/**
 * True if a slip can be one of the hand. Not: what tells one of a row from the next, one kind of body from another, a
 * short form, a word in front of a name or behind it. `own`: how many letters of the name are not those of another.
 */
export function isLikelySlip(slip: Slip, right: RightName, own: () => number): boolean {
  return right.isPost ? isSlipInPost(slip, right.name) : isSlipInName(slip, right, own);
}

/** A post is as often right with another letter as wrong: only the sound or the shape tells. */
function isSlipInPost(slip: Slip, name: string): boolean {
  switch (slip.what) {
    case 'replaced':
      return (
        (isAlike(slip.typed, slip.meant) || isOfNeighbour(slip, name)) &&
        !areOfOneRow(slip.typed, slip.meant) &&
        !BETWEEN_WORDS.includes(slip.typed)
      );
    case 'added':
      return [name[slip.at - 1], name[slip.at]].some((beside) => beside !== undefined && isAlike(slip.typed, beside));
    case 'swapped':
      return name.length > 2;
    case 'misheard':
    case 'missing':
      return false;
  }
}

/** In a long post, the sound of the next letter typed too soon: 组布部部长. */
function isOfNeighbour({ at, typed }: Extract<Slip, { what: 'replaced' }>, name: string): boolean {
  const next = name[at + 1];
  return at > 0 && next !== undefined && name.length >= LONG && isAlike(typed, next);
}

function isAlike(typed: string, meant: string): boolean {
  const likeness = likenessOf(typed, meant);
  return likeness === 'sound' || likeness === 'shape';
}

function isSlipInName(slip: Slip, { name, isUnique, isSaying }: RightName, own: () => number): boolean {
  const isInside = slip.at > 0 && slip.at < name.length - 1;
  switch (slip.what) {
    case 'replaced': {
      if (slip.at === name.length - 1 && BODIES.includes(slip.typed) && BODIES.includes(slip.meant)) return false;
      if (
        isInside &&
        isUnique &&
        name.length >= KNOWN_BY_THE_REST &&
        AND.includes(slip.typed) &&
        AND.includes(slip.meant)
      )
        return true;
      if (areOfOneRow(slip.typed, slip.meant)) return false;
      if (name.length === 2 && (BETWEEN_WORDS.includes(slip.typed) || name.includes(slip.typed))) return false;
      // Somebody of another family.
      if (slip.at === 0 && !isUnique && name.length > 2 && SURNAMES.includes(slip.typed)) return false;
      const likeness = likenessOf(slip.typed, slip.meant);
      // Names of places have rare letters, which makes them like nothing else.
      const isPlace = likeness === 'rare' && isUnique && name.length < LONG && !(isInside && BODY.test(name));
      if (likeness !== undefined && !isPlace) return true;
      if (!isUnique || BETWEEN_WORDS.includes(slip.typed)) return false;
      // Whatever a law is about is spoken of without it.
      if (slip.at === name.length - 1 && slip.meant === '法') return false;
      return (
        name.length === 2 ||
        own() >= KNOWN_BY_THE_REST ||
        (isInside && isSaying === true && own() >= SAYING_KNOWN_BY_THE_REST)
      );
    }
    case 'swapped':
      return name.length > 2;
    case 'misheard':
      return isUnique && name.length >= KNOWN_BY_THE_REST;
    case 'missing':
      return isInside && name.length >= LONG && !LEFT_OUT.includes(slip.meant);
    case 'added':
      return isInside && name.length >= LONG && !PUT_IN.includes(slip.typed) && !BETWEEN_WORDS.includes(slip.typed);
  }
}

/** What no place is called. */
const BODY = /[局院所站会联部]$/;

/** What a body is called by its rank: below an office of the county there is one of the township. */
const BODIES = '局所厅站科处部';

/** Names have one of these, and people write another. */
const AND = '和与及';

/** In shorter names, one letter more or less makes another word. */
const LONG = 5;

/** Letters of which each takes the place of another in names that are both right. */
const ROWS = [
  '一二三四五六七八九十百千两首',
  '东西南北中上下前后左右内外大小新老正副',
  '省市县区州盟旗乡镇村街社国',
  '党团群工妇',
  '男女父母兄弟姐妹',
];

const ROW_LETTERS: ReadonlySet<string> = new Set(ROWS.join(''));

function areOfOneRow(one: string, other: string): boolean {
  return ROW_LETTERS.has(one) && ROW_LETTERS.has(other) && ROWS.some((row) => row.includes(one) && row.includes(other));
}

/** Letters that short forms go without. */
const LEFT_OUT = '副省市县区乡镇村街社居民务党总支部委会局和与及第中';

/** Letters that make another name of one. */
const PUT_IN = '副总群团新老大小第各县市省区乡镇村';

/** Letters that stand between words. */
const BETWEEN_WORDS =
  '的了得地着过是在有不也都就还又再和与及或而为以于由向对把被给让使按到个名位各每本该此这那等中上下里内后前们';
