import { describe, expect, it } from 'vitest';
import { paragraphText, blocksText, type WordBlock, type Paragraph } from '../document/model.ts';
import { docxFile, type DocxParts, lists, numbered, p, r } from '../testing/docx-file.ts';
import { readWord } from './read-word.ts';

const read = (parts: DocxParts) => readWord(docxFile(parts));
const linesOf = (blocks: readonly WordBlock[]) =>
  blocks.filter((block): block is Paragraph => block.kind === 'paragraph').map(paragraphText);
const lines = (parts: DocxParts) => linesOf(read(parts).blocks);

describe('numbers of lists become text', () => {
  it.each([
    ['chineseCounting', '%1、', ['一、', '二、', '三、']],
    ['chineseCountingThousand', '（%1）', ['（一）', '（二）', '（三）']],
    ['ideographDigital', '%1、', ['一、', '二、', '三、']],
    ['japaneseCounting', '第%1条', ['第一条', '第二条', '第三条']],
    ['decimalEnclosedCircle', '%1', ['①', '②', '③']],
    ['decimalEnclosedCircleChinese', '%1', ['①', '②', '③']],
    ['ideographTraditional', '%1、', ['甲、', '乙、', '丙、']],
    ['ideographZodiac', '%1、', ['子、', '丑、', '寅、']],
    ['ideographEnclosedCircle', '%1', ['㊀', '㊁', '㊂']],
    ['decimalEnclosedParen', '%1', ['⑴', '⑵', '⑶']],
    ['chineseLegalSimplified', '%1、', ['壹、', '贰、', '叁、']],
    ['decimalFullWidth', '%1．', ['１．', '２．', '３．']],
    ['decimalZero', '%1.', ['01. ', '02. ', '03. ']],
    ['lowerLetter', '%1)', ['a) ', 'b) ', 'c) ']],
    ['upperRoman', '%1.', ['I. ', 'II. ', 'III. ']],
    ['decimal', '第%1条', ['第1条', '第2条', '第3条']],
  ])('%s', (format, text, labels) => {
    const found = lines({
      body: labels.map((_, index) => p(`甲${index}`, numbered(1))).join(''),
      numbering: lists([[format, text]]),
    });
    expect(found).toEqual(labels.map((label, index) => `${label}甲${index}`));
  });

  it('beyond ten and a hundred', () => {
    const body = Array.from({ length: 120 }, () => p('甲', numbered(1))).join('');
    const of = (format: string) =>
      [10, 11, 20, 21, 99, 100, 105, 110].map((n) => lines({ body, numbering: lists([[format, '%1']]) })[n - 1]!);
    const plain = (list: string) => list.split(' ').map((number) => `${number}甲`);
    expect(of('chineseCountingThousand')).toEqual(plain('十 十一 二十 二十一 九十九 一百 一百〇五 一百一十'));
    expect(of('ideographDigital')).toEqual(plain('一〇 一一 二〇 二一 九九 一〇〇 一〇五 一一〇'));
    expect(of('chineseCounting').slice(0, 5)).toEqual(plain('十 十一 二十 二十一 九十九'));
  });

  it('levels, restarts, resumed lists and overrides', () => {
    const levels = [
      ['chineseCounting', '%1、'],
      ['chineseCounting', '（%2）'],
      ['decimal', '%3.'],
      ['decimal', '%1.%2.%4', '<w:isLgl/>'],
    ] as const;
    const numbering = `${lists(levels, [['decimal', '%1.']])}
      <w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="8"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
      <w:num w:numId="9"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="ideographTraditional"/><w:lvlText w:val="%1）"/></w:lvl></w:lvlOverride></w:num>`;
    const at = (list: number, level: number) => p('甲', numbered(list, level));
    const body = [
      [1, 0],
      [1, 1],
      [1, 1],
      [1, 2],
      [2, 0],
      [1, 0],
      [1, 1],
      [1, 3],
      [7, 0],
      [8, 0],
      [8, 0],
      [9, 0],
    ]
      .map(([list, level]) => at(list!, level!))
      .join(p('乙'));
    expect(
      lines({ body, numbering })
        .filter((line) => line !== '乙')
        .map((line) => line.slice(0, -1)),
    ).toEqual(['一、', '（一）', '（二）', '1. ', '1. ', '二、', '（一）', '2.1.1 ', '三、', '五、', '六、', '庚）']);
  });

  it('headings that are numbered by their style', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr>${numbered(1)}<w:outlineLvl w:val="0"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>`;
    const numbering = `<w:abstractNum w:abstractNumId="0">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:pStyle w:val="1"/><w:lvlText w:val="第%1章"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="2"/><w:lvlText w:val="第%2节"/></w:lvl>
      </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const body = ['1', '2', '2', '1', '2'].map((style) => p('甲', `<w:pStyle w:val="${style}"/>`)).join('');
    const { blocks } = read({ body, styles, numbering });
    expect(linesOf(blocks)).toEqual(['第一章甲', '第一节甲', '第二节甲', '第二章甲', '第一节甲']);
    expect(blocks.map((block) => block.kind === 'paragraph' && block.outline)).toEqual([1, 2, 2, 1, 2]);
  });

  it('a format of its own, and one that nobody knows', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="9"/>
      <mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>
      <mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1号"/></w:lvl></w:abstractNum>
      <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="hebrew1"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;
    const { blocks, remarks } = read({ body: p('甲', numbered(1)) + p('乙', numbered(2)), numbering });
    expect(linesOf(blocks)).toEqual(['009号甲', '1、乙']);
    expect(remarks).toContainEqual({ kind: 'unknown-numbering', text: 'hebrew1', place: 2 });
  });
});

describe('what is not plain text', () => {
  it('breaks, hyphens, tabs and symbols', () => {
    const body = p(
      '<w:r><w:t>甲</w:t><w:cr/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t><w:softHyphen/><w:t>戊\u00ad己</w:t><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Webdings" w:char="F021"/></w:r>' +
        '<w:r><w:rPr><w:rFonts w:ascii="Wingdings 2"/></w:rPr><w:t>\uf052</w:t></w:r>',
    );
    const { blocks, remarks } = read({ body });
    expect(linesOf(blocks)).toEqual(['甲\n乙\n丙-丁戊己\t☑［Webdings F021］☑']);
    expect(remarks.map(({ kind, text }) => [kind, text])).toEqual([
      ['soft-hyphen', ''],
      ['soft-hyphen', ''],
      ['symbol', '☑'],
      ['unknown-symbol', 'Webdings F021'],
      ['symbol', '☑'],
    ]);
  });

  it('hidden text, comments, headers and properties are kept apart', () => {
    const { blocks, asides } = read({
      body: p(
        `${r('甲')}${r('乙', '<w:vanish/>')}<w:commentRangeStart w:id="0"/>${r('丙')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      ),
      comments: `<w:comment w:id="0" w:author="李主任">${p('再核')}</w:comment>`,
      header: p('内部资料'),
      footer: p('— 1 —'),
      core: '<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:creator>小王</dc:creator></cp:coreProperties>',
    });
    expect(linesOf(blocks)).toEqual(['甲丙']);
    expect(asides).toEqual([
      { kind: 'hidden', text: '乙', place: 1 },
      { kind: 'comment', text: '李主任：再核', place: 1 },
      { kind: 'header', text: '内部资料', place: 0 },
      { kind: 'footer', text: '— 1 —', place: 0 },
      { kind: 'property', text: '作者：小王', place: 0 },
    ]);
  });

  it('text boxes in both ways once; what the old way says otherwise is kept apart', () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const both = (fresh: string, old: string) =>
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(fresh)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box(old)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('后')}`,
      );
    const { blocks, asides } = read({ body: both('框', '框') + both('新', '旧') });
    expect(linesOf(blocks)).toEqual(['后', '框', '后', '新']);
    expect(asides).toEqual([{ kind: 'unchosen', text: '旧', place: 4 }]);
  });

  it('notes, rubies, equations, controls and smart tags', () => {
    const { blocks, notes, remarks } = read({
      body: p(
        `<w:smartTag>${r('甲')}</w:smartTag><w:r><w:footnoteReference w:id="2"/></w:r><w:sdt><w:sdtContent>${r('乙')}</w:sdtContent></w:sdt>` +
          `<w:r><w:ruby><w:rubyPr/><w:rt>${r('bǐng')}</w:rt><w:rubyBase>${r('丙')}</w:rubyBase></w:ruby></w:r>` +
          '<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
      ),
      footnotes: `<w:footnote w:id="0" w:type="separator">${p('')}</w:footnote><w:footnote w:id="2">${p('注文')}</w:footnote>`,
    });
    expect(linesOf(blocks)).toEqual(['甲乙丙（bǐng）(a+b)/2']);
    expect([...notes].map(([id, note]) => [id, blocksText(note)])).toEqual([['f2', '注文']]);
    expect(remarks.map(({ kind }) => kind)).toEqual(['ruby', 'equation']);
  });

  it('fields show what Word shows', () => {
    const field = (instruction: string, result: string | undefined) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>${
        result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}`
      }<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const { blocks, asides, remarks } = read({
      body: p(
        field('REF a', '见一') +
          field('EQ \\o\\ac(○,3)', undefined) +
          field('EQ \\f(1,2)', undefined) +
          field('TOC \\o', '目录一') +
          field('DATE', '2026年7月1日') +
          field('HYPERLINK "https://a.example.cn/"', '链'),
      ),
    });
    expect(linesOf(blocks)).toEqual(['见一③2026年7月1日链']);
    expect(blocks[0]).toMatchObject({
      spans: expect.arrayContaining([expect.objectContaining({ text: '链', link: 'https://a.example.cn/' })]),
    });
    expect(asides).toEqual([
      { kind: 'instruction', text: 'EQ \\f(1,2)', place: 1 },
      { kind: 'contents', text: '目录一', place: 1 },
    ]);
    expect(remarks.map(({ kind }) => kind)).toEqual(['symbol', 'date-field']);
  });

  it('rows of a table that begin further in', () => {
    const rowOf = (look: string, ...cells: string[]) =>
      `<w:tr><w:trPr>${look}</w:trPr>${cells.map((text) => `<w:tc><w:tcPr/>${p(text)}</w:tc>`).join('')}</w:tr>`;
    const rowsOf = (...rows: string[]) => {
      const [table] = read({ body: `<w:tbl>${rows.join('')}</w:tbl>` }).blocks;
      return table?.kind === 'table' && table.rows.map((row) => row.map((cell) => blocksText(cell.blocks)));
    };
    const before = '<w:gridBefore w:val="1"/>';
    expect(rowsOf(rowOf('', '甲', '乙'), rowOf(before, '丙'))).toEqual([
      ['甲', '乙'],
      ['', '丙'],
    ]);
    expect(rowsOf(rowOf(before, '甲', '乙'), rowOf(before, '丙'))).toEqual([['甲', '乙'], ['丙']]);
    const pulled = `${before}<w:wBefore w:w="28" w:type="dxa"/>`;
    expect(rowsOf(rowOf('', '甲', '乙'), rowOf(pulled, '丙', '丁'))).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ]);
  });

  it('tables with merged cells', () => {
    const cell = (text: string, look = '') => `<w:tc><w:tcPr>${look}</w:tcPr>${p(text)}</w:tc>`;
    const { blocks } = read({
      body: `<w:tbl><w:tr>${cell('甲', '<w:gridSpan w:val="2"/>')}${cell('乙', '<w:vMerge w:val="restart"/>')}</w:tr><w:tr>${cell('丙')}${cell('丁')}${cell('', '<w:vMerge/>')}</w:tr></w:tbl>`,
    });
    const [table] = blocks;
    expect(
      table?.kind === 'table' && table.rows.map((row) => row.map((c) => [blocksText(c.blocks), c.columns, c.goesOn])),
    ).toEqual([
      [
        ['甲', 2, false],
        ['乙', 1, false],
      ],
      [
        ['丙', 1, false],
        ['丁', 1, false],
        ['', 1, true],
      ],
    ]);
  });

  it('documents and web pages that were put in whole', () => {
    const targets =
      '<Relationship Id="x1" Type="t/aFChunk" Target="a.html"/><Relationship Id="x2" Type="t/aFChunk" Target="b.docx"/>';
    expect(
      lines({
        body: p('甲') + '<w:altChunk r:id="x1"/><w:altChunk r:id="x2"/>' + p('丁'),
        targets,
        more: { 'word/a.html': '<p>乙&amp;</p><script>x</script>', 'word/b.docx': docxFile({ body: p('丙') }) },
      }),
    ).toEqual(['甲', '乙&', '丙', '丁']);
  });
});

describe('files that are refused', () => {
  const bombs: [string, () => Buffer, RegExp][] = [
    ['no zip', () => Buffer.from('PK没有'), /打不开/],
    ['cut', () => docxFile({ body: p('甲') }).subarray(0, 600), /打不开/],
    ['no text', () => docxFile({ body: '' }).subarray(0, 0), /打不开/],
    ['macros', () => docxFile({ body: p('甲'), more: { 'word/vbaProject.bin': new Uint8Array(9) } }), /宏/],
    [
      'laughing entities',
      () =>
        docxFile({
          body: '',
          more: { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>' },
        }),
      /打不开/,
    ],
    [
      'outer entities',
      () => docxFile({ body: '', more: { 'word/document.xml': '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>' } }),
      /打不开/,
    ],
    [
      'nested deep',
      () => docxFile({ body: '<w:sdt><w:sdtContent>'.repeat(3000) + '</w:sdtContent></w:sdt>'.repeat(3000) }),
      /嵌套得太深/,
    ],
    ['a bomb', () => docxFile({ body: `<w:p>${' '.repeat(60 * 2 ** 20)}</w:p>` }), /超过 48 MB/],
  ];
  it.each(bombs)('%s', (_, make, message) => {
    expect(() => readWord(make())).toThrow(message);
  });
});
