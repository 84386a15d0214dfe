import { expect, it } from 'vitest';
import { readPdf } from './read-pdf.ts';
import { hanPdf } from '../../import/testing/han-pdf.ts';
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

it('unpacks what was put into it, and what is pinned to a page', async () => {
  const parts = (first: number, name: string) => [
    `<< /Type /Filespec /F (${name}) /EF << /F ${first + 1} 0 R >> >>`,
    `<< /Type /EmbeddedFile /Length ${name.length} >>\nstream\n${name}\nendstream`,
  ];
  const bytes = hanPdf(
    [
      {
        lines: [{ text: '甲' }],
        annotations: '<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS 10 0 R >>',
      },
    ],
    {
      catalog: (first) => `/Names << /EmbeddedFiles << /Names [(a) ${first} 0 R] >> >>`,
      parts: [...parts(8, 'a.txt'), ...parts(10, 'b.txt')],
    },
  );
  const { attachments } = await readPdf(bytes);
  expect(attachments.map(({ name, bytes: inside }) => [name, Buffer.from(inside).toString()])).toEqual([
    ['a.txt', 'a.txt'],
    ['b.txt', 'b.txt'],
  ]);
});

it('sees that a page is a picture', async () => {
  const { pages } = await readPdf(pdfFile({ pages: [[]], isScan: true }));
  expect(pages).toMatchObject([{ text: '', hasPictures: true }]);
});

it('says of a file that it is none', async () => {
  await expect(readPdf(Buffer.from('%PDF-1.7\nabc'))).rejects.toThrow(UnreadablePdf);
});
