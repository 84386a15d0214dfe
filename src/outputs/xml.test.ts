import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { xmlText } from './xml.ts';

/** What a strict reader of XML gets as the text and the attribute of `<a b="…">…</a>`. */
function read(xml: string): { text: string; attribute: string } {
  const parser = new SaxesParser();
  let text = '';
  let attribute = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (part) => (text += part));
  parser.on('opentag', ({ attributes }) => (attribute = attributes['b'] as string));
  parser.write(xml).close();
  return { text, attribute };
}

it('what no XML may hold is dropped, everything else arrives', () => {
  const text = '甲<&>"\'\0\u0001\u000b\u001f\u007f\u0085\u2028\ufffe\uffff\ud800乙\udc00😀]]>\u{1ffff}';
  const kept = '甲<&>"\'\u007f\u0085\u2028乙😀]]>\u{1ffff}';
  expect(read(`<a b="x">${xmlText(text)}</a>`).text).toBe(kept);
});

it('any text gives XML that is well-formed, in elements and in attributes', () => {
  let seed = 11;
  const next = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  const ranges = [0x20, 0x80, 0x3000, 0xd7f0, 0xe010, 0x10000];
  for (let round = 0; round < 5_000; round++) {
    const text = String.fromCharCode(...Array.from({ length: next(20) }, () => next(ranges[next(ranges.length)]!)));
    const written = xmlText(text);
    const seen = read(`<a b="${written}">${written}</a>`);
    expect(seen.text).toBe(
      text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/\r\n?/g, '\n'),
    );
  }
});
