/** How deep quotes, lists, emphasis and tags may lie in each other: a list in a list in a quote is 6. */
export const MOST_NESTED = 60;

/** What no honest text has so much of: found at `start` (an offset), and how much may be. */
export interface BodyExcess {
  excess: 'length' | 'line' | 'nesting' | 'headings' | 'cells' | 'tags';
  found: number;
  most: number;
  start: number;
}

/** Some 330,000 Han in UTF-8; the longest work report has 30,000. */
const MOST_CHARACTERS = 400_000;

/** A line is a paragraph: some forty pages of print. Readers of Markdown may take the square of a line's length. */
const MOST_IN_LINE = 20_000;

const MOST_HEADINGS = 2_000;

/** Of tables; counted by the bars between them. */
const MOST_CELLS = 50_000;

/** Of components and of HTML, the closing ones too. */
const MOST_TAGS = 2_000;

/** The marks of quotes and lists at the start of a line. */
const MARKS = new RegExp(`^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${MOST_NESTED + 1},}`);

/**
 * Finds, before it is parsed, what a body has too much of to be read in good time; undefined for every text that is
 * meant to be read.
 */
export function excessOf(text: string): BodyExcess | undefined {
  if (text.length > MOST_CHARACTERS) return { excess: 'length', found: text.length, most: MOST_CHARACTERS, start: 0 };
  let headings = 0;
  let cells = 0;
  let tags = 0;
  for (let start = 0, end; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (end - start > MOST_IN_LINE) return { excess: 'line', found: end - start, most: MOST_IN_LINE, start };
    const line = text.slice(start, end);
    if (line.startsWith('#') && ++headings > MOST_HEADINGS)
      return { excess: 'headings', found: headings, most: MOST_HEADINGS, start };
    if (line.includes('|') && (cells += line.split('|').length - 1) > MOST_CELLS)
      return { excess: 'cells', found: cells, most: MOST_CELLS, start };
    if (line.includes('<') && (tags += line.split('<').length - 1) > MOST_TAGS)
      return { excess: 'tags', found: tags, most: MOST_TAGS, start };
    if (line.length > MOST_NESTED && MARKS.test(line))
      return { excess: 'nesting', found: MOST_NESTED + 1, most: MOST_NESTED, start };
  }
  return undefined;
}
