import { MOST_CELLS } from '../limits.ts';
import { refuse } from '../refusal.ts';
import { type RichText, TextRuns } from './rich-text.ts';
import { type WorkbookParts } from './workbook-parts.ts';

/** The texts that cells refer to by their number. */
export function readSharedStrings(parts: WorkbookParts, name: string): (string | RichText)[] {
  const strings: (string | RichText)[] = [];
  const runs = new TextRuns();
  parts.read(name, {
    open: (element, attributes) => runs.open(element, attributes),
    text: (text) => runs.text(text),
    close: (element) => {
      runs.close(element);
      if (element !== 'si') return;
      strings.push(runs.take());
      if (strings.length > MOST_CELLS) throw refuse('T05', { limit: 'cells', most: MOST_CELLS, sheet: '' });
    },
  });
  return strings;
}
