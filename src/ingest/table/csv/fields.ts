/**
 * Steps through a CSV text field by field. One object serves the whole text: after `read` it holds what the last field
 * is, because millions of fields are read and few are looked at twice.
 */
export class CsvFields {
  readonly text: string;
  /** Code unit of the separator. */
  readonly #separator: number;
  /** The content without quotation marks, as offsets; the end is exclusive. */
  from = 0;
  to = 0;
  /** Offset of what ends the field: a separator, a line end, or the end of the text. */
  next = 0;
  /**
   * A quotation mark at `start` of the content that pairs with none, and is taken as text. `closes`: text comes behind
   * its partner.
   */
  stray: { offset: number; closes: boolean } | undefined;
  #hasDoubled = false;

  constructor(text: string, separator: string) {
    this.text = text;
    this.#separator = separator.charCodeAt(0);
  }

  /** Reads the field that starts at an offset. */
  read(start: number): void {
    this.stray = undefined;
    this.#hasDoubled = false;
    const open = this.#skipSpaces(start);
    if (this.text.charCodeAt(open) === QUOTE && this.#readQuoted(open)) return;
    let end = start;
    while (!this.#isEnd(end)) end++;
    this.from = start;
    this.to = end;
    this.next = end;
  }

  /** Whether the field read is the last one of its record. */
  get isLast(): boolean {
    return this.next >= this.text.length || this.text.charCodeAt(this.next) === LINE_FEED;
  }

  /** The field's content, trimmed. */
  get content(): string {
    if (this.from === this.to) return '';
    const raw = this.text.slice(this.from, this.to);
    return (this.#hasDoubled ? raw.replaceAll('""', '"') : raw).trim();
  }

  #readQuoted(open: number): boolean {
    const close = this.#closingQuote(open);
    const end = close < 0 ? close : this.#skipSpaces(close + 1);
    if (close < 0 || !this.#isEnd(end)) {
      this.stray = { offset: open, closes: close >= 0 };
      this.#hasDoubled = false;
      return false;
    }
    this.from = open + 1;
    this.to = close;
    this.next = end;
    return true;
  }

  #closingQuote(open: number): number {
    for (let at = this.text.indexOf('"', open + 1); at >= 0; at = this.text.indexOf('"', at + 2)) {
      if (this.text.charCodeAt(at + 1) !== QUOTE) return at;
      this.#hasDoubled = true;
    }
    return -1;
  }

  #skipSpaces(offset: number): number {
    let end = offset;
    while (this.text.charCodeAt(end) === SPACE) end++;
    return end;
  }

  #isEnd(offset: number): boolean {
    if (offset >= this.text.length) return true;
    const unit = this.text.charCodeAt(offset);
    return unit === this.#separator || unit === LINE_FEED;
  }
}

const QUOTE = 34;
const SPACE = 32;
const LINE_FEED = 10;
