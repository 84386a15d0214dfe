import { FILE_START, finding, type Issue } from '../../diagnostics/issue.ts';
import { shorten } from '../../kernel/text-width.ts';
import { withoutFolders } from '../../kernel/without-folders.ts';
import type { BodyPart } from '../../markdown/printer.ts';
import type { OpenedSite } from '../../model/site/open-site.ts';
import { boardPages, boardView } from '../../views/boards/board.ts';
import { writtenArticle } from '../../views/entries/article.ts';
import { homeView } from '../../views/site/home.ts';
import { seriesView } from '../../views/site/series.ts';
import { unitView } from '../../views/site/unit.ts';
import { MOST_PAGE } from '../release/output-check.ts';

/** Some of a page is around its text. */
const MOST_BODY = MOST_PAGE - 256 * 1024;

/**
 * Makes of an opened site what its publication will print of the files that a push touches. Answers what fails, each at
 * its file: what was accepted must never fail later, for everybody, because of something in it. `touched`: files as
 * issues name them.
 */
export function trial({ site, check: { content } }: OpenedSite, touched: ReadonlySet<string>): Issue[] {
  const issues: Issue[] = [];
  const tryOut = (file: string, make: () => void) => {
    try {
      make();
    } catch (error) {
      issues.push(faultAt(file, error));
    }
  };
  const isTouched = ({ path }: { path: string }) => touched.has(content.display(path));
  tryOut(content.display(''), () => void homeView(site));
  for (const entry of site.entries.filter(isTouched)) {
    const file = content.display(entry.path);
    tryOut(file, () => {
      const { opening, middle, body } = writtenArticle(entry, site);
      const bytes = bytesOf([...opening, ...middle, ...body]);
      if (bytes > MOST_BODY) issues.push({ file, ...finding('B14', { bytes, most: MOST_BODY }, FILE_START) });
    });
  }
  for (const page of boardPages(site))
    if (isTouched(page.board)) tryOut(content.display(page.board.path), () => void boardView(page, site));
  for (const { id, file } of content.series) {
    const series = isTouched(file) ? site.series.find((one) => one.id === id) : undefined;
    if (series) tryOut(content.display(file.path), () => void seriesView(series, site));
  }
  for (const { id, file } of content.units)
    if (isTouched(file) && site.units.has(id))
      tryOut(content.display(file.path), () => void unitView(site.units.get(id)!, site));
  return issues;
}

/** V40: the program fails at checked content. */
export function faultAt(file: string, error: unknown): Issue {
  return { file, ...finding('V40', { reason: reasonOf(error) }, FILE_START) };
}

function bytesOf(parts: readonly BodyPart[]): number {
  return parts.reduce(
    (sum, part) => sum + (typeof part === 'string' ? Buffer.byteLength(part) : bytesOf(part.children)),
    0,
  );
}

/** For whoever fixes the program; a pusher reads nothing about the machine's folders. */
function reasonOf(error: unknown): string {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return shorten(`${name}: ${withoutFolders(message)}`, 120);
}
