import { deflateSync, inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { withProperLetters } from './proper-letters.ts';

/** A PDF with one table, as Chromium writes it. */
function pdfWith(sections: string): Buffer {
  const table = deflateSync(Buffer.from(`begincmap\n${sections}endcmap\n`));
  const head = Buffer.from(
    `%PDF-1.4\n1 0 obj\n<</ToUnicode 2 0 R>>\nendobj\n2 0 obj\n<</Filter /FlateDecode\n/Length ${table.length}>> stream\n`,
  );
  const body = Buffer.concat([head, table, Buffer.from('\nendstream\nendobj\n')]);
  return Buffer.concat([
    body,
    Buffer.from(`xref\n0 3\ntrailer\n<</Size 3\n/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`),
  ]);
}

/** The table that a reader of the PDF takes: the last one of its number, where the last list says it is. */
function tableOf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const xref = text.slice(Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1]));
  const at = Number(/^xref\n2 1\n(\d{10}) /.exec(xref)![1]);
  const [, length, start] = /^2 0 obj\n<<\/Filter \/FlateDecode \/Length (\d+)>> (stream\n)/d.exec(text.slice(at))!;
  const from = at + text.slice(at).indexOf(start!) + start!.length;
  return inflateSync(pdf.subarray(from, from + Number(length))).toString('latin1');
}

it('writes the letters for radicals, one by one and in ranges', () => {
  const pdf = pdfWith(
    '2 beginbfchar\n<0001> <2F08>\n<0002> <5927>\nendbfchar\n1 beginbfrange\n<0003> <0005> <2EDA>\nendbfrange\n',
  );
  const corrected = withProperLetters(pdf, '人大页');
  expect(corrected.subarray(0, pdf.length).equals(pdf)).toBe(true);
  expect(tableOf(corrected)).toBe(
    'begincmap\n5 beginbfchar\n<0001> <4EBA>\n<0002> <5927>\n<0003> <9875>\n<0004> <98CE>\n<0005> <98DE>\nendbfchar\nendcmap\n',
  );
  expect(corrected.toString('latin1')).toMatch(/\/Root 1 0 R \/Prev \d+>>/);
});

it('takes the letter that is printed, of two that look alike', () => {
  const pdf = pdfWith('1 beginbfchar\n<0001> <2F3E>\nendbfchar\n');
  expect(tableOf(withProperLetters(pdf, '一户一表'))).toContain('<0001> <6237>');
  expect(tableOf(withProperLetters(pdf, '一戶一表'))).toContain('<0001> <6236>');
});

it('leaves a PDF without radicals as it is', () => {
  const pdf = pdfWith('1 beginbfchar\n<0001> <4EBA>\nendbfchar\n');
  expect(withProperLetters(pdf, '人').equals(pdf)).toBe(true);
});
