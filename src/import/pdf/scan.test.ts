import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { scanPdf } from '../../ingest/pdf/testing/scan-pdf.ts';
import { twoHalves } from '../../media/testing/pictures.ts';
import { blocksText } from '../document/model.ts';
import { laidOutPages, readScan } from './scan.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scan-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const page = { jpeg: await twoHalves(60, 80).jpeg().toBuffer(), width: 60, height: 80 };

it('each page of a scan becomes a picture', async () => {
  const files = await laidOutPages(scanPdf([page, page]), join(folder, 'pages'));
  expect(files).toHaveLength(2);
  expect(await sharp(readFileSync(files[1]!)).metadata()).toMatchObject({ format: 'png', width: 60, height: 80 });
});

it('one of very many pages, or without pictures, is refused', async () => {
  await expect(laidOutPages(scanPdf(Array.from({ length: 41 }, () => page)), folder)).rejects.toThrow('超过 40 页');
  await expect(laidOutPages(scanPdf([]), folder)).rejects.toThrow('取不出来');
  await expect(laidOutPages(scanPdf([page]).subarray(0, 300), folder)).rejects.toThrow('取不出来');
});

it('what was read on its pages is a document that says so', () => {
  const { blocks, remarks } = readScan(['在会上的讲话\n同志们：', '', '今天开会。']);
  expect(blocksText(blocks)).toBe('在会上的讲话\n同志们：\n今天开会。');
  expect(remarks.map(({ kind, text }) => [kind, text])).toEqual([
    ['scan', '3'],
    ['empty-page', '2'],
  ]);
  expect(() => readScan(['', ' '])).toThrow('一个也没有认出来');
});
