import { expect, it } from 'vitest';
import { boardRecord } from '../../search/records/pledge-record.ts';
import { siteOf } from '../../testing/site-model.ts';
import type { Tree } from '../../testing/tree.ts';
import { boardText, itemsText, VOTE_UNITS } from '../../testing/vote-tree.ts';
import { boardView } from './board.ts';

const PDF = '%PDF-1.7';
const tree = (fields: object): Tree => ({
  ...VOTE_UNITS,
  'pledges/b/index.md': boardText({ attachments: [{ file: '签名页.pdf', name: '承诺书签名页' }], ...fields }),
  'pledges/b/items.yaml': itemsText([{ subject: 'qingshi-cun' }]),
  'pledges/b/签名页.pdf': PDF,
});

it('a board offers the files beside it, with kind and size, found by their names', async () => {
  const site = await siteOf(tree({}));
  const [board] = site.boards;
  expect(boardView({ board: board!, page: 1 }, site).attachments).toEqual([
    { href: '/pledges/b/qian-ming-ye.pdf', label: '承诺书签名页', facts: 'PDF，1 KB', saveAs: undefined },
  ]);
  expect(boardRecord(board!).zones.text).toEqual(expect.arrayContaining(['承诺书签名页', '签名页.pdf']));
  expect(site.downloads.map(({ path, source }) => [path, source])).toEqual([
    ['pledges/b/qian-ming-ye.pdf', 'pledges/b/签名页.pdf'],
  ]);
});

it.each([
  { name: 'a draft', fields: { draft: true } },
  { name: 'what comes later', fields: { publishedAt: '2099-01-01' } },
  { name: 'what was taken back', fields: { withdrawn: '有误' } },
])('the files of $name are not published', async ({ name, fields }) => {
  const site = await siteOf(tree(fields));
  expect(site.downloads).toEqual([]);
  expect(site.unlinked.has('/pledges/b/qian-ming-ye.pdf')).toBe(name === 'what was taken back');
});
