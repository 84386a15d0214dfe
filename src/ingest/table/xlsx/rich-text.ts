import { LONGEST_CELL } from '../limits.ts';
import { refuse } from '../refusal.ts';
import { cellText, unescaped } from '../cell-text.ts';
import { type Attributes } from './xml.ts';

/** How letters look where it changes what they say. */
export interface FontLook {
  isStruck: boolean;
  /** Raised or lowered letters. */
  script: 'superscript' | 'subscript' | undefined;
}

/** A text of a workbook. */
export interface RichText {
  text: string;
  /** The part that is struck out by itself. */
  struck: string;
  /** Raised or lowered letters that had to become plain ones. */
  raised: string;
  /** The part that looks as its cell does. */
  plain: string;
}

const PLAIN_LOOK: FontLook = { isStruck: false, script: undefined };

/** What an element inside of a font says; `look` gets it. */
export function readLook(look: FontLook, element: string, { val }: Attributes): void {
  if (element === 'strike') look.isStruck = val !== '0' && val !== 'false';
  else if (element === 'vertAlign') look.script = val === 'superscript' || val === 'subscript' ? val : undefined;
}

/** Joins the runs of a rich text and leaves out how they are pronounced (`rPh`). */
export class TextRuns {
  #joined = '';
  #struck = '';
  #raised = '';
  #plain = '';
  #isText = false;
  #isPhonetic = false;
  /** Of the run that is being read; undefined where it says nothing. */
  #look: FontLook | undefined;
  #run = '';

  open(element: string, attributes: Attributes): void {
    if (element === 't') this.#isText = !this.#isPhonetic;
    else if (element === 'rPh') this.#isPhonetic = true;
    else if (element === 'rPr') this.#look = { ...PLAIN_LOOK };
    else if (this.#look) readLook(this.#look, element, attributes);
  }

  text(text: string): void {
    if (this.#isText) this.#run += text;
    if (this.#joined.length + this.#run.length > LONGEST_CELL * ESCAPED)
      throw refuse('T05', { limit: 'characters', most: LONGEST_CELL, sheet: '' });
  }

  close(element: string): void {
    if (element === 't') this.#isText = false;
    else if (element === 'rPh') this.#isPhonetic = false;
    else if (element === 'r') this.#endRun();
  }

  /** What was joined since the last time: a text, or more where there is more to say. */
  take(): string | RichText {
    this.#endRun();
    const [text, struck, raised, plain] = [this.#joined, this.#struck, this.#raised, this.#plain];
    this.#joined = this.#struck = this.#raised = this.#plain = '';
    if (plain === text) return cellText(unescaped(text));
    return {
      text: cellText(unescaped(text)),
      struck: cellText(unescaped(struck)),
      raised: cellText(unescaped(raised)),
      plain: cellText(unescaped(plain)),
    };
  }

  #endRun(): void {
    const [run, look] = [this.#run, this.#look];
    this.#run = '';
    this.#look = undefined;
    if (run === '') return;
    const written = look?.script === undefined ? run : scriptText(run, look.script);
    this.#joined += written ?? run;
    if (!look) this.#plain += run;
    if (look?.isStruck) this.#struck += written ?? run;
    if (written === undefined) this.#raised += run;
  }
}

/** A character may be written in seven: `_x000A_`. */
const ESCAPED = 7;

const SCRIPTS = {
  superscript: { signs: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾', of: '0123456789+-=()' },
  subscript: { signs: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎', of: '0123456789+-=()' },
} as const;

/** `m2` with a raised 2 is m². Undefined for letters that have no raised form of their own. */
export function scriptText(text: string, script: 'superscript' | 'subscript'): string | undefined {
  const { signs, of } = SCRIPTS[script];
  let written = '';
  for (const letter of text.normalize('NFKC')) {
    const at = of.indexOf(letter);
    if (at < 0 && letter.trim() !== '') return undefined;
    written += at < 0 ? letter : signs[at]!;
  }
  return written;
}
