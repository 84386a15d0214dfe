import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Environment } from '../../machine/environment.ts';
import { writeWhole } from '../../machine/write-whole.ts';
import { startInstalledChromium } from './chromium.ts';
import { type MissingLetter, missingLetters } from './missing-letters.ts';
import { pdfFacts } from './pdf-facts.ts';
import { withProperLetters } from './proper-letters.ts';

/** The first Chromium that prints page numbers as style sheets ask for them. */
const LEAST_CHROMIUM = 131;

/** What has been printed. */
export interface PrintedPdf {
  sheets: number;
  /** Names of the fonts inside the file. */
  fonts: string[];
  /** What no font of this machine has: boxes on the paper. */
  missing: MissingLetter[];
}

/**
 * Prints a page that has everything inside into a PDF, which appears when it is whole. `texts`: those that stand on it.
 * Throws, with what to do, if there is no browser or no Chinese font.
 */
export async function printHtml(
  html: string,
  { texts, file }: { texts: readonly string[]; file: string },
  environment: Environment,
): Promise<PrintedPdf> {
  const browser = await startInstalledChromium(environment, LEAST_CHROMIUM);
  try {
    const page = await browser.newPage({ javaScriptEnabled: true, offline: true });
    await page.setContent(html, { waitUntil: 'load' });
    const missing = await missingLetters(page, texts);
    if (missing === 'all') throw new Error(NO_FONT);
    const pdf = await printedPage(page);
    await writePdf(file, pdf);
    return { ...pdfFacts(pdf), missing };
  } finally {
    await browser.close();
  }
}

/** The PDF of a page as its style sheets ask for it, every letter itself. */
export async function printedPage(page: Page): Promise<Uint8Array> {
  const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  return withProperLetters(printed, (await page.textContent('body')) ?? '');
}

export const NO_FONT = [
  '这台机器上没有中文字体，印出来全是空框，所以没有印。请先安装中文字体：',
  '  Debian、Ubuntu：apt-get install fonts-noto-cjk',
  '  银河麒麟、统信、Fedora：安装软件包 google-noto-sans-cjk-fonts 和 google-noto-serif-cjk-fonts，或 fonts-noto-cjk',
  '  Windows 和 macOS 自带中文字体。',
].join('\n');

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
