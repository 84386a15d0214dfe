import { describe, expect, it } from 'vitest';
import { news } from '../../testing/articles.ts';
import { boardMarkdown, csv, ledgerTree, pledge, testPlaces } from '../../testing/pledges.ts';
import { testTrees, type TreeRow } from '../../testing/tables.ts';
import { checkTree, type PlantedTree } from '../../testing/tree.ts';
import { zipFile } from '../../../ingest/documents/testing/office-file.ts';
import { pdfFile } from '../../../ingest/pdf/testing/pdf-file.ts';

const PDF = pdfFile({ pages: [['1']] });
const ZIP = zipFile({ 'a.jpg': '' });

/** An article in a folder of its own that offers these files. */
const offering = (...files: string[]) => news(`attachments:\n${files.map((file) => `  - file: ${file}\n`).join('')}`);

/** One file with this content beside an article that offers it. */
const offered = (name: string, content: string | Buffer, codes: readonly string[]): TreeRow => ({
  name: `${name}: ${codes.join(' ') || 'nothing'}`,
  input: { [`news/a/${name}`]: content, 'news/a/index.md': offering(name) },
  expected: codes.map((code) => [code, `news/a/${name}`, 1, 1]),
});

testTrees([
  ...['docx', 'xlsx', 'pptx', 'ofd', 'zip', 'wps', 'et'].map((extension) => offered(`a.${extension}`, ZIP, [])),
  offered('a.pdf', PDF, []),
  offered('关于做好 2026 年承诺工作的通知.PDF', PDF, []),
  offered('v1.2.pdf', PDF, []),
  ...['docm', 'xlsm', 'exe', 'html', 'csv', 'txt', 'rar'].map((extension) => offered(`a.${extension}`, ZIP, ['F25'])),
  offered('a.wav', 'RIFF', ['A11']),
  offered('a.pdf', '', ['F26']),
  offered('a.pdf', ZIP, ['F27']),
  offered('a.docx', PDF, ['F27']),
  offered('a.mp3', Buffer.alloc(20 * 1024 * 1024 + 1), ['F28']),
  offered('a.pdf', 'version https://git-lfs.github.com/spec/v1\n', ['F33']),
]);

testTrees([
  {
    name: 'a link to a file beside the article, also from one without a folder',
    input: {
      'news/a/index.md': news('', '见[附件](fujian.pdf)。\n'),
      'news/a/fujian.pdf': PDF,
      'news/b.md': news('', '见[通知](./tongzhi.docx)和[表][biao]。\n\n[biao]: biao.xlsx\n').replace('开会', '散会'),
      'news/tongzhi.docx': ZIP,
      'news/biao.xlsx': ZIP,
    },
    expected: [],
  },
  {
    name: 'a name of Han in a link, and with percent signs',
    input: {
      'news/a/index.md': news('', '见[附件](通知.pdf)，[表](<表 1.xlsx>)，[丙](%E4%B8%99.pdf)。\n'),
      'news/a/通知.pdf': PDF,
      'news/a/表 1.xlsx': ZIP,
      'news/a/丙.pdf': PDF,
    },
    expected: [],
  },
  {
    name: 'a file that is not there',
    input: { 'news/a/index.md': offering('tongzhi.pdf') },
    expected: [['A01', 'news/a/index.md', 7, 11]],
  },
  {
    name: 'a link to one that is not there',
    input: { 'news/a.md': news('', '见[附件](fujian.pdf)。\n') },
    expected: [['A01', 'news/a.md', 7, 2]],
  },
  {
    name: 'a file of another folder, and a picture',
    input: {
      'news/a/index.md': news('attachments:\n  - file: ../b/x.pdf\n  - file: p.jpg\n', '![图](p.jpg)\n'),
      'news/a/p.jpg': 'x',
    },
    expected: [
      ['A01', 'news/a/index.md', 7, 11],
      ['A01', 'news/a/index.md', 8, 11],
      ['P03', 'news/a/index.md', 10, 1],
    ],
  },
  {
    name: 'files that no article names',
    input: { 'news/a/index.md': news(), 'news/a/x.pdf': PDF, 'news/a/x.rar': 'Rar!', 'news/a/x.xlsx': ZIP },
    expected: [
      ['F05', 'news/a/x.xlsx', 1, 1],
      ['A02', 'news/a/x.pdf', 1, 1],
      ['F10', 'news/a/x.rar', 1, 1],
    ],
  },
  {
    name: 'nothing of files whose article cannot be read',
    input: { 'news/a/index.md': '', 'news/a/x.pdf': PDF },
    expected: [['F01', 'news/a/index.md', 1, 1]],
  },
  {
    name: 'what was taken back may have lost its files, or have them still',
    input: {
      'news/a/index.md': news('attachments: [{ file: x.pdf }, { file: y.pdf }]\nwithdrawn: 有误\n'),
      'news/a/x.pdf': PDF,
    },
    expected: [],
  },
  {
    name: 'a link to a file of another article',
    input: {
      'news/a/index.md': offering('通知.pdf'),
      'news/a/通知.pdf': PDF,
      'news/b.md': news('', '见[通知](/news/a/tong-zhi.pdf)，[通报](/news/a/tong-bao.pdf)。\n').replace('开会', '散会'),
    },
    expected: [['B05', 'news/b.md', 7, 29]],
  },
  {
    name: 'a link to a file of an article that comes later',
    input: {
      'news/a/index.md': offering('a.pdf').replace('2026-07-01', '2027-07-01'),
      'news/a/a.pdf': PDF,
      'news/b.md': news('', '见[通知](/news/a/a.pdf)。\n').replace('开会', '散会'),
    },
    expected: [['R09', 'news/b.md', 7, 2]],
  },
  {
    name: 'nothing lies beside the settings',
    input: { 'site.yaml': 'name: 云岭先锋\ndomain: https://www.example.cn\nabout: "[表](a.pdf)"\n' },
    expected: [['B10', 'site.yaml', 3, 9]],
  },
]);

it('proposes the file that was meant', async () => {
  const { issues } = await checkTree({ 'news/a/index.md': offering('tongzhi.pdf'), 'news/a/tong-zhi.pdf': PDF });
  expect(issues.find(({ code }) => code === 'A01')?.hint).toContain('您是不是要写「tong-zhi.pdf」？');
});

it('says what to write in the settings of the article beside', async () => {
  const { issues } = await checkTree({ 'news/a/index.md': news(), 'news/a/tongzhi.pdf': PDF });
  expect(issues.map(({ hint }) => hint)).toEqual([
    '在旁边那一篇的设置里写：「附件:」，下一行缩进两个空格，「- 文件: tongzhi.pdf」；不要了就删掉它。',
  ]);
});

describe('beside a board', () => {
  const board = (file: string) => boardMarkdown(`attachments:\n  - file: ${file}\n`);
  const tree = (file: string, more: PlantedTree) =>
    ledgerTree({ 'items.csv': csv(pledge()) }, { 'pledges/a/index.md': board(file), ...more });

  testPlaces([
    { name: 'a signed scan', input: tree('签名页.pdf', { 'pledges/a/签名页.pdf': PDF }), expected: [] },
    { name: 'one that is missing', input: tree('签名页.pdf', {}), expected: ['A01 pledges/a/index.md:12:11'] },
    { name: 'the ledger', input: tree('items.csv', {}), expected: ['A01 pledges/a/index.md:12:11'] },
    {
      name: 'one that is no such file',
      input: tree('签名页.pdf', { 'pledges/a/签名页.pdf': ZIP }),
      expected: ['F27 pledges/a/签名页.pdf:1:1'],
    },
    {
      name: 'one that is not named',
      input: ledgerTree({ 'items.csv': csv(pledge()) }, { 'pledges/a/fangan.pdf': PDF }),
      expected: ['A02 pledges/a/fangan.pdf:1:1'],
    },
  ]);

  it('the ledger is called so', async () => {
    const { issues } = await checkTree(tree('items.csv', {}));
    expect(issues[0]!.message).toContain('「items.csv」是台账，不是附件');
  });
});
