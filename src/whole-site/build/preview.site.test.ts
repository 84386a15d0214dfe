import { afterAll, beforeAll, expect, it } from 'vitest';
import { entryPath, entryText } from '../../testing/entries.ts';
import { removeFolders } from '../../testing/tree.ts';
import { type AstroServer, startAstro } from '../testing/astro-server.ts';
import { buildGoodTree } from '../testing/build.ts';
import { placed } from '../testing/place.ts';

let preview: AstroServer;
beforeAll(async () => {
  preview = await startAstro(
    'preview',
    await buildGoodTree({ [entryPath('news', 'one')]: entryText('news', { title: '第一篇' }) }),
  );
});
afterAll(async () => {
  await preview.stop();
  removeFolders();
});

const get = async (path: string) => {
  const response = await fetch(preview.origin + placed(path));
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
};

it('`npm start` serves what was built, at the address that it prints', async () => {
  expect(preview.output()).toContain(new URL(preview.origin).port);
  expect(await get('/')).toMatchObject({ status: 200, text: expect.stringContaining('青石先锋') as string });
  expect(await get('/news/one/')).toMatchObject({ status: 200, text: expect.stringContaining('第一篇') as string });
  expect((await get('/rss.xml')).type).toContain('xml');
  expect((await get('/pagefind/pagefind.js')).type).toContain('javascript');
});

it('what is not there is the 404 page', async () => {
  expect(await get('/no/such/page/')).toMatchObject({
    status: 404,
    text: expect.stringContaining('没有这个页面') as string,
  });
});
