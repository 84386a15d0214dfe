import { afterAll, beforeAll, expect, it } from 'vitest';
import { entryPath, entryText } from '../../../testing/entries.ts';
import { removeFolders } from '../../../testing/tree.ts';
import { newPictures } from '../county/pictures.ts';
import { SmallSite } from '../county/small-site.ts';
import { pushTogether } from '../testing/editors.ts';
import { copyEngine } from '../testing/engine/engine-copy.ts';
import { newInstallation, type TestInstallation } from '../testing/installation.ts';
import { damage, leftovers } from '../testing/leftovers.ts';

const MANY = 1000;

let installation: TestInstallation;
let content: SmallSite;
beforeAll(async () => {
  installation = await newInstallation(copyEngine());
  content = new SmallSite(await newPictures());
  await installation.commit(content.tree(), 'first');
  expect((await installation.push()).output).toContain('发布完成：');
});
afterAll(removeFolders);

it('a push of a thousand articles is live, and counted rightly', async () => {
  const before = (await installation.log()).at(-1)!.pages.total;
  content.more = Object.fromEntries(
    Array.from({ length: MANY }, (_, index) => [
      entryPath('news', `many-${index}`),
      entryText('news', { title: `一次发来的第 ${index} 篇` }),
    ]),
  );
  const commit = await installation.commit(content.tree(), 'a thousand');
  const { output } = await installation.push();
  const record = (await installation.log()).at(-1)!;
  expect(output).toContain(`新增 ${record.pages.added} 页`);
  expect(record).toMatchObject({ commit, pages: { removed: 0, total: before + record.pages.added } });
  expect([...(await installation.served()).keys()].filter((path) => path.startsWith('news/many-'))).toHaveLength(MANY);
  process.stdout.write(`${output}\n`);
});

it('ten editors push at once: everything is live in the end, and every message was right', async () => {
  process.stdout.write(`${JSON.stringify(await pushTogether(installation, 10))}\n`);
  expect([...(await damage(installation.site)), ...(await leftovers(installation))]).toEqual([]);
});
