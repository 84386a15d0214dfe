import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { htmlText } from '../../kernel/html-text.ts';
import type { Environment } from '../../machine/environment.ts';
import { PROJECT } from '../../machine/project.ts';
import { writeWhole } from '../../machine/write-whole.ts';
import { posterHtml, type PosterSize } from '../../views/posters/poster-html.ts';
import type { PosterView } from '../../views/posters/poster.ts';
import { startInstalledChromium } from './chromium.ts';
import { type MissingLetter, missingLetters, textsIn } from './missing-letters.ts';
import { pdfFacts } from './pdf-facts.ts';
import { withProperLetters } from './proper-letters.ts';

/** The first Chromium that prints page numbers as the style sheet asks for them. */
const LEAST_CHROMIUM = 131;

const STYLES = [
  'styles/tokens',
  'styles/base',
  'components/posters/Poster',
  'components/posters/PosterA3',
  'components/posters/PosterPrint',
];

/** What has been printed. */
export interface PrintedPoster {
  sheets: number;
  /** Names of the fonts inside the file. */
  fonts: string[];
  /** What no font of this machine has: boxes on the paper. */
  missing: MissingLetter[];
}

/**
 * Prints sheets into a PDF, which appears when it is whole. Throws, with what to do, if there is no browser or no
 * Chinese font.
 */
export async function printPoster(
  view: PosterView,
  { title, size, file }: { title: string; size: PosterSize; file: string },
  environment: Environment,
): Promise<PrintedPoster> {
  const browser = await startInstalledChromium(environment, LEAST_CHROMIUM);
  try {
    const page = await browser.newPage({ javaScriptEnabled: true, offline: true });
    await page.setContent(posterDocument(view, title, size), { waitUntil: 'load' });
    const missing = await missingLetters(page, [title, ...textsIn(view)]);
    if (missing === 'all') throw new Error(NO_FONT);
    const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    const pdf = withProperLetters(printed, (await page.textContent('body')) ?? '');
    await writePdf(file, pdf);
    return { ...pdfFacts(pdf), missing };
  } finally {
    await browser.close();
  }
}

export const NO_FONT = [
  '这台机器上没有中文字体，印出来全是空框，所以没有印。请先安装中文字体：',
  '  Debian、Ubuntu：apt-get install fonts-noto-cjk',
  '  银河麒麟、统信、Fedora：安装软件包 google-noto-sans-cjk-fonts 和 google-noto-serif-cjk-fonts，或 fonts-noto-cjk',
  '  Windows 和 macOS 自带中文字体。',
].join('\n');

/** A page of its own with everything inside: nothing is fetched. */
function posterDocument(view: PosterView, title: string, size: PosterSize): string {
  const css = STYLES.map((name) => readFileSync(join(PROJECT, `src/${name}.css`), 'utf8')).join('\n');
  return (
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${htmlText(title)}</title><style>${css}</style></head>` +
    `<body><main id="main"><input type="radio" id="size-${size.toLowerCase()}" checked>${posterHtml(view)}</main></body></html>`
  );
}

/** An older file stays until the new one is written to its last byte. */
async function writePdf(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}`);
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeWhole(file, bytes, { temporary });
  } catch (error) {
    throw new Error(
      `写不了文件 ${file}（${(error as NodeJS.ErrnoException).code ?? (error as Error).message}）：请看看文件夹能不能写、文件是不是正开着。`,
      { cause: error },
    );
  }
}
