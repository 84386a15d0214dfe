import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { entryPath, entryText } from '../../testing/entries.ts';
import { removeFolders } from '../../testing/tree.ts';
import type { TestInstallation } from '../publish/testing/installation.ts';
import { openBoardDesk } from './testing/board-desk.ts';
import type { TestDesk } from './testing/desk-of-installation.ts';

let installation: TestInstallation;
let desk: TestDesk;
const lin = () => desk.at('lin');
const path = entryPath('news', 'jiu');
const TEXT = ['渠修了七年。', '一共三十里。', '花了两万元。'];

beforeAll(async () => {
  ({ installation, desk } = await openBoardDesk({ [path]: entryText('news', { title: '旧闻' }) }));
});

afterAll(async () => {
  await desk.close();
  removeFolders();
});

/** Pushes the text of the piece as somebody with git does; answers its settings. */
async function push(paragraphs: readonly string[]): Promise<string> {
  await installation.git('pull', '--quiet', 'origin', 'main');
  const file = join(installation.clone, 'content', path);
  const head = /^---\n[^]*?\n---\n/.exec(readFileSync(file, 'utf8'))![0];
  writeFileSync(file, `${head}\n${paragraphs.join('\n\n')}\n`);
  await installation.git('commit', '--quiet', '--all', '--message', '改正文');
  const { code, output } = await installation.push();
  expect(code, output).toBe(0);
  return head;
}

it('where both changed the text, one chooses paragraph by paragraph, and nothing of either is lost', async () => {
  const head = await push(TEXT);
  await lin().post('/live/open/', { path });
  const id = /^\/pieces\/([\w-]+)\/$/.exec(lin().path)![1]!;
  // As somebody with git works on it too.
  await installation.git('fetch', '--quiet', 'origin', `refs/heads/desk/${id}`);
  await installation.git('checkout', '--quiet', 'FETCH_HEAD');
  const mine = ['渠修了八年。', '一共三十二里。', '花了两万元。'];
  writeFileSync(join(installation.clone, 'content', path), `${head}\n${mine.join('\n\n')}\n`);
  await installation.git('commit', '--quiet', '--all', '--message', '我的');
  await installation.git('push', '--quiet', 'origin', `HEAD:refs/heads/desk/${id}`);
  await installation.git('checkout', '--quiet', 'main');
  await push(
    ['渠修了七年。', '一共三十里，电话13812345678的不登。', '花了两万三千元。'].map((one) =>
      one.replace(/电话\d+/, '难走'),
    ),
  );

  await lin().get(`/pieces/${id}/merge/`);
  expect(lin().text).toContain('要选1段');
  expect(lin().text).not.toContain('.md');
  expect(lin().html.match(/<legend/g)).toHaveLength(1);
  expect(lin().text).toMatch(/用我的 ?一共三十 ?二 ?里.*用已经发布的 ?一共三十 ?里 ?，难走的不登 ?。.*两段都留/);
  const seen = { seen: lin().field('seen'), published: lin().field('published') };
  await lin().post(`/pieces/${id}/merge/`, seen);
  expect(lin().status).toBe(422);
  expect(lin().html).toMatch(/href="#keep-0-0"/);
  await lin().post(`/pieces/${id}/merge/`, { ...seen, 'keep-0-0': 'both' });
  expect(lin().path, lin().text).toBe(`/pieces/${id}/`);
  await installation.git('fetch', '--quiet', 'origin', `refs/heads/desk/${id}`);
  expect(await installation.git('show', `FETCH_HEAD:content/${path}`)).toBe(
    `${head}\n渠修了八年。\n\n一共三十二里。\n\n一共三十里，难走的不登。\n\n花了两万三千元。\n`,
  );
});

it('where both changed settings and a ledger, one chooses field by field and cell by cell', async () => {
  const ledger = 'pledges/cun/items.csv';
  const board = 'pledges/cun/index.md';
  const edit = (file: string, from: string, to: string) => {
    const whole = join(installation.clone, 'content', file);
    const text = readFileSync(whole, 'utf8');
    expect(text).toContain(from);
    writeFileSync(whole, text.replace(from, to));
  };
  await lin().post('/live/open/', { path: board });
  const id = /^\/pieces\/([\w-]+)\//.exec(lin().path)![1]!;
  await installation.git('fetch', '--quiet', 'origin', `refs/heads/desk/${id}`);
  await installation.git('checkout', '--quiet', 'FETCH_HEAD');
  edit(board, 'title: 青石村公开承诺（cun）', 'title: 青石村的公开承诺');
  edit(ledger, '通水 117 户', '通水 120 户');
  edit(ledger, '2027-06-30', '2027-07-31');
  await installation.git('commit', '--quiet', '--all', '--message', '我的');
  await installation.git('push', '--quiet', 'origin', `HEAD:refs/heads/desk/${id}`);
  await installation.git('checkout', '--quiet', 'main');
  await installation.git('pull', '--quiet', 'origin', 'main');
  edit(board, 'title: 青石村公开承诺（cun）', 'title: 青石村今年的承诺');
  edit(board, 'to: 2026-01-16', 'to: 2026-01-19');
  edit(ledger, '通水 117 户', '通水 118 户');
  edit(ledger, '2027-03-31', '2027-04-30');
  await installation.git('commit', '--quiet', '--all', '--message', '别人的');
  const { code, output } = await installation.push();
  expect(code, output).toBe(0);

  await lin().get(`/pieces/${id}/merge/`);
  expect(lin().text).toContain('要选1项');
  expect(lin().text).toContain('要选1格');
  const words = lin().text.replaceAll(' ', '');
  expect(words).toMatch(/标题.*用我的青石村的公开承诺.*用已经发布的青石村今年的承诺/);
  expect(words).toMatch(/编号1的“完成标准”.*用我的通水120户.*用已经发布的通水118户/);
  const [title, cell] = [...lin().html.matchAll(/<fieldset[^>]* id="(keep-\d-0)"/g)].map(([, name]) => name!);
  const seen = { seen: lin().field('seen'), published: lin().field('published') };
  // What is not offered is not taken.
  await lin().post(`/pieces/${id}/merge/`, { ...seen, [title!]: 'both', [cell!]: 'mine' });
  expect(lin().status).toBe(422);
  await lin().post(`/pieces/${id}/merge/`, { ...seen, [title!]: 'theirs', [cell!]: 'mine' });
  expect(lin().path, lin().text).toBe(`/pieces/${id}/`);
  await installation.git('fetch', '--quiet', 'origin', `refs/heads/desk/${id}`);
  const settings = await installation.git('show', `FETCH_HEAD:content/${board}`);
  expect(settings).toContain('title: 青石村今年的承诺');
  expect(settings).toContain('to: 2026-01-19');
  const cells = await installation.git('show', `FETCH_HEAD:content/${ledger}`);
  for (const one of ['通水 120 户', '2027-07-31', '2027-04-30']) expect(cells).toContain(one);
  expect(cells).not.toContain('通水 118 户');
});
