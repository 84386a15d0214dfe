import { expect, it } from 'vitest';
import { paragraph, slidesFile, wordFile, zipFile } from '../../ingest/documents/testing/office-file.ts';
import { pdfFile } from '../../ingest/pdf/testing/pdf-file.ts';
import { zipWorkbook } from '../../ingest/table/testing/workbook-zip.ts';
import { inspectDocument } from './inspect-document.ts';

const MOBILE = '13812345678';
const told = async (bytes: Uint8Array) =>
  (await inspectDocument(bytes)).map(({ code, message, cell }) =>
    [code, ...(cell ? [`${cell.sheet ?? ''}!${cell.row}:${cell.column}`] : []), message.split('。')[0]].join(' '),
  );

const workbook = zipWorkbook({
  rows: `<row r="2"><c r="B2" t="inlineStr"><is><t>${MOBILE}</t></is></c></row>`,
});

it.each([
  [
    'runs of a paragraph in Word',
    wordFile(paragraph('请看') + paragraph('电话 138', '1234', '5678')),
    ['S01 正文第 2 行里有一个手机号码'],
  ],
  [
    'a cell of a table, under its head',
    wordFile(
      `<w:tbl>${['姓名|电话', `何守田|${MOBILE}`]
        .map(
          (row) =>
            `<w:tr>${row
              .split('|')
              .map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`)
              .join('')}</w:tr>`,
        )
        .join('')}</w:tbl>`,
    ),
    ['S01 正文第 2 行里有一个手机号码'],
  ],
  [
    'what was deleted, hidden, said beside and above, and who wrote it',
    wordFile(`<w:p><w:del><w:r><w:delText>${MOBILE}</w:delText></w:r></w:del></w:p>`, {
      'word/header1.xml': `<w:hdr xmlns:w="w">${paragraph(MOBILE)}</w:hdr>`,
      'word/comments.xml': `<w:comments xmlns:w="w"><w:comment>${paragraph(MOBILE)}</w:comment></w:comments>`,
      'docProps/core.xml': `<c:p xmlns:c="c"><c:keywords>${MOBILE}</c:keywords></c:p>`,
      'word/_rels/document.xml.rels': `<Relationships><Relationship Id="a" Type="t/hyperlink" Target="tel:${MOBILE}" TargetMode="External"/></Relationships>`,
    }),
    [
      'S01 正文里有一个手机号码',
      'S01 页眉里有一个手机号码',
      'S01 批注里有一个手机号码',
      'S01 文档的属性里有一个手机号码',
      'S01 链接里有一个手机号码',
    ],
  ],
  [
    'a text box that the file has twice',
    wordFile(
      `<w:p><mc:AlternateContent xmlns:mc="m"><mc:Choice>${paragraph(MOBILE)}</mc:Choice><mc:Fallback>${paragraph(MOBILE)}</mc:Fallback></mc:AlternateContent></w:p>`,
    ),
    ['S01 正文里有一个手机号码'],
  ],
  ['a workbook', workbook, ['S01 !2:2 这里有一个手机号码']],
  [
    'the margins of its pages',
    zipWorkbook({
      after: `<headerFooter><oddFooter>&amp;L值班 &amp;"宋体"${MOBILE}&amp;R&amp;P</oddFooter></headerFooter>`,
    }),
    ['S01 打印时的页眉或页脚里有一个手机号码'],
  ],
  [
    'slides, as they are shown, and notes',
    slidesFile('封面', `电话 ${MOBILE}`, `手机 ${MOBILE}`),
    ['S01 第 2 张幻灯片里有一个手机号码', 'S01 第 1 页备注里有一个手机号码'],
  ],
  [
    'a page of a PDF, a remark, its title',
    pdfFile({ pages: [['No. 1'], ['Tel', MOBILE]], remark: `手机${MOBILE}`, title: `手机${MOBILE}` }),
    ['S01 第 1 页的批注里有一个手机号码', 'S01 第 2 页第 2 行里有一个手机号码', 'S01 文档的属性里有一个手机号码'],
  ],
  [
    'what lies in archives in archives',
    zipFile({
      '资料/名单.xlsx': workbook,
      'b.zip': zipFile({ '说明.txt': Buffer.from([0xb5, 0xe7, 0xbb, 0xb0, ...Buffer.from(MOBILE)]) }),
      'c.docx': wordFile('', { 'word/embeddings/x.xlsx': workbook }),
    }),
    [
      'S01 压缩包里的「b.zip」里的「说明.txt」里有一个手机号码',
      'S01 压缩包里的「名单.xlsx」的「表」B2 格里有一个手机号码',
      'S01 压缩包里的「c.docx」的里面嵌着的「x.xlsx」的「表」B2 格里有一个手机号码',
    ],
  ],
  [
    'an old document, of letters of two bytes',
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(504),
      Buffer.from(`联系电话：${MOBILE}（何守田）`, 'utf16le'),
    ]),
    ['S01 文件里里有一个手机号码'],
  ],
  ['nothing', wordFile(paragraph('值班电话 0700-6612371')), []],
])('%s', async (_, bytes, expected) => {
  expect(await told(bytes)).toEqual(expected);
});

it('says what it could not look into', async () => {
  const deep = (depth: number): Buffer => zipFile({ 'a.zip': depth === 0 ? zipFile({}) : deep(depth - 1) });
  expect(await told(pdfFile({ pages: [[], ['x'], []], isScan: true }))).toEqual([
    'T41 里面有没有查到的：第 1 页等 3 页是扫描的图片，没有文字',
  ]);
  expect((await told(deep(4))).join()).toContain('压缩包套得太深');
  expect(await told(zipFile({ 'a.docx': 'PK\u0003\u0004broken' }))).toEqual([
    'T41 里面有没有查到的：压缩包里的「a.docx」打不开，可能已经损坏',
  ]);
});
