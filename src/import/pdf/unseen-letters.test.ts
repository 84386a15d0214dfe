import { describe, expect, it } from 'vitest';
import { blocksText } from '../document/model.ts';
import { hanHex, hanPdf, type HanPage, type HanPdfExtras } from '../testing/han-pdf.ts';
import { readPdfText } from './read-pdf-text.ts';

const LINES = [{ text: '甲乙' }];
const drawn = (text: string, before = '') => `BT ${before} /F0 16 Tf 90 500 Td <${hanHex(text)}> Tj ET`;

async function read(page: HanPage, extras?: HanPdfExtras) {
  const { blocks, asides, remarks } = await readPdfText(hanPdf([page], extras));
  return {
    shown: blocksText(blocks),
    asides: asides.map(({ kind, text }) => `${kind} ${text}`),
    remarks: remarks.map(({ kind }) => kind),
  };
}

const layer = (isOff: boolean): HanPdfExtras => ({
  catalog: (first) => `/OCProperties << /OCGs [${first} 0 R] /D << ${isOff ? `/OFF [${first} 0 R]` : ''} >> >>`,
  parts: ['<< /Type /OCG /Name (a) >>'],
});
/** One font and one page: the layer is part 8. */
const LAYERED: HanPage = {
  lines: LINES,
  raw: `/OC /L BDC ${drawn('丙丁')} EMC ${drawn('戊').replace('500', '400')}`,
  resources: '/Properties << /L 8 0 R >>',
};

describe('what nobody sees on a page is not published, and is told', () => {
  it('letters without ink', async () => {
    const { shown, asides } = await read({ lines: LINES, raw: drawn('丙丁', '3 Tr') });
    expect([shown, asides]).toEqual(['甲乙', ['hidden 丙丁']]);
  });

  it('a layer that is switched off; one that is on is seen', async () => {
    const off = await read(LAYERED, layer(true));
    expect([off.shown.replace(/\s/g, ''), off.asides]).toEqual(['甲乙戊', ['hidden 丙丁']]);
    const on = await read(LAYERED, layer(false));
    expect([on.shown.replace(/\s/g, ''), on.asides]).toEqual(['甲乙丙丁戊', []]);
  });

  it('letters beside the paper', async () => {
    const { shown, asides } = await read({ lines: [...LINES, { text: '丙丁', y: -300 }, { text: '戊', y: 500 }] });
    expect([shown.replace(/\s/g, ''), asides]).toEqual(['甲乙戊', ['hidden 丙丁']]);
  });
});

it('letters that lie unseen over a scan are its text, and have to be compared', async () => {
  const { shown, asides, remarks } = await read({ lines: [{ text: '' }], raw: drawn('丙丁', '3 Tr') });
  expect([shown, asides]).toEqual(['丙丁', []]);
  expect(remarks).toContain('read-scan');
});

it('files inside of it, its table of contents, and that its end is missing, are told', async () => {
  const extras: HanPdfExtras = {
    catalog: (first) => `/Names << /EmbeddedFiles << /Names [(a) ${first} 0 R] >> >> /Outlines ${first + 2} 0 R`,
    parts: [
      '<< /Type /Filespec /F (a.txt) /EF << /F 9 0 R >> >>',
      '<< /Type /EmbeddedFile /Length 1 >>\nstream\na\nendstream',
      '<< /Type /Outlines /First 11 0 R /Last 11 0 R /Count 1 >>',
      `<< /Title <feff${hanHex('一章')}> /Parent 10 0 R >>`,
    ],
  };
  expect((await read({ lines: LINES }, extras)).asides).toEqual(['embedded a.txt', 'contents 一章']);
  const whole = hanPdf([LINES]);
  const cut = await readPdfText(whole.subarray(0, whole.lastIndexOf('%%EOF')));
  expect(cut.remarks.map(({ text }) => text)).toContainEqual(expect.stringContaining('文件不完整'));
});
