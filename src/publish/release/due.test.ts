import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { entryPath, entryText, UNIT } from '../../testing/entries.ts';
import { NOW } from '../../testing/clock.ts';
import { newFolder, removeFolders, type Tree, writeTree } from '../../testing/tree.ts';
import { checkContent } from '../../validate/check.ts';
import { nextDue } from './due.ts';

afterAll(removeFolders);

async function dueOf(tree: Tree): Promise<string | undefined> {
  const root = newFolder();
  writeTree(join(root, 'content'), { ...UNIT, 'site.yaml': 'name: 青石先锋\n', ...tree });
  return nextDue(
    (
      await checkContent({
        contentFolder: join(root, 'content'),
        publicFolder: join(root, 'none'),
        cacheFolder: join(root, 'cache'),
        now: NOW,
      })
    ).content,
  );
}

const news = (slug: string, publishedAt: string, more = {}) => ({
  [entryPath('news', slug)]: entryText('news', { title: `标题${slug}`, publishedAt, ...more }),
});

it('is the next time at which an entry is to appear; what has appeared and drafts do not count', async () => {
  expect(await dueOf({ ...news('a', '2026-11-20 08:59') })).toBeUndefined();
  expect(
    await dueOf({
      ...news('a', '2026-11-01'),
      ...news('b', '2026-12-02 10:00'),
      ...news('c', '2026-12-01'),
      ...news('d', '2026-11-21', { draft: true }),
    }),
  ).toBe('2026-12-01');
});

it('and the next day on which one is over', async () => {
  expect(
    await dueOf({
      ...news('a', '2026-11-01', { expires: '2026-11-25' }),
      ...news('b', '2026-10-01', { expires: '2026-11-02' }),
      ...news('c', '2026-12-01'),
    }),
  ).toBe('2026-11-25');
});
