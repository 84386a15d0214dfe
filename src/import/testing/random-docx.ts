import type { TestDice } from '../../testing/dice.ts';
import { docxFile, font, lists, numbered, p, r } from './docx-file.ts';

/** A document of random shape, and every letter that stands in it: each of them only once. */
export interface RandomDocx {
  bytes: Buffer;
  letters: string[];
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const CENTRE = '<w:jc w:val="center"/>';

/** Builds one; the same dice give the same document. */
export function randomDocx(dice: TestDice): RandomDocx {
  const letters: string[] = [];
  let point = 0x4e00 + dice.below(9000);
  /** New letters: none that any other place has. */
  const words = (least: number, most = least) => {
    const made = Array.from({ length: least + dice.below(most - least + 1) }, () =>
      String.fromCodePoint((point += 1 + dice.below(2))),
    ).join('');
    letters.push(...made);
    return made;
  };
  const sentence = () =>
    `${words(3, 12)}${dice.pick(['，', '：', '（2026）', '“', ' '])}${words(2, 8)}${dice.pick(['。', '！', '；', ''])}`;
  const box = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`;
  const shape = (inner: string) =>
    `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(inner)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const cell = (inner: string, look = '') => `<w:tc><w:tcPr>${look}</w:tcPr>${inner}</w:tc>`;
  const field = (instruction: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  let notes = '';
  let comments = '';
  let count = 1;
  const look = () =>
    dice.pick([
      '',
      '<w:b/>',
      '<w:i/>',
      '<w:strike/>',
      '<w:u w:val="single"/>',
      '<w:color w:val="FFFFFF"/>',
      font('楷体_GB2312'),
      font('黑体', 22),
      '<w:vertAlign w:val="superscript"/>',
    ]);
  const inline: (() => string)[] = [
    () => r(sentence(), look()),
    () => r(sentence(), look()),
    () => r(words(2), '<w:vanish/>'),
    () =>
      `<w:ins w:id="1">${r(sentence())}</w:ins><w:del w:id="2"><w:r><w:delText>${words(3)}</w:delText></w:r></w:del>`,
    () => `<w:moveFrom w:id="3">${r(words(3))}</w:moveFrom><w:moveTo w:id="4">${r(words(3))}</w:moveTo>`,
    () => `<w:r><w:br/></w:r>${r(sentence())}<w:r><w:cr/><w:tab/></w:r>`,
    () => `<w:r><w:ruby><w:rt>${r(words(1))}</w:rt><w:rubyBase>${r(words(1))}</w:rubyBase></w:ruby></w:r>`,
    () =>
      `<m:oMath><m:sSup><m:e><m:r><m:t>${words(1)}</m:t></m:r></m:e><m:sup><m:r><m:t>${words(1)}</m:t></m:r></m:sup></m:sSup></m:oMath>`,
    () => `<w:smartTag>${r(words(3))}</w:smartTag><w:sdt><w:sdtContent>${r(words(3))}</w:sdtContent></w:sdt>`,
    () => `<w:hyperlink r:id="web">${r(words(4))}</w:hyperlink>`,
    () =>
      field('REF a', words(3)) +
      field('HYPERLINK "https://a.example.cn/x"', words(2)) +
      field('TOC \\o "1-3"', words(3)),
    () =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\x(${words(2)})</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    () =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shape(p(r(sentence())))}</mc:Choice><mc:Fallback><w:pict>${box(p(r(sentence())))}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    () =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="${words(4)}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${dice.pick(['png', 'gone', 'emf'])}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
    () =>
      `<w:r><w:sym w:font="${dice.pick(['Wingdings', 'Foo'])}" w:char="F0FE"/><w:t>${words(2)}</w:t><w:noBreakHyphen/><w:softHyphen/></w:r>`,
    () => `<w:r><w:pict><v:shape><v:textpath string="${words(4)}"/></v:shape></w:pict></w:r>`,
    () => {
      const id = ++count;
      notes += `<w:footnote w:id="${id}">${p(r(sentence()))}</w:footnote>`;
      return `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    },
    () => {
      const id = ++count;
      comments += `<w:comment w:id="${id}" w:author="${words(2)}">${p(r(sentence()))}</w:comment>`;
      return `<w:commentRangeStart w:id="${id}"/>${r(words(3))}<w:r><w:commentReference w:id="${id}"/></w:r>`;
    },
  ];
  const paragraph = (paragraphLook = '') =>
    p(Array.from({ length: 1 + dice.below(4) }, () => dice.pick(inline)()).join(''), paragraphLook);
  const table = (): string =>
    `<w:tbl><w:tr>${cell(paragraph(), '<w:gridSpan w:val="2"/>')}${cell(p(words(3)), '<w:vMerge w:val="restart"/>')}</w:tr><w:tr>${cell(paragraph())}${cell(dice.below(3) === 0 ? table() : p(words(2)))}${cell(p(dice.below(2) === 0 ? '' : words(2)), '<w:vMerge/>')}</w:tr>${dice.below(3) === 0 ? `<w:tr><w:trPr><w:del w:id="9"/></w:trPr>${cell(p(words(2)))}</w:tr>` : ''}</w:tbl>`;
  const blocks: (() => string)[] = [
    () => paragraph(),
    () => paragraph(),
    () => paragraph(numbered(1 + dice.below(3), dice.below(3))),
    () => p(r(words(4, 12), font('方正小标宋简体', 22)), CENTRE),
    () => p(r(`${dice.pick(['一', '二'])}、${words(4, 10)}`, font('黑体')), ''),
    () => p(r(`（一）${words(4, 8)}。`, font('楷体_GB2312')) + r(sentence(), font('仿宋_GB2312'))),
    () =>
      p(
        r(words(4, 10), look()),
        dice.pick([
          CENTRE,
          '<w:jc w:val="right"/>',
          '<w:outlineLvl w:val="1"/>',
          '<w:rPr><w:del w:id="8"/></w:rPr>',
          '<w:rPr><w:specVanish/></w:rPr>',
        ]),
      ),
    table,
    () => `<w:tbl><w:tr>${cell(paragraph() + paragraph())}</w:tr></w:tbl>`,
    () =>
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(words(4))}</w:sdtContent></w:sdt>`,
    () => '<w:altChunk r:id="chunk"/>',
    () => p(dice.pick(['— 3 —', '第 1 页 共 9 页', '2026年7月1日', '（2026年6月30日）', '同志们：', ''])),
    () => p(r(`${dice.pick(['责任编辑：', '供稿：', '——记', '附件', '第一篇：', '第二篇：', '（作者：'])}${words(4)}`)),
    () =>
      `<w:ins w:id="5">${paragraph()}</w:ins><w:del w:id="6">${p(`<w:r><w:delText>${words(3)}</w:delText></w:r>`)}</w:del>`,
  ];
  const body = Array.from({ length: 4 + dice.below(14) }, () => dice.pick(blocks)()).join('');
  const chunk = body.includes('altChunk') ? `<p>${words(5)}</p>` : '';
  const bytes = docxFile({
    body,
    numbering: lists(
      [
        ['chineseCounting', '%1、'],
        ['chineseCounting', '（%2）'],
        ['decimal', '%3.'],
      ],
      [
        ['bullet', ''],
        ['bullet', ''],
        ['bullet', ''],
      ],
      [
        ['decimalEnclosedCircle', '%1'],
        ['lowerLetter', '%2)'],
        ['ideographTraditional', '%3、'],
      ],
    ),
    footnotes: notes,
    comments,
    header: p(r(words(3))),
    footer: p(r(words(3))),
    core: `<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:creator>${words(2)}</dc:creator><dc:title>${words(3)}</dc:title></cp:coreProperties>`,
    targets:
      '<Relationship Id="web" Type="t/hyperlink" Target="https://www.example.cn/" TargetMode="External"/><Relationship Id="png" Type="t/image" Target="media/a.png"/><Relationship Id="emf" Type="t/image" Target="media/a.emf"/><Relationship Id="chunk" Type="t/aFChunk" Target="a.html"/>',
    more: { 'word/media/a.png': PNG, 'word/media/a.emf': new Uint8Array(40), 'word/a.html': chunk },
  });
  return { bytes, letters };
}
