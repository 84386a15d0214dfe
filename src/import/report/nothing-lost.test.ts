import { describe, expect, it } from 'vitest';
import { foldLetters } from '../../kernel/letters/letters.ts';
import { TestDice } from '../../testing/dice.ts';
import { wordsOfMarkdown } from '../markdown/body-markdown.ts';
import { readDoc } from '../doc/read-doc.ts';
import type { Document } from '../document/model.ts';
import { type Draft, draftsOf } from '../entry/drafts.ts';
import { readPdfText } from '../pdf/read-pdf-text.ts';
import { KnownNames } from '../recognise/known.ts';
import { docxFile, p, r } from '../testing/docx-file.ts';
import { randomDoc } from '../testing/random-doc.ts';
import { randomDocx } from '../testing/random-docx.ts';
import { randomPdf } from '../testing/random-pdf.ts';
import { readWord } from '../word/read-word.ts';
import { importReport } from './import-report.ts';

const NOBODY = new KnownNames({ units: [], people: [], terms: [] });
const reportOf = (draft: Draft) =>
  importReport(draft, { source: 'a.docx', entry: 'a.md', kind: '动态', by: '', findings: [] });
/** What a reader of the page sees: the settings, and the text without marks. */
const seen = ({ text }: Draft) => {
  const end = text.indexOf('\n---\n', 4);
  return text.slice(0, end) + wordsOfMarkdown(text.slice(end + 5));
};

/** Half-width marks between Han become wide ones. */
const alike = (text: string) =>
  text.replace(/\s+/g, '').replace(/[，；：？！]/g, (mark) => ',;:?!'['，；：？！'.indexOf(mark)]!);

function expectNothingLost(
  { bytes, letters }: { bytes: Buffer; letters: readonly string[] },
  read: (bytes: Buffer) => Document,
  seed: number,
): void {
  const drafts = draftsOf(read(bytes), NOBODY);
  const written = foldLetters(drafts.map((draft) => seen(draft) + reportOf(draft)).join(''));
  const lost = letters.filter((letter) => !written.includes(foldLetters(letter)));
  expect(lost.join(''), `seed ${seed}`).toBe('');
}

describe('nothing is lost', () => {
  it('every letter of a document stands on the page or in the report', () => {
    for (let seed = 1; seed <= 150; seed++) expectNothingLost(randomDocx(new TestDice(seed)), readWord, seed);
  });

  it('every letter of an old Word file, without an office program', () => {
    for (let seed = 1; seed <= 100; seed++) expectNothingLost(randomDoc(new TestDice(seed)), readDoc, seed);
  });

  it('every letter of a PDF', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { bytes, letters } = randomPdf(new TestDice(seed));
      const document = await readPdfText(bytes);
      expectNothingLost({ bytes, letters }, () => document, seed);
    }
  });

  it('signs of Markdown are read as they stood', () => {
    const dice = new TestDice(5);
    const pieces = [
      '*',
      '**',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '#',
      '~',
      '~~',
      '|',
      '\\',
      '!',
      '&',
      '&amp;',
      '&#65;',
      '<b>',
      '</p>',
      '[^1]',
      '[a](b)',
      '1.',
      '-',
      '+',
      '=',
      '---',
      ' ',
      '甲',
      '乙',
      '。',
      'a',
      '7',
      '{',
      '}',
      ':',
      'https://a.cn/x',
      'https://b.cn/?a=1&b=2，',
      '【注】（见）',
      '$',
      '^',
    ];
    for (let round = 0; round < 30; round++) {
      const texts = Array.from({ length: 40 }, (_, index) => {
        const text = Array.from({ length: 1 + dice.below(8) }, () => dice.pick(pieces)).join('');
        return index % 2 === 0 ? `${text}乙` : `甲${text}乙`;
      });
      const body = texts.map((text) => p(r('丁。')) + p(r(text))).join('');
      const [draft] = draftsOf(readWord(docxFile({ body: p(r('丙。')).repeat(7) + body })), NOBODY, 'news');
      const written = alike(wordsOfMarkdown(draft!.text.slice(draft!.text.indexOf('\n---\n', 4) + 5)));
      for (const text of texts) expect(written, JSON.stringify(text)).toContain(alike(`丁。${text}`));
    }
  });
});
