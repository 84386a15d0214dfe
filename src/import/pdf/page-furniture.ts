import { isPageNumber } from '../../ingest/body/typed/sentence.ts';
import type { Aside } from '../document/model.ts';
import type { PdfLine } from './pdf-lines.ts';

/** The parts of a page where heads and numbers stand, of its height. */
const EDGE = 0.12;
/** A head stands on so many pages, and on so many of a hundred. */
const FEWEST_PAGES = 3;
const SHARE = 0.4;

/** The lines of all pages without running heads and numbers of pages; each of those is an aside. */
export function withoutPageFurniture(pages: readonly (readonly PdfLine[])[], asides: Aside[]): PdfLine[] {
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const key of new Set(lines.filter(isAtEdge).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isRunning = (line: PdfLine) => (counts.get(keyOf(line)) ?? 0) >= Math.max(FEWEST_PAGES, pages.length * SHARE);
  const seen = new Set<string>();
  return pages.flat().filter((line) => {
    if (!isAtEdge(line)) return true;
    const isHead = isRunning(line);
    if (!isHead && !isPageNumber(line.text.trim())) return true;
    const kind = line.height > line.page.height / 2 ? 'header' : 'footer';
    // The same words on every page are said once; a number of its own is said each time.
    if (!seen.has(line.text)) asides.push({ kind, text: line.text.trim(), place: 0 });
    seen.add(line.text);
    return false;
  });
}

function isAtEdge({ height, page }: PdfLine): boolean {
  return height < page.height * EDGE || height > page.height * (1 - EDGE);
}

/** Words with their place; figures may differ from page to page. */
function keyOf({ text, height }: PdfLine): string {
  return `${Math.round(height / 4)} ${text.replace(/\s+/g, '').replace(/\d+/g, '0')}`;
}
