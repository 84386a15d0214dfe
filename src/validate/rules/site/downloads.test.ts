import { expect, it } from 'vitest';
import { testRecording } from '../../../media/recording/testing/recordings.ts';
import { news, settingsText } from '../../testing/articles.ts';
import { testTrees, type TreeRow } from '../../testing/tables.ts';
import { checkTree, SITE_SETTINGS } from '../../testing/tree.ts';
import { zipFile } from '../../../ingest/documents/testing/office-file.ts';
import { agileFile } from '../../../ingest/documents/testing/locked-files.ts';
import { pdfFile } from '../../../ingest/pdf/testing/pdf-file.ts';

const PDF = pdfFile({ pages: [['1']] });
const ZIP = zipFile({ 'a.jpg': '' });
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const FTYP = Buffer.from('00000020667479704d344120', 'hex');

/** An article that leads to these files. */
const linking = (...files: string[]) => ({
  'news/a.md': news('', files.map((file) => `[文件](/files/${file})\n`).join('\n')),
});
const download = (name: string, content: string | Buffer, codes: readonly string[]): TreeRow => ({
  name: `${name}, ${typeof content === 'string' ? JSON.stringify(content) : content.toString('hex', 0, 12)}: ${codes.join(' ') || 'nothing'}`,
  input: { [`files/${name}`]: content, ...linking(encodeURI(name)) },
  expected: codes.map((code) => [code, `files/${name}`, 1, 1]),
});

testTrees([
  ...['docx', 'xlsx', 'pptx', 'ofd', 'zip', 'wps', 'et', 'dps'].map((extension) => download(`a.${extension}`, ZIP, [])),
  ...['doc', 'xls', 'ppt', 'wps', 'et', 'dps'].map((extension) => download(`a.${extension}`, OLE, [])),
  download('a.pdf', PDF, []),
  download('a.mp3', testRecording('sound.mp3'), []),
  download('a.m4a', testRecording('sound.m4a'), []),
  download('a.mp4', testRecording('h265.mp4'), []),
  download('biaoge/cheng-nuo-2026.docx', ZIP, []),
]);

testTrees([
  ...['html', 'htm', 'svg', 'js', 'exe', 'docm', 'xlsm', 'csv', 'txt', 'md', 'yaml', 'rar', 'jpg', 'pdf.lnk'].map(
    (extension) => download(`a.${extension}`, PDF, ['F25']),
  ),
  download('a.mp3', 'ID3\u0004', ['A11']),
  download('a.mp3', Buffer.from('fffb9064', 'hex'), ['A11']),
  download('a.mp4', FTYP, ['A11']),
  download('pdf', PDF, ['F25']),
  download('a.', PDF, ['F25']),
  download('a.constructor', PDF, ['F25']),
  download('a.pdf', ' %PDF-1.7', ['F27']),
  download('a.pdf', '%', ['F27']),
  download('a.docx', PDF, ['F27']),
  download('a.docx', OLE, ['F27']),
  download('a.doc', ZIP, ['F27']),
  download('a.mp4', 'ftyp', ['F27']),
  {
    name: 'text of Notepad is no recording',
    input: { 'files/a.mp3': Buffer.from('\ufeff录音', 'utf16le'), ...linking('a.mp3') },
    expected: [['F27', 'files/a.mp3', 1, 1]],
  },
  download('a.zip', '', ['F26']),
]);

testTrees([
  download('承诺书.docx', ZIP, ['F06']),
  download('Cheng.docx', ZIP, ['F06']),
  download('a.PDF', PDF, ['F06']),
  download('a b.pdf', PDF, ['F06']),
  download('v1.2.pdf', PDF, ['F06']),
  download('表格/a.pdf', PDF, ['F06']),
  download('承诺书.docx', PDF, ['F06', 'F27']),
  {
    name: 'a link',
    input: { 'files/a.pdf': { link: '/etc/passwd' }, ...linking('a.pdf') },
    expected: [['F09', 'files/a.pdf', 1, 1]],
  },
  {
    name: 'a folder in a folder',
    input: { 'files/a/b/c.pdf': PDF, ...linking('a/b/c.pdf') },
    expected: [['F05', 'files/a/b/c.pdf', 1, 1]],
  },
]);

it.each([
  ['承诺书（样本）.DOCX', '把文件名改成「cheng-nuo-shu-yang-ben.docx」。'],
  ['v1.2.pdf', '把文件名改成「v1-2.pdf」。'],
  ['表格/a.pdf', '把文件夹名改成「biao-ge」。'],
])('proposes a name for %s', async (name, hint) => {
  const { issues } = await checkTree({ [`files/${name}`]: name.endsWith('pdf') ? PDF : ZIP });
  expect(issues.find(({ code }) => code === 'F06')?.hint).toBe(hint);
});

const topic = (address: string) =>
  settingsText(
    'title: 专题\npublishedAt: 2026-07-01\nsummary: 一句话。\nsource:\n  name: 县委\n',
    `<Card title="表" href="${address}" />\n`,
  );

testTrees([
  { name: 'linked from a card', input: { 'files/a.pdf': PDF, 'topics/a.mdx': topic('/files/a.pdf') }, expected: [] },
  {
    name: 'linked from the navigation',
    input: {
      'files/a.pdf': PDF,
      'site.yaml': `${SITE_SETTINGS}navigation:\n  - { label: 首页, href: / }\n  - { label: 表, href: /files/a.pdf }\n`,
    },
    expected: [],
  },
  {
    name: 'linked from the page about the site, to a page of the document',
    input: { 'files/a.pdf': PDF, 'site.yaml': `${SITE_SETTINGS}about: "[表](/files/a.pdf#page=3)"\n` },
    expected: [],
  },
  {
    name: 'linked by nothing',
    input: { 'files/a.pdf': PDF, 'files/b.pdf': PDF, ...linking('a.pdf') },
    expected: [['F29', 'files/b.pdf', 1, 1]],
  },
  {
    name: 'linked by what was taken back',
    input: { 'files/a.pdf': PDF, 'news/a.md': news('withdrawn: 有误\n', '[表](/files/a.pdf)\n') },
    expected: [['F29', 'files/a.pdf', 1, 1]],
  },
  {
    name: 'a misspelt address, and no file without a link',
    input: { 'files/chengnuo.pdf': PDF, ...linking('chengnou.pdf') },
    expected: [['B05', 'news/a.md', 7, 1]],
  },
  {
    name: 'nothing about links while an article cannot be read',
    input: { 'files/a.pdf': PDF, 'news/a.md': '' },
    expected: [['F01', 'news/a.md', 1, 1]],
  },
  { name: 'no such file', input: linking('a.pdf'), expected: [['B05', 'news/a.md', 7, 1]] },
]);

it.each([
  ['/files/chengnou-biao.docx', '您是不是要写「/files/chengnuo-biao.docx」？'],
  ['/files/Chengnuo-Biao.docx', '您是不是要写「/files/chengnuo-biao.docx」？'],
  ['/files/chengnuo-biao.docx/', '您是不是要写「/files/chengnuo-biao.docx」？'],
])('proposes a file for %s', async (address, hint) => {
  const { issues } = await checkTree({ 'files/chengnuo-biao.docx': ZIP, 'news/a.md': news('', `[表](${address})\n`) });
  expect(issues.map(({ code, hint }) => [code, hint])).toEqual([['B05', hint]]);
});

it.each(['a.docx', 'a.xlsx', 'a.pptx'])('a new document with a password is told as locked: %s', async (name) => {
  const { issues } = await checkTree({ [`files/${name}`]: agileFile(ZIP, '2026'), ...linking(name) });
  expect(issues.map(({ code, message }) => `${code} ${message}`)).toEqual([
    expect.stringContaining('F27 文件加了打开密码'),
  ]);
});
