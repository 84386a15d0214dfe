import { describe, expect, it } from 'vitest';
import { blocksText } from '../document/model.ts';
import { docxFile, type DocxParts, p, r } from '../testing/docx-file.ts';
import { readWord } from './read-word.ts';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const row = (cells: string, look = '') => `<w:tr><w:trPr>${look}</w:trPr>${cells}</w:tr>`;
const cell = (text: string, look = '') => `<w:tc><w:tcPr>${look}</w:tcPr>${p(text)}</w:tc>`;
const box = (text: string, shape = '', run = '') =>
  `<w:p><w:r><w:rPr>${run}</w:rPr><w:drawing><wp:anchor><wp:docPr id="1" name="a" ${shape}/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>`;
const picture =
  '<w:drawing><wp:inline><wp:docPr id="2" name="a" descr="乙"/><a:blip r:embed="x"/></wp:inline></w:drawing>';
const note = { footnotes: `<w:footnote w:id="2">${p('乙')}</w:footnote>` };
const VANISH = '<w:vanish/>';

/** What a reader of the page sees, and what the report says was hidden or deleted. */
function seen(parts: DocxParts) {
  const { blocks, notes, asides } = readWord(docxFile(parts));
  const shown = [blocks, ...notes.values()].map(blocksText).join('');
  const has = (kind: string) => asides.filter((aside) => aside.kind === kind).map(({ text }) => text);
  const pictures = JSON.stringify(blocks).split('"kind":"picture"').length - 1;
  return { shown: shown.replace(/\s/g, ''), hidden: has('hidden'), deleted: has('deleted'), pictures };
}

describe('what Word does not show is not published, and is told', () => {
  it.each<[string, DocxParts, string?]>([
    ['a row of a table', { body: `<w:tbl>${row(cell('甲'))}${row(cell('乙'), '<w:hidden/>')}</w:tbl>` }],
    ['a box that is switched off', { body: p('甲') + box('乙', 'hidden="1"') }],
    ['a box in hidden text', { body: p('甲') + box('乙', '', VANISH) }],
    [
      'a box of old Word that is switched off',
      {
        body: `${p('甲')}<w:p><w:r><w:pict><v:shape style="width:1pt;visibility:hidden"><v:textbox><w:txbxContent>${p('乙')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
      },
    ],
    [
      'a note that only hidden text refers to',
      { ...note, body: p(`${r('甲')}<w:r><w:rPr>${VANISH}</w:rPr><w:footnoteReference w:id="2"/></w:r>`) },
    ],
    [
      'what a control asks for',
      { body: `${p('甲')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('乙')}</w:sdtContent></w:sdt>` },
    ],
    [
      'a part of an equation',
      {
        body: `<w:p><m:oMath><m:r><m:t>甲</m:t></m:r><m:r><w:rPr>${VANISH}</w:rPr><m:t>乙</m:t></m:r></m:oMath></w:p>`,
      },
    ],
    [
      'a picture',
      {
        body: p(`${r('甲')}<w:r><w:rPr>${VANISH}</w:rPr>${picture}</w:r>`),
        targets: `<Relationship Id="x" Type="${TYPES}/image" Target="a.png"/>`,
      },
      '乙 （图片）',
    ],
  ])('%s', (_, parts, told = '乙') => {
    expect(seen(parts)).toEqual({ shown: '甲', hidden: [told], deleted: [], pictures: 0 });
  });

  it('what another control inside asks for hides nothing else', () => {
    const inner = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('乙')}</w:sdtContent></w:sdt>`;
    const body = `<w:p><w:sdt><w:sdtPr/><w:sdtContent>${r('甲')}${inner}</w:sdtContent></w:sdt></w:p>`;
    expect(seen({ body })).toMatchObject({ shown: '甲', hidden: ['乙'] });
  });

  it.each([
    ['a cell', `<w:tbl>${row(cell('甲') + cell('乙', '<w:cellDel w:id="1"/>'))}</w:tbl>`],
    [
      'a part of an equation',
      '<w:p><m:oMath><m:r><m:t>甲</m:t></m:r><w:del><m:r><m:t>乙</m:t></m:r></w:del></m:oMath></w:p>',
    ],
    [
      'a word with its reading',
      p(
        `${r('甲')}<w:del><w:r><w:ruby><w:rt><w:r><w:delText>yi</w:delText></w:r></w:rt><w:rubyBase><w:r><w:delText>乙</w:delText></w:r></w:rubyBase></w:ruby></w:r></w:del>`,
      ),
    ],
  ])('what was deleted: %s', (_, body) => {
    const { shown, deleted } = seen({ body });
    expect(shown).toBe('甲');
    expect(deleted.join('')).toContain('乙');
  });

  it.each([
    ['FEFEFE', '<w:color w:val="FEFEFE"/>'],
    ['the colour of the paper', '<w:color w:val="auto" w:themeColor="background1"/>'],
    ['a point high', '<w:sz w:val="2"/>'],
  ])('letters that nobody can read stay, and are told: %s', (_, look) => {
    const { blocks, remarks } = readWord(docxFile({ body: p(r('甲', look)) }));
    expect(blocksText(blocks)).toBe('甲');
    expect(remarks).toContainEqual({ kind: 'white', text: '甲', place: 1 });
  });
});
