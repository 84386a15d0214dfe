import { expect, it } from 'vitest';
import { zipWorkbook } from '../table/testing/workbook-zip.ts';
import { readContents } from './read-contents.ts';
import { agileFile, lockedOpenDocument } from './testing/locked-files.ts';
import { oleFile } from './testing/ole-file.ts';
import { paragraph, wordFile, zipFile } from './testing/office-file.ts';

const MOBILE = '13812345678';
const inWord = (body: string, parts: Record<string, string | Uint8Array> = {}) =>
  wordFile(paragraph('公示') + body, parts);
const settings = (inner: string) =>
  inWord('', { 'word/settings.xml': `<w:settings xmlns:w="w">${inner}</w:settings>` });

const found = async (bytes: Uint8Array) => {
  const { texts, tables } = await readContents(bytes);
  return [
    ...texts.filter(({ text }) => text.includes(MOBILE)).map(({ where }) => where),
    ...(JSON.stringify(tables).includes(MOBILE) ? ['表'] : []),
  ];
};

it.each<[string, Uint8Array]>([
  [
    'ornamental words',
    inWord(`<w:p><w:r><w:pict xmlns:v="v"><v:textpath string="电话${MOBILE}"/></w:pict></w:r></w:p>`),
  ],
  ['an item to choose', inWord(`<w:sdt><w:listItem w:displayText="何守田 ${MOBILE}" w:value="1"/></w:sdt>`)],
  ['what a field holds before it is filled', inWord(`<w:p><w:ffData><w:default w:val='${MOBILE}'/></w:ffData></w:p>`)],
  [
    'a variable of the document',
    settings(`<w:docVars><w:docVar w:name="a" w:val="１３８１２３４５６７８"/></w:docVars>`),
  ],
  ['where letters to many come from', settings(`<w:query w:val="SELECT * WHERE 电话='${MOBILE}'"/>`)],
  ['data of other programs', inWord('', { 'customXml/item1.xml': `<a phone="&#49;3812345678"/>` })],
  [
    'who remarked',
    inWord('', { 'word/comments.xml': `<w:comments xmlns:w="w"><w:comment w:author="${MOBILE}"/></w:comments>` }),
  ],
  [
    'how paragraphs are numbered',
    inWord('', { 'word/numbering.xml': `<w:n xmlns:w="w"><w:lvlText w:val="${MOBILE}"/></w:n>` }),
  ],
  ['a page that is put in when it is opened', inWord('', { 'word/afchunk.htm': `<p>138<b>1234</b>5678</p>` })],
  ['a document that is put in', inWord('', { 'word/afchunk.docx': wordFile(paragraph(MOBILE)) })],
  [
    'what a table was made of',
    zipWorkbook({ files: { 'xl/pivotCache/pivotCacheRecords1.xml': `<r><n v="${MOBILE}"/></r>` } }),
  ],
  [
    'a list to choose from',
    zipWorkbook({ after: `<dataValidations><formula1>"何守田${MOBILE},甲"</formula1></dataValidations>` }),
  ],
  ['what rows are chosen by', zipWorkbook({ after: `<autoFilter><filter val="${MOBILE}"/></autoFilter>` })],
  [
    'a formula',
    zipWorkbook({ rows: `<row r="1"><c r="A1" t="str"><f>IF(B1=1,"${MOBILE}","")</f><v>公示</v></c></row>` }),
  ],
  ['a text of no cell', zipWorkbook({ strings: `<si><t>${MOBILE}</t></si>` })],
  [
    'a sheet that is listed nowhere',
    zipWorkbook({ files: { 'xl/worksheets/sheet9.xml': `<w><c><is><t>${MOBILE}</t></is></c></w>` } }),
  ],
  ['the name of a file', zipFile({ [`何守田${MOBILE}.txt`]: '甲' })],
  ['the name of a folder', zipFile({ [`何守田${MOBILE}/甲.txt`]: '甲' })],
  ['what hangs on an archive', Buffer.concat([zipFile({ '甲.txt': '甲' }), Buffer.from(`\n${MOBILE}`)])],
])('a number is found in %s', async (_, bytes) => {
  expect(await found(bytes)).not.toEqual([]);
});

it('what is told as a text or a cell is not told again; what programs number things with is nobody’s', async () => {
  const twice = inWord(paragraph(`电话${MOBILE}`), { 'docProps/app.xml': `<a b="${MOBILE}"/>` });
  expect(await found(twice)).toEqual(['正文']);
  const cell = zipWorkbook({ rows: `<row r="1"><c r="A1"><v>${MOBILE}</v></c></row>` });
  expect(await found(cell)).toEqual(['表']);
  const programs = inWord(
    `<w:p w14:paraId="13812345678" xmlns:w14="d"><a:off x="0.13812345678" path="m 13812345678"/></w:p>`,
  );
  expect(await found(programs)).toEqual([]);
});

it('files that are locked are said to be', async () => {
  const workbook = Buffer.concat([Buffer.from([9, 8, 2, 0, 0, 6]), Buffer.from([0x2f, 0, 2, 0, 1, 0])]);
  for (const file of [
    oleFile({ Workbook: workbook }),
    oleFile({ 'PowerPoint Document': Buffer.alloc(600), EncryptedSummary: Buffer.alloc(600) }),
    agileFile(zipFile({ 'word/document.xml': '' }), '2026'),
    lockedOpenDocument(),
  ])
    expect((await readContents(file)).unread).toEqual([{ where: '文件', reason: 'locked' }]);
});
