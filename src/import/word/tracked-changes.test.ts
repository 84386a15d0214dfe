import { expect, it } from 'vitest';
import { type Paragraph, paragraphText, type WordBlock } from '../document/model.ts';
import { docxFile, p, r } from '../testing/docx-file.ts';
import { readWord } from './read-word.ts';

const read = (body: string) => readWord(docxFile({ body }));
const linesOf = (blocks: readonly WordBlock[]) =>
  blocks.filter((block): block is Paragraph => block.kind === 'paragraph').map(paragraphText);

it('tracked changes are accepted, and what was deleted is kept apart', () => {
  const body =
    p(
      `${r('甲')}<w:ins w:id="1" w:author="王"><w:r><w:t>乙</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>丙</w:delText></w:r></w:del>${r('丁')}<w:moveFrom w:id="3">${r('戊')}</w:moveFrom>`,
      '<w:rPr><w:del w:id="4"/></w:rPr>',
    ) + p(`<w:moveTo w:id="5">${r('戊')}</w:moveTo>`);
  const { blocks, asides, remarks } = read(body);
  expect(linesOf(blocks)).toEqual(['甲乙丁戊']);
  expect(asides).toEqual([{ kind: 'deleted', text: '丙戊', place: 1 }]);
  expect(remarks.map(({ kind, text }) => [kind, text])).toEqual([
    ['inserted', '乙'],
    ['deleted-break', '甲乙丁'],
    ['inserted', '戊'],
  ]);
});

it('of a tracked mark of a paragraph it is said that it was accepted; of one that went with all its words, not', () => {
  const body =
    p(r('甲'), '<w:rPr><w:ins w:id="1"/></w:rPr>') +
    p('<w:del w:id="2"><w:r><w:delText>乙</w:delText></w:r></w:del>', '<w:rPr><w:del w:id="3"/></w:rPr>') +
    p(r('丙'), '<w:rPr><w:del w:id="4"/></w:rPr>') +
    p(r('丁'));
  const { blocks, remarks } = read(body);
  expect(linesOf(blocks)).toEqual(['甲', '丙丁']);
  expect(remarks.map(({ kind, text, place }) => [kind, text, place])).toEqual([
    ['inserted-break', '甲', 1],
    ['deleted-break', '丙', 3],
  ]);
});
