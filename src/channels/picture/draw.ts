import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { dayOf } from '../../kernel/beijing-time.ts';
import { htmlText } from '../../kernel/html-text.ts';
import type { Environment } from '../../machine/environment.ts';
import { PROJECT } from '../../machine/project.ts';
import type { Photo } from '../../model/entities/beside.ts';
import { startInstalledChromium } from '../../outputs/print/chromium.ts';
import { missingLetters } from '../../outputs/print/missing-letters.ts';
import { NO_FONT, printedPage } from '../../outputs/print/print-html.ts';
import { CHANNEL_TEXTS } from '../../wording/channels/channel-texts.ts';
import type { Product } from '../piece/channel.ts';
import { photoFile } from '../piece/photo-file.ts';
import type { DoorPledge, ChannelPiece } from '../piece/piece.ts';
import { doorPlatesHtml } from './door-plate-html.ts';
import { longPictureHtml } from './long-picture-html.ts';

/** The first Chromium that ends a title's lines evenly. */
const LEAST_CHROMIUM = 114;

/** Half of the picture's pixels: it is drawn at twice the size. */
const WIDTH = 540;

/** Programs that send pictures on take no higher ones. */
const MOST_HEIGHT = 8_000;

/** Sheets of one file. */
export const MOST_PLATES = 500;

/** 长图: a PNG of 1080 pixels' width. */
export async function pictureProduct(piece: ChannelPiece, environment: Environment): Promise<Product> {
  if (!piece.hasDomain) return { channel: 'picture', files: [], notes: [CHANNEL_TEXTS.noDomain] };
  const pictures = {
    cover: await inline(piece.cover?.photo, { width: 1080 }),
    portrait: await inline(piece.portrait, { width: 320, ratio: 4 / 5 }),
  };
  // A portrait says who it is; a cover beside it would say it twice.
  const shown = pictures.portrait === undefined ? pictures : { ...pictures, cover: undefined };
  const html = longPictureHtml(piece, shown);
  return drawn('LongPicture', piece, html, environment, async (page, notes) => {
    const element = page.locator('.long-picture');
    const height = (await element.boundingBox())?.height ?? 0;
    if (height * 2 > MOST_HEIGHT) notes.push(CHANNEL_TEXTS.pictureHigh(Math.round(height * 2)));
    return {
      channel: 'picture',
      files: [{ name: '长图.png', bytes: await element.screenshot({ type: 'png' }) }],
      notes,
    };
  });
}

/** 门牌: a PDF of A5 sheets. */
export async function plateProduct(
  piece: ChannelPiece,
  doors: readonly DoorPledge[],
  environment: Environment,
): Promise<Product> {
  const none = (note: string): Product => ({ channel: 'plate', files: [], notes: [note] });
  if (!piece.hasDomain) return none(CHANNEL_TEXTS.noDomain);
  if (doors.length === 0) return none(CHANNEL_TEXTS.noDoors);
  if (doors.length > MOST_PLATES) return none(CHANNEL_TEXTS.manyDoors(doors.length, MOST_PLATES));
  return drawn('DoorPlate', piece, doorPlatesHtml(doors), environment, async (page, notes) => {
    const tooLong = await fitPlates(page);
    if (tooLong.length > 0)
      notes.push(CHANNEL_TEXTS.plateTooLong(tooLong.map((index) => doors[index]!.pledge.data.id)));
    const pdf = withDate(await printedPage(page), dayOf(piece.publishedAt));
    return {
      channel: 'plate',
      files: [{ name: '门牌.pdf', bytes: pdf }],
      notes: [CHANNEL_TEXTS.plates(doors.length), ...notes],
    };
  });
}

/** Sets promises smaller, each until its sheet holds it; those that no size makes fit, by their places. */
function fitPlates(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.door-plate')].flatMap((plate, index) => {
      const isOver = () => plate.scrollHeight > plate.clientHeight;
      for (let size = 10; isOver() && size >= 3; size -= 0.5) plate.style.setProperty('--door-plate-item', `${size}mm`);
      for (let size = 4.4; isOver() && size >= 3; size -= 0.2) plate.style.setProperty('--door-plate-m', `${size}mm`);
      return isOver() ? [index] : [];
    }),
  );
}

async function drawn(
  sheet: string,
  { title }: ChannelPiece,
  html: string,
  environment: Environment,
  draw: (page: Page, notes: string[]) => Promise<Product>,
): Promise<Product> {
  const browser = await startInstalledChromium(environment, LEAST_CHROMIUM);
  try {
    const page = await browser.newPage({
      viewport: { width: WIDTH, height: 960 },
      deviceScaleFactor: 2,
      offline: true,
      colorScheme: 'light',
    });
    await page.setContent(documentOf(sheet, title, html), { waitUntil: 'load' });
    const missing = await missingLetters(page, [(await page.textContent('body')) ?? '']);
    if (missing === 'all') throw new Error(NO_FONT);
    const letters = missing.map(({ letter }) => letter).join('、');
    return await draw(page, letters === '' ? [] : [CHANNEL_TEXTS.missingLetters(letters)]);
  } finally {
    await browser.close();
  }
}

/** A page of its own with everything inside: nothing is fetched. */
function documentOf(sheet: string, title: string, html: string): string {
  const css = ['styles/tokens', `components/channels/${sheet}`].map((name) =>
    readFileSync(join(PROJECT, `src/${name}.css`), 'utf8'),
  );
  return `<!doctype html><html lang="zh-CN" data-theme="light"><head><meta charset="utf-8"><title>${htmlText(title)}</title><style>${css.join('\n')}body{margin:0}</style></head><body>${html}</body></html>`;
}

async function inline(photo: Photo | undefined, most: { width: number; ratio?: number }): Promise<string | undefined> {
  if (!photo) return undefined;
  return `data:image/jpeg;base64,${Buffer.from((await photoFile(photo, most)).bytes).toString('base64')}`;
}

/** The moment of printing gives way to the day of the piece, digit for digit: equal pieces are equal files. */
function withDate(pdf: Uint8Array, day: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const digits = `${day.replaceAll('-', '')}000000`;
  return Buffer.from(
    text.replace(/(\/(?:CreationDate|ModDate) ?\(D:)\d{14}/g, (_, start: string) => start + digits),
    'latin1',
  );
}
