import { expect, it } from 'vitest';
import { readContents } from './read-contents.ts';
import { zipWorkbook } from '../table/testing/workbook-zip.ts';
import { oleFile } from './testing/ole-file.ts';
import { zipFile } from './testing/office-file.ts';

const MOBILE = '13812345678';
const TOLD = '电话13812345678，是何守田的';
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

const odt = (content: string, more: Record<string, string> = {}) =>
  zipFile({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b">${content}</office:document-content>`,
    ...more,
  });

const mail = (headers: string, body: string) => Buffer.from(`Received: from a.example\r\n${headers}\r\n\r\n${body}`);
const attached = (name: string, bytes: Uint8Array) =>
  mail(
    'From: =?gb18030?B?w/u1pQ==?= <a@b.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n boundary="=_b"',
    `--=_b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=E8=AF=B7=E7=9C=8B=\r\n=E9=99=84=E4=BB=B6\r\n--=_b\r\nContent-Type: application/octet-stream; name="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64')}\r\n--=_b--\r\n`,
  );

const NAMED: readonly [name: string, bytes: Uint8Array][] = [
  [
    'a workbook with macros',
    zipFile({
      'a.xlsm': zipWorkbook({ rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>${MOBILE}</t></is></c></row>` }),
    }),
  ],
  ['a text of OpenDocument', odt(`<text:p>电话138<text:span>1234</text:span>5678</text:p>`)],
  ['a head of a page of OpenDocument', odt('', { 'styles.xml': `<s xmlns:text="t"><text:p>${MOBILE}</text:p></s>` })],
  [
    'a table of OpenDocument',
    odt(`<table:table-row><table:table-cell><text:p>${MOBILE}</text:p></table:table-cell></table:table-row>`),
  ],
  [
    'a book',
    zipFile({
      mimetype: 'application/epub+zip',
      'OEBPS/a.xhtml': `<html><body><p>138<b>1234</b>5678</p></body></html>`,
    }),
  ],
  [
    'a mail',
    mail(
      'MIME-Version: 1.0\r\nContent-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: base64',
      Buffer.from(`<p>138<i>1234</i>5678</p>`).toString('base64'),
    ),
  ],
  ['what is attached to a mail', attached('a.odt', odt(`<text:p>${MOBILE}</text:p>`))],
  ['a mail of Outlook', oleFile({ '__substg1.0_1000001F': utf16(TOLD) })],
  [
    'Word as XML',
    Buffer.from(
      `<?xml version="1.0"?><w:wordDocument><w:p><w:r><w:t>138</w:t></w:r><w:r><w:t>12345678</w:t></w:r></w:p></w:wordDocument>`,
    ),
  ],
  [
    'an OFD',
    zipFile({ 'OFD.xml': '<OFD/>', 'Doc_0/Pages/Page_0/Content.xml': `<Page><TextCode>${MOBILE}</TextCode></Page>` }),
  ],
  ['a file without a name that says anything', zipFile({ 说明: TOLD })],
];

it.each(NAMED)('a number is found in %s', async (_, bytes) => {
  const packed = zipFile({ 'x/y': bytes });
  for (const one of [bytes, packed]) {
    const { texts, tables } = await readContents(one);
    const all = texts.map(({ text }) => text).join('\n') + JSON.stringify(tables);
    expect(all).toContain(MOBILE);
  }
});

it.each([
  ['名单.rar', Buffer.from('526172211a070100', 'hex')],
  ['名单.7z', Buffer.from('377abcaf271c0004', 'hex')],
  ['名单.rtf', Buffer.from('{\\rtf1\\ansi 13812345678}')],
  ['名单.dat', Buffer.from([0, 159, 146, 150, 255, 254, 0, 1, 200, 201])],
  ['a.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
])('what cannot be looked into is said: %s', async (name, bytes) => {
  const { unread } = await readContents(zipFile({ [name]: bytes }));
  expect(unread).toEqual([{ where: `压缩包里的「${name}」`, reason: 'format' }]);
  expect((await readContents(attached(name, bytes))).unread).toEqual([
    { where: `邮件里的「${name}」`, reason: 'format' },
  ]);
});

it('attachments of a mail of Outlook are said not to be looked into', async () => {
  const bytes = Buffer.concat([
    oleFile({ '__substg1.0_1000001F': utf16(TOLD) }),
    utf16('__attach_version1.0_#00000000'),
  ]);
  expect((await readContents(bytes)).unread).toEqual([{ where: '附件', reason: 'format' }]);
});

it('what systems leave in an archive is nothing', async () => {
  const { unread } = await readContents(
    zipFile({ '__MACOSX/._a.docx': new Uint8Array([0, 5, 22, 7]), 'a/.DS_Store': new Uint8Array([0, 0, 0, 1]) }),
  );
  expect(unread).toEqual([]);
});
