import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { problemsInside } from './inside-files.ts';

const zip = (...names: string[]) => Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')]))));
const ole = (...names: string[]) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), ...names.map((name) => Buffer.from(name, 'utf16le'))]);

it.each([
  { name: 'a document', extension: 'docx', bytes: zip('word/document.xml', 'word/media/a.png'), expected: [] },
  { name: 'macros of Word', extension: 'docx', bytes: zip('word/vbaProject.bin'), expected: ['F45 vbaProject.bin'] },
  { name: 'macros of Excel', extension: 'xlsx', bytes: zip('xl/VBAPROJECT.BIN'), expected: ['F45 VBAPROJECT.BIN'] },
  { name: 'of WPS', extension: 'wps', bytes: zip('word/vbaProject.bin'), expected: ['F45 vbaProject.bin'] },
  { name: 'macros of old Excel', extension: 'xlsx', bytes: zip('xl/macrosheets/a.xml'), expected: ['F45 a.xml'] },
  { name: 'controls', extension: 'docx', bytes: zip('word/activeX/activeX1.bin'), expected: ['F45 activeX1.bin'] },
  {
    name: 'an object',
    extension: 'docx',
    bytes: zip('word/embeddings/oleObject1.bin'),
    expected: ['F45 oleObject1.bin'],
  },
  { name: 'the table of a chart', extension: 'pptx', bytes: zip('ppt/embeddings/a.xlsx'), expected: ['F46 a.xlsx'] },
  {
    name: 'one thing is told',
    extension: 'docx',
    bytes: zip('word/embeddings/a.xlsx', 'word/embeddings/b.bin', 'word/vbaProject.bin'),
    expected: ['F45 vbaProject.bin'],
  },
  {
    name: 'a program in an archive',
    extension: 'zip',
    bytes: zip('材料/a.pdf', '材料/安装.exe'),
    expected: ['F45 安装.exe'],
  },
  { name: 'a document with macros in an archive', extension: 'zip', bytes: zip('a.xlsm'), expected: ['F45 a.xlsm'] },
  { name: 'an archive of documents', extension: 'zip', bytes: zip('a.docx', 'b.pdf'), expected: [] },
  { name: 'macros of an old document', extension: 'doc', bytes: ole('_VBA_PROJECT'), expected: ['F45 VBA'] },
  {
    name: 'an object in an old document',
    extension: 'xls',
    bytes: ole('\u0001Ole10Native'),
    expected: ['F45 Ole10Native.bin'],
  },
  { name: 'an old document', extension: 'doc', bytes: ole('WordDocument'), expected: [] },
  { name: 'a broken one', extension: 'docx', bytes: Buffer.from('PK\u0003\u0004'), expected: [] },
])('$name', ({ extension, bytes, expected }) => {
  const found = problemsInside(extension, bytes);
  expect(found.map(({ code, message }) => `${code} ${/[（「]([^）」]+)[）」]/.exec(message)?.[1]}`)).toEqual(expected);
});
