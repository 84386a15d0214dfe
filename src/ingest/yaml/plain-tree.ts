import { type LineCounter, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { codeUnits } from '../../kernel/letters/code-units.ts';
import { FlowReader, NotPlain, quotedScalar, typedScalar } from './plain-flow.ts';

/**
 * The tree that the YAML library makes of a text, if the text is as plain as nearly all settings are: keys of letters,
 * values in one line, lists, groups, brackets; a tenth of the time. Undefined for any other text, and for every one that
 * is wrong. Fills `counter`, of which nothing is expected, where there is a tree.
 */
export function plainTree(text: string, counter: LineCounter): YAMLMap | YAMLSeq | undefined {
  if (isUnusual(text)) return undefined;
  try {
    const tree = new PlainReader(text).root();
    counter.addNewLine(0);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) counter.addNewLine(at + 1);
    return tree;
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/** Comments, and whatever is a blank or an end of a line to somebody. */
const isUnusual = codeUnits(
  '\0-\x09\x0b-\x1f#\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\ud800-\udfff\ufeff',
);

const KEY = /[\p{Script=Han}A-Za-z_][\p{Script=Han}\w-]*(?=:(?: |\n|$))/uy;
/** Words that are no text as they stand. */
const TYPED_WORD = /^(?:null|true|false)$/i;
const VALUE = /[^\s\-?:,[\]{}&*!|>'"%@`][^\n]*/y;

type Value = Scalar | YAMLMap | YAMLSeq;

interface Line {
  start: number;
  indent: number;
  /** Behind the last sign, blanks at the end left out. */
  end: number;
  /** Behind its line end. */
  next: number;
}

class PlainReader {
  readonly #text: string;
  readonly #lines: readonly Line[];
  readonly #flow: FlowReader;
  /** The line that is read next. */
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#lines = linesOf(text);
    this.#flow = new FlowReader(text);
  }

  root(): YAMLMap | YAMLSeq {
    const [first] = this.#lines;
    if (!first) throw new NotPlain();
    const tree = this.#block(first.indent);
    if (this.#at < this.#lines.length) throw new NotPlain();
    return tree;
  }

  /** What stands on the next lines, all of them so far in. */
  #block(indent: number): YAMLMap | YAMLSeq {
    const { start } = this.#lines[this.#at]!;
    return this.#isItem(this.#at) ? this.#list(indent) : this.#group(start + indent, indent);
  }

  #isItem(index: number): boolean {
    const line = this.#lines[index];
    return line !== undefined && this.#text.startsWith('- ', line.start + line.indent);
  }

  #list(indent: number): YAMLSeq {
    const list = new YAMLSeq<Value>();
    const begin = this.#lines[this.#at]!.start + indent;
    let end = begin;
    while (this.#lines[this.#at]?.indent === indent && this.#isItem(this.#at)) {
      const line = this.#lines[this.#at]!;
      const from = this.#behindBlanks(line.start + indent + 1);
      if (from >= line.end) throw new NotPlain();
      const item = this.#isKey(from) ? this.#group(from, from - line.start) : this.#inLine(from, indent);
      list.items.push(item);
      end = item.range![2];
    }
    list.range = [begin, end, end];
    return list;
  }

  /** Keys with values, from this place on; the first may stand behind the mark of an item. */
  #group(begin: number, indent: number): YAMLMap {
    const group = new YAMLMap<Scalar, Value>();
    let [at, end] = [begin, begin];
    for (;;) {
      const key = this.#key(at);
      const value = this.#value(key.range![1] + 1, indent);
      group.items.push(new Pair<Scalar, Value>(key, value));
      end = value.range![2];
      const line = this.#lines[this.#at];
      if (line?.indent !== indent || this.#isItem(this.#at)) break;
      at = line.start + indent;
    }
    group.range = [begin, end, end];
    return group;
  }

  #isKey(at: number): boolean {
    KEY.lastIndex = at;
    return KEY.test(this.#text);
  }

  #key(at: number): Scalar {
    KEY.lastIndex = at;
    const [word] = KEY.exec(this.#text) ?? [];
    if (word === undefined || TYPED_WORD.test(word)) throw new NotPlain();
    const key = new Scalar(word);
    key.source = word;
    key.type = 'PLAIN';
    key.range = [at, at + word.length, at + word.length];
    return key;
  }

  /** The value behind a colon, in its line or below. */
  #value(behindColon: number, indent: number): Value {
    const from = this.#behindBlanks(behindColon);
    if (from < this.#lines[this.#at]!.end) return this.#inLine(from, indent);
    this.#at++;
    const below = this.#lines[this.#at];
    if (below && (below.indent > indent || (below.indent === indent && this.#isItem(this.#at))))
      return this.#block(below.indent);
    const empty = new Scalar(null);
    empty.type = 'PLAIN';
    empty.source = '';
    empty.range = [from, from, from];
    return empty;
  }

  /** The value that is the rest of a line. `indent`: no line that is further in may follow. */
  #inLine(from: number, indent: number): Value {
    const text = this.#text;
    const { end, next } = this.#lines[this.#at]!;
    const sign = text[from];
    const value =
      sign === '"'
        ? quotedScalar(text, from)
        : sign === '[' || sign === '{'
          ? this.#flow.read(from)
          : this.#plain(from, end);
    if (value.range![1] !== end) throw new NotPlain();
    this.#at++;
    const below = this.#lines[this.#at];
    if (below && below.indent > indent) throw new NotPlain();
    value.range![2] = next;
    return value;
  }

  #plain(from: number, end: number): Scalar {
    VALUE.lastIndex = from;
    if (!VALUE.test(this.#text)) throw new NotPlain();
    const source = this.#text.slice(from, end);
    if (source.includes(': ') || source.endsWith(':')) throw new NotPlain();
    return typedScalar(source, from);
  }

  #behindBlanks(from: number): number {
    let at = from;
    while (this.#text.charCodeAt(at) === BLANK) at++;
    return at;
  }
}

const BLANK = 0x20;

/** The lines of a text; blank ones only at the end, where they are left out. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start);
    const stop = feed < 0 ? text.length : feed;
    let indent = 0;
    while (start + indent < stop && text.charCodeAt(start + indent) === BLANK) indent++;
    let end = stop;
    while (end > start + indent && text.charCodeAt(end - 1) === BLANK) end--;
    if (end === start + indent) throw new NotPlain();
    lines.push({ start, indent, end, next: feed < 0 ? stop : stop + 1 });
    start = stop + 1;
  }
  return lines;
}
