import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlText } from '../../kernel/html-text.ts';
import type { Environment } from '../../machine/environment.ts';
import { PROJECT } from '../../machine/project.ts';
import { posterHtml, type PosterSize } from '../../views/posters/poster-html.ts';
import type { PosterView } from '../../views/posters/poster.ts';
import { textsIn } from './missing-letters.ts';
import { type PrintedPdf, printHtml } from './print-html.ts';

const STYLES = [
  'styles/tokens',
  'styles/base',
  'components/posters/Poster',
  'components/posters/PosterA3',
  'components/posters/PosterPrint',
];

/**
 * Prints sheets into a PDF, which appears when it is whole. Throws, with what to do, if there is no browser or no
 * Chinese font.
 */
export async function printPoster(
  view: PosterView,
  { title, size, file }: { title: string; size: PosterSize; file: string },
  environment: Environment,
): Promise<PrintedPdf> {
  return printHtml(posterDocument(view, title, size), { texts: [title, ...textsIn(view)], file }, environment);
}

/** A page of its own with everything inside: nothing is fetched. */
function posterDocument(view: PosterView, title: string, size: PosterSize): string {
  const css = STYLES.map((name) => readFileSync(join(PROJECT, `src/${name}.css`), 'utf8')).join('\n');
  return (
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${htmlText(title)}</title><style>${css}</style></head>` +
    `<body><main id="main"><input type="radio" id="size-${size.toLowerCase()}" checked>${posterHtml(view)}</main></body></html>`
  );
}
