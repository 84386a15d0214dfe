import { expect, it } from 'vitest';
import { pdfFile } from '../../ingest/pdf/testing/pdf-file.ts';
import { blocksText } from '../document/model.ts';
import { draftsOf } from '../entry/drafts.ts';
import { KnownNames } from '../recognise/known.ts';
import { hanPdf, type HanLine } from '../testing/han-pdf.ts';
import { readPdfText } from './read-pdf-text.ts';

const NOBODY = new KnownNames({ units: [], people: [], terms: [] });
/** A full line has 26 letters; a paragraph begins two letters further in. */
const first = (text: string): HanLine => ({ text, x: 90 + 32 });
const FULL = '各级党组织要把责任扛起来把工作做到群众心坎上不能等不能靠';
const page = (number: number): HanLine => ({ text: `— ${number} —`, x: 280, y: 40, size: 14 });
const head: HanLine = { text: '云岭县委文件汇编', x: 230, y: 810, size: 10 };

it('lines become paragraphs, by indents and by lines that end early, over pages too; fonts tell titles', async () => {
  const bytes = hanPdf([
    [
      { text: '在全县大会上的讲话', x: 200, size: 22, font: 'FZXBSJW--GB1-0' },
      { text: '同志们：' },
      first(`今天开会${FULL.slice(0, 20)}`),
      { text: `${FULL.slice(0, 26)}` },
      { text: '要见行动。' },
      { ...first('一、压实责任'), font: 'SimHei' },
      first(`第二段${FULL.slice(0, 21)}`),
    ],
    [{ text: '接着上一页说完。', y: 740 }],
  ]);
  const document = await readPdfText(bytes);
  expect(blocksText(document.blocks).split('\n')).toEqual([
    '在全县大会上的讲话',
    '同志们：',
    `今天开会${FULL.slice(0, 20)}${FULL.slice(0, 26)}要见行动。`,
    '一、压实责任',
    `第二段${FULL.slice(0, 21)}接着上一页说完。`,
  ]);
  const [draft] = draftsOf(document, NOBODY);
  expect(draft).toMatchObject({ title: '在全县大会上的讲话', kind: 'speech' });
  expect(draft!.text).toContain('\n## 一、压实责任\n');
});

it('a page in two columns is read one column after the other, its lines put together', async () => {
  const column = (x: number, lines: readonly string[]): HanLine[] =>
    lines.map((text, index) => ({ text, x: text.startsWith('第') ? x + 32 : x, y: 700 - index * 28, size: 16 }));
  const [one, two] = [FULL.slice(0, 10), FULL.slice(0, 12)];
  const bytes = hanPdf([
    [
      ...column(90, [`第一段${one.slice(3)}`, two, two, '到此完。', `第二段${one.slice(3)}`, two, two]),
      ...column(310, [two, '接着说完。', `第三段${one.slice(3)}`, two, two, two, '末了。']),
    ],
  ]);
  expect(blocksText((await readPdfText(bytes)).blocks).split('\n')).toEqual([
    `第一段${one.slice(3)}${two}${two}到此完。`,
    `第二段${one.slice(3)}${two}${two}${two}接着说完。`,
    `第三段${one.slice(3)}${two}${two}${two}末了。`,
  ]);
});

it('running heads and numbers of pages go, and are said', async () => {
  const { blocks, asides } = await readPdfText(
    hanPdf([1, 2, 3].map((number) => [head, first(`第${'一二三'[number - 1]!}页的话。`), page(number)])),
  );
  expect(blocksText(blocks)).toBe('第一页的话。\n第二页的话。\n第三页的话。');
  expect(asides.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'header 云岭县委文件汇编',
    'footer — 1 —',
    'footer — 2 —',
    'footer — 3 —',
  ]);
});

it('the gap behind the number of a list is no blank', async () => {
  const { blocks } = await readPdfText(
    hanPdf([
      [
        { text: '一、', x: 122 },
        { text: '压实责任', x: 160, y: 740 },
      ],
    ]),
  );
  expect(blocksText(blocks)).toBe('一、压实责任');
});

it('remarks of readers and properties are said, and pages without letters', async () => {
  const { asides, remarks } = await readPdfText(
    pdfFile({ pages: [['a few words'], []], title: '讲话', remark: '再核' }),
  );
  expect(asides).toEqual([
    { kind: 'property', text: '标题：讲话', place: 0 },
    { kind: 'comment', text: '再核', place: 0 },
  ]);
  expect(remarks).toContainEqual({ kind: 'empty-page', text: '2', place: 0 });
});

it('a scan and a broken file are refused in so many words', async () => {
  await expect(readPdfText(pdfFile({ pages: [[]], isScan: true }))).rejects.toThrow('扫描');
  await expect(readPdfText(Buffer.from('%PDF-1.4\nnothing'))).rejects.toThrow('损坏');
});
