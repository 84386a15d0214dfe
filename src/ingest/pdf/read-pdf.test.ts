import { expect, it } from 'vitest';
import { readPdf } from './read-pdf.ts';
import { pdfFile } from './testing/pdf-file.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

it('reads pages, remarks and what nobody sees', async () => {
  const bytes = pdfFile({ pages: [['No. 12', 'of 2026'], ['second']], title: '名单', remark: '核对过' });
  const { pages, properties, count } = await readPdf(bytes);
  expect(pages.map(({ text }) => text)).toEqual(['No. 12\nof 2026', 'second']);
  expect(pages[0]?.remarks).toEqual(['核对过']);
  expect(properties).toEqual(['名单']);
  expect(count).toBe(2);
  expect(pages.some(({ hasPictures }) => hasPictures)).toBe(false);
});

it('sees that a page is a picture', async () => {
  const { pages } = await readPdf(pdfFile({ pages: [[]], isScan: true }));
  expect(pages).toMatchObject([{ text: '', hasPictures: true }]);
});

it('says of a file that it is none', async () => {
  await expect(readPdf(Buffer.from('%PDF-1.7\nabc'))).rejects.toThrow(UnreadablePdf);
});
