import {
  ALIKE,
  alikeDigit,
  gapOf,
  HALF,
  isDigit,
  isGap,
  LETTER,
  nextSign,
  type Script,
  scriptOf,
  type DigitSign,
  signOf,
  TENTH,
  WIDTHLESS,
  valueOf,
} from './digit-signs.ts';
import { hasHiddenSigns, readHidden } from './hidden-signs.ts';

/** Digits that stand together: nothing but gaps is between them. */
export interface Chain {
  /** The digits without what is between them, `X` for ten. */
  digits: string;
  /** Where each begins and ends in the text. */
  starts: readonly number[];
  ends: readonly number[];
  groups: readonly Group[];
}

/** Digits of one script between which nothing is seen. */
export interface Group {
  /** The first digit, and the one behind the last, as places in `digits`. */
  from: number;
  to: number;
  /** Of the first digit. */
  script: Script;
  /** What stands before the group, each sign by its kind (`digit-signs.ts`); '' where only the script changes. */
  gap: string;
}

/** The fewest digits of a personal number. */
const FEWEST = 11;
/** Digits before the sign for ten in an identity number. */
const BEFORE_TENTH = 17;

/** All chains of a text that are long enough for a personal number, in order. */
export function* chainsOf(text: string): Generator<Chain> {
  if (text.length < FEWEST) return;
  const reader = new SignReader(text);
  for (let at = nextSign(text, 0); at < text.length; at = nextSign(text, at)) {
    const sign = signOf(text.charCodeAt(at));
    if (sign === LETTER || (!isDigit(sign) && !reader.isSpecial(at, sign))) {
      at++;
      continue;
    }
    const { digits, end } = measure(reader, at);
    if (digits >= FEWEST) yield* chainsIn(reader, at, end);
    at = end;
  }
}

/** How many digits there are from `at` up to the next letter, and where that ends. */
function measure(reader: SignReader, at: number): { digits: number; end: number } {
  const { text } = reader;
  let digits = 0;
  while (at < text.length) {
    let sign = signOf(text.charCodeAt(at));
    if (reader.isSpecial(at, sign)) {
      sign = reader.read(at, digits);
      at = reader.end;
    } else at++;
    if (isDigit(sign) || sign === TENTH) digits++;
    else if (sign === LETTER) break;
  }
  return { digits, end: at };
}

function* chainsIn(reader: SignReader, from: number, to: number): Generator<Chain> {
  let chain = new ChainBuilder();
  for (let at = from; at < to; at = reader.end) {
    const sign = reader.read(at, chain.length);
    if (isDigit(sign)) {
      if (chain.isBroken()) {
        if (chain.length >= FEWEST) yield chain.build();
        chain = new ChainBuilder();
      }
      chain.add(String(valueOf(sign)), scriptOf(sign), at, reader.end);
    } else if (sign === TENTH) {
      chain.add('X', undefined, at, reader.end);
      yield chain.build();
      chain = new ChainBuilder();
    } else if (isGap(sign)) chain.addGap(gapOf(sign), reader.char);
    else if (sign === LETTER) break;
  }
  if (chain.length >= FEWEST) yield chain.build();
}

/** Reads a text sign by sign. */
class SignReader {
  readonly text: string;
  /** Where the sign that was read last ends, and what a reader gets there. */
  end = 0;
  char = '';
  readonly #hasHidden: boolean;

  constructor(text: string) {
    this.text = text;
    this.#hasHidden = hasHiddenSigns(text);
  }

  /** True where a character alone does not say what it is. `sign`: what it is by itself. */
  isSpecial(at: number, sign: DigitSign): boolean {
    if (sign === ALIKE || sign === TENTH || sign === HALF) return true;
    return this.#hasHidden && isGap(sign) && HIDERS.has(this.text.charCodeAt(at));
  }

  /** The sign at a place behind so many digits. */
  read(at: number, digits: number): DigitSign {
    const { text } = this;
    const code = text.charCodeAt(at);
    const hidden = this.#hasHidden && HIDERS.has(code) ? readHidden(text, at) : undefined;
    if (hidden?.char === '') {
      this.end = hidden.end;
      return WIDTHLESS;
    }
    const point = hidden ? hidden.char.codePointAt(0)! : text.codePointAt(at)!;
    this.end = hidden ? hidden.end : at + (point > 0xffff ? 2 : 1);
    this.char = String.fromCodePoint(point);
    const sign = signOf(point);
    if (sign === HALF) return LETTER;
    if (sign === ALIKE) return isAmongDigits(text, at) ? alikeDigit(this.char) : LETTER;
    if (sign === TENTH) return digits >= BEFORE_TENTH && !/[A-Za-z0-9]/.test(text[this.end] ?? '') ? TENTH : LETTER;
    return sign;
  }
}

/** Collects the digits of one chain. */
class ChainBuilder {
  readonly #digits: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #groups: Group[] = [];
  #script: number | undefined;
  #gap = '';

  get length(): number {
    return this.#digits.length;
  }

  addGap(kind: string, char: string): void {
    // Marks of quotations stand before each of their lines.
    if (this.length > 0 && !(char === '>' && this.#gap.includes('\n'))) this.#gap += kind;
  }

  /** True if what stands behind the last digit is more than what people set digits apart by. */
  isBroken(): boolean {
    const gap = this.#gap;
    if (gap === '') return false;
    // One, two or three asterisks are emphasis, more are a mask.
    const isMask = /\*{4}|([?.])\1\1/.test(gap);
    this.#gap = gap
      .replaceAll('*', '')
      .replace(/ +/g, ' ')
      .replace(/[ \t-]*\n[ \t]*/g, '\n');
    return isMask || this.#gap.length > WIDEST_GAP || (this.#gap.length > 1 && this.#gap.includes('\n'));
  }

  /** Adds a digit behind what was added; of no script of its own if it is the sign for ten. */
  add(digit: string, script: number | undefined, start: number, end: number): void {
    const at = this.length;
    const last = this.#groups.at(-1);
    if (last && this.#gap === '' && (script ?? this.#script) === this.#script) last.to++;
    else this.#groups.push({ from: at, to: at + 1, script: script ?? this.#script ?? 0, gap: last ? this.#gap : '' });
    this.#script = script;
    this.#gap = '';
    this.#digits.push(digit);
    this.#starts.push(start);
    this.#ends.push(end);
  }

  build(): Chain {
    return { digits: this.#digits.join(''), starts: this.#starts, ends: this.#ends, groups: this.#groups };
  }
}

/** Kinds of signs in the widest gap inside a number: `) - (`. */
const WIDEST_GAP = 5;

const HIDERS: ReadonlySet<number> = new Set([...'&%\\<'].map((char) => char.charCodeAt(0)));

/** True for a letter in a word of digits and such letters alone, of which a third or more are digits. */
function isAmongDigits(text: string, at: number): boolean {
  let from = at;
  let to = at + 1;
  while (from > 0 && at - from < LONGEST_WORD && isWordOfFigures(text, from - 1)) from--;
  while (to < text.length && to - at < LONGEST_WORD && isWordOfFigures(text, to)) to++;
  if (/[A-Za-z]/.test(text[from - 1] ?? '') || /[A-WYZa-wyz]/.test(text[to] ?? '')) return false;
  const digits = text.slice(from, to).replace(/\D/g, '').length;
  return digits > 0 && (to - from <= 4 || 3 * digits >= to - from);
}

const LONGEST_WORD = 24;

function isWordOfFigures(text: string, at: number): boolean {
  const sign = signOf(text.charCodeAt(at));
  return isDigit(sign) || sign === ALIKE;
}
