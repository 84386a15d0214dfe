import { mergeFile } from './merge-texts.ts';

/** A place of a text that two have changed; '' of whoever took it out. */
export interface ParagraphClash {
  mine: string;
  theirs: string;
}

/** Which side stands at such a place in the end, or one after the other. */
export type PlaceChoice = 'both' | 'mine' | 'theirs';

/** A text that two have changed: what comes together by itself, and what somebody has to choose, in their order. */
export interface ParagraphMerge {
  parts: readonly (string | ParagraphClash)[];
  lineEnd: string;
}

/**
 * Compares two versions of a text (without settings) with the one that both come from, paragraph by paragraph. Undefined
 * where git cannot say.
 */
export async function mergedParagraphs(
  base: string,
  mine: string,
  theirs: string,
): Promise<ParagraphMerge | undefined> {
  const known = new KnownParagraphs();
  const merged = await mergeFile({
    mine: known.numbersOf(mine),
    base: known.numbersOf(base),
    theirs: known.numbersOf(theirs),
  });
  const lineEnd = mine.includes('\r\n') ? '\r\n' : '\n';
  return merged && { parts: partsIn(merged.output.toString(), known), lineEnd };
}

/** The whole text. `choices`: for each clash, in their order. */
export function textWithChoices({ parts, lineEnd }: ParagraphMerge, choices: readonly PlaceChoice[]): string {
  let clash = 0;
  const chosen = parts.map((part) => {
    if (typeof part === 'string') return part;
    const choice = choices[clash++]!;
    return choice === 'both' ? joined([part.mine, part.theirs], lineEnd) : part[choice];
  });
  return joined(chosen, lineEnd);
}

/** Paragraphs are parted by an empty line, also where one was the last of its text. */
function joined(paragraphs: readonly string[], lineEnd: string): string {
  const there = paragraphs.filter((one) => one !== '').map((one) => one.replace(/\r?\n/g, lineEnd));
  return there
    .map((one, index) => {
      if (index === there.length - 1 || /(?:\r?\n)[ \t]*\r?\n$/.test(one)) return one;
      return one + (/\r?\n$/.test(one) ? lineEnd : lineEnd + lineEnd);
    })
    .join('');
}

/** A paragraph with the empty lines behind it; a text is all of them together. */
const PARAGRAPH = /(?:[ \t]*\r?\n)*(?:[ \t]*\S[^\n]*(?:\n|$))+(?:[ \t]*\r?\n)*/g;

/** Paragraphs by numbers, so that git compares whole ones: equal ones have one number, whatever empty lines are behind. */
class KnownParagraphs {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];

  /** One number a line. */
  numbersOf(body: string): string {
    return [...body.matchAll(PARAGRAPH)].map(([text]) => `${this.numberOf(text)}\n`).join('');
  }

  text(number: string): string {
    return this.texts[Number(number)]!;
  }

  private numberOf(text: string): number {
    const key = text.replaceAll('\r\n', '\n').replace(/\s+$/, '').replace(/^\n+/, '');
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** What git printed of numbers, as texts. */
function partsIn(output: string, known: KnownParagraphs): (string | ParagraphClash)[] {
  const parts: (string | ParagraphClash)[] = [];
  let side: 'mine' | 'base' | 'theirs' | undefined;
  let sides = { mine: [] as string[], base: [] as string[], theirs: [] as string[] };
  for (const line of output.split('\n').filter(Boolean)) {
    if (line.startsWith('<<<<<<<')) {
      sides = { mine: [], base: [], theirs: [] };
      side = 'mine';
    } else if (line.startsWith('|||||||')) side = 'base';
    else if (line.startsWith('=======')) side = 'theirs';
    else if (line.startsWith('>>>>>>>')) {
      parts.push(...clashesIn(sides, known));
      side = undefined;
    } else if (side) sides[side].push(line);
    else parts.push(known.text(line));
  }
  return parts;
}

/** Paragraphs side by side are one place to git; where none came or went, each is a place of its own. */
function clashesIn(
  { mine, base, theirs }: Readonly<Record<'mine' | 'base' | 'theirs', readonly string[]>>,
  known: KnownParagraphs,
): (string | ParagraphClash)[] {
  const textOf = (numbers: readonly string[]) =>
    joined(
      numbers.map((one) => known.text(one)),
      '\n',
    );
  if (mine.length !== base.length || theirs.length !== base.length)
    return [{ mine: textOf(mine), theirs: textOf(theirs) }];
  return base.map((was, index) => {
    const [own, other] = [mine[index]!, theirs[index]!];
    if (own === other || other === was) return known.text(own);
    if (own === was) return known.text(other);
    return { mine: known.text(own), theirs: known.text(other) };
  });
}
