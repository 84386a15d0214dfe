import { Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

/** A text is not as plain as it would have to be; the YAML library has to read it. */
export class NotPlain extends Error {}

const WORD = /[^\s\-?:,[\]{}#&*!|>'"%@`][^\n,[\]{}:#'"]*/y;

type Value = Scalar | YAMLMap | YAMLSeq;

/** Reads what stands in brackets, on one line. Throws a `NotPlain`. */
export class FlowReader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The list or group that begins at a place. */
  read(from: number): YAMLMap | YAMLSeq {
    this.#at = from;
    return this.#collection();
  }

  #collection(): YAMLMap | YAMLSeq {
    // Whatever is deeper has been refused, or is no settings.
    if (this.#depth > MOST_DEEP) throw new NotPlain();
    this.#depth++;
    const begin = this.#at++;
    const isList = this.#text[begin] === '[';
    const list = new YAMLSeq<Value>();
    const group = new YAMLMap<Scalar, Value>();
    list.flow = group.flow = true;
    const closing = isList ? ']' : '}';
    this.#skipBlanks();
    for (let isFirst = true; this.#text[this.#at] !== closing; isFirst = false) {
      if (!isFirst) {
        if (this.#text[this.#at] !== ',') throw new NotPlain();
        this.#at++;
        this.#skipBlanks();
      }
      if (isList) list.items.push(this.#value());
      else group.items.push(this.#pair());
      this.#skipBlanks();
    }
    this.#at++;
    this.#depth--;
    const read = isList ? list : group;
    read.range = [begin, this.#at, this.#at];
    return read;
  }

  #pair(): Pair<Scalar, Value> {
    const key = this.#scalar();
    if (typeof key.value !== 'string') throw new NotPlain();
    if (this.#text[this.#at] !== ':') throw new NotPlain();
    this.#at++;
    // Behind a word, the blank is what makes the colon one.
    if (key.type === 'PLAIN' && this.#text[this.#at] !== ' ') throw new NotPlain();
    this.#skipBlanks();
    return new Pair<Scalar, Value>(key, this.#value());
  }

  #value(): Value {
    const sign = this.#text[this.#at];
    return sign === '[' || sign === '{' ? this.#collection() : this.#scalar();
  }

  #scalar(): Scalar {
    const scalar = this.#text[this.#at] === '"' ? quotedScalar(this.#text, this.#at) : this.#word();
    this.#at = scalar.range![1];
    return scalar;
  }

  #word(): Scalar {
    WORD.lastIndex = this.#at;
    const [word] = WORD.exec(this.#text) ?? [];
    if (word === undefined) throw new NotPlain();
    let { length } = word;
    while (word.charCodeAt(length - 1) === BLANK) length--;
    const scalar = typedScalar(word.slice(0, length), this.#at);
    if (length < word.length && this.#text[this.#at + word.length] === ':') throw new NotPlain();
    return scalar;
  }

  /** Blanks behind a value belong to nothing. */
  #skipBlanks(): void {
    while (this.#text.charCodeAt(this.#at) === BLANK) this.#at++;
  }
}

const BLANK = 0x20;
const MOST_DEEP = 8;

/** The text in quotation marks that begins at a place, if nothing in it stands for something else. */
export function quotedScalar(text: string, from: number): Scalar {
  const end = text.indexOf('"', from + 1);
  const value = text.slice(from + 1, end);
  if (end < 0 || value.includes('\\') || value.includes('\n')) throw new NotPlain();
  const scalar = new Scalar<unknown>(value);
  scalar.source = value;
  scalar.type = 'QUOTE_DOUBLE';
  scalar.range = [from, end + 1, end + 1];
  return scalar;
}

/** What a word without marks is: a text, a number, yes or no. */
export function typedScalar(source: string, from: number): Scalar {
  const scalar = new Scalar<unknown>(valueOf(source));
  scalar.source = source;
  scalar.type = 'PLAIN';
  scalar.range = [from, from + source.length, from + source.length];
  return scalar;
}

function valueOf(source: string): unknown {
  if (/^[1-9]\d{0,14}$/.test(source) || source === '0') return Number(source);
  if (source === 'true' || source === 'false') return source === 'true';
  // Numbers in other ways of writing, and nothing: seldom.
  if (/^[-+.~]|^(?:null|true|false)$/i.test(source)) throw new NotPlain();
  if (/^\d/.test(source) && !/^\d[\d.]*[^\d.a-zA-Z+]/.test(source)) throw new NotPlain();
  return source;
}
