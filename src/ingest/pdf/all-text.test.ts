import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { type HanPage, hanHex, hanPdf, type HanPdfExtras, ruledTable } from '../../import/testing/han-pdf.ts';
import { inspectDocument } from '../../validate/inspect/inspect-document.ts';

const MOBILE = '13812345678';
const HELLO = { text: '公示名单' };
const wide = (text: string) => `<FEFF${hanHex(text)}>`;
const stream = (body: string, head = '') => `<< /Length ${body.length} ${head}>>\nstream\n${body}\nendstream`;
const packed = (body: string) => stream(deflateSync(body).toString('latin1'), '/Filter /FlateDecode ');
const letters = `BT /F0 12 Tf 1 0 0 1 5 5 Tm <${hanHex(MOBILE)}> Tj ET`;
/** The first font of `hanPdf` is its third part. */
const FORM = '/Type /XObject /Subtype /Form /BBox [0 0 300 40] /Resources << /Font << /F0 3 0 R >> >> ';
/** What follows the parts of one page in one font. */
const FIRST = 8;

const page = (more: Partial<HanPage>, ...lines: HanPage['lines']): HanPage => ({ lines: [HELLO, ...lines], ...more });
const pdf = (only: HanPage, catalog = '', ...parts: string[]) => {
  const extras: HanPdfExtras = { catalog: () => catalog, parts };
  return hanPdf([only], extras);
};
const told = async (bytes: Uint8Array) =>
  (await inspectDocument(bytes)).map(({ code, message }) => `${code} ${message.split('里有')[0]}`);

const digits = (x: number) => [...MOBILE].map((text, index) => ({ text, x: x + index * 8, y: 300, size: 12 }));

it.each<[string, Buffer, string]>([
  ['beside the paper', pdf(page({}, { text: MOBILE, x: 700, y: 300 })), '第 1 页看不见的或者分开画的字'],
  ['above it', pdf(page({}, { text: MOBILE, x: 90, y: 900 })), '第 1 页看不见的或者分开画的字'],
  ['digit by digit, the last one first', pdf(page({}, ...digits(90).reverse())), '第 1 页看不见的或者分开画的字'],
  ['beside the paper and backwards', pdf(page({}, ...digits(700).reverse())), '第 1 页看不见的或者分开画的字'],
  [
    'in a stamp',
    pdf(
      page({ annotations: `<< /Type /Annot /Subtype /Stamp /Rect [9 9 300 40] /AP << /N ${FIRST} 0 R >> >>` }),
      '',
      stream(letters, FORM),
    ),
    '第 1 页看不见的或者分开画的字',
  ],
  [
    'in a note that is hidden',
    pdf(
      page({ annotations: `<< /Type /Annot /Subtype /FreeText /F 2 /Rect [9 9 300 40] /AP << /N ${FIRST} 0 R >> >>` }),
      '',
      stream(letters, FORM),
    ),
    '第 1 页看不见的或者分开画的字',
  ],
  [
    'in the title of a chapter',
    pdf(page({}), `/Outlines << /First << /Title ${wide(MOBILE)} >> >>`),
    '页面上看不见的部分',
  ],
  [
    'in words that stand for others',
    pdf(page({ raw: `/Span << /ActualText ${wide(`电话${MOBILE}`)} >> BDC EMC` })),
    '页面上看不见的部分',
  ],
  ['in the name of a layer', pdf(page({}), '', `<< /Type /OCG /Name (${MOBILE}) >>`), '页面上看不见的部分'],
  [
    'in what a form lets choose',
    pdf(page({ annotations: `<< /Subtype /Widget /FT /Ch /Rect [0 0 9 9] /Opt [(a) (${MOBILE})] >>` })),
    '页面上看不见的部分',
  ],
  ['in a program', pdf(page({}), `/OpenAction << /S /JavaScript /JS (show\\("${MOBILE}"\\)) >>`), '页面上看不见的部分'],
  [
    'in what programs say of the file',
    pdf(page({}), '', packed(`<x:xmpmeta><rdf:li k:phone="${MOBILE}"/></x:xmpmeta>`)),
    '页面上看不见的部分',
  ],
  [
    'in a page that is used no more, with gaps between its letters',
    pdf(page({}), '', packed('BT [(138) -20 (1234) (5678)] TJ ET')),
    '页面上看不见的部分',
  ],
])('a number is found %s', async (_, bytes, where) => {
  expect(await told(bytes)).toContain(`S01 ${where}`);
});

it('what was taken out of a page and stayed in the file is found', async () => {
  const before = pdf(page({}, { text: MOBILE }));
  const text = before.toString('latin1');
  const changed = `7 0 obj\n${stream('BT ET')}\nendobj\n`;
  const table = `xref\n7 1\n${String(text.length).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 8 /Root 1 0 R /Prev ${/startxref\n(\d+)/.exec(text)![1]!} >>\nstartxref\n${text.length + changed.length}\n%%EOF\n`;
  expect(await told(Buffer.from(text + changed + table, 'latin1'))).toEqual(['S01 存在文件里的早一版的第 1 页']);
});

const inCells = (...rows: string[][]) => hanPdf([ruledTable(90, 700, [65, 90], [['金额', '户数'], ...rows])]);
const beside = (...texts: [text: string, x: number, y?: number][]) =>
  hanPdf([page({}, ...texts.map(([text, x, y = 300]) => ({ text, x, y, size: 12 })))]);

it.each<[string, Buffer]>([
  ['in cells beside each other', inCells(['13500', '234567'])],
  ['in cells below each other', inCells(['13500', '甲'], ['234567', '乙'])],
  ['in three cells', inCells(['622848', '040256'], ['138', '12345678'])],
  ['in columns without lines', beside(['13500', 90], ['234567', 160])],
])('figures %s are no number', async (_, bytes) => {
  expect(await told(bytes)).toEqual([]);
});

it.each<[string, Buffer]>([
  ['with spaces', beside(['138 1234 5678', 90])],
  ['a word at a time', beside(['138', 90], ['1234', 130], ['5678', 170])],
  ['a letter at a time', hanPdf([page({}, ...digits(90))])],
  ['on two lines of a cell', beside(['1381234', 90, 300], ['5678', 90, 286])],
])('a number that was drawn %s is found', async (_, bytes) => {
  expect((await told(bytes)).length).toBeGreaterThan(0);
});

it('strings that are never closed, or made to take long, are nothing', async () => {
  const odd = ['('.repeat(50_000), '['.repeat(50_000), `[${'<31>-1 '.repeat(20_000)}`, '<a '.repeat(50_000)];
  for (const body of odd) expect(await told(pdf(page({}), '', packed(body)))).toEqual([]);
});
