import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Entry } from '../../model/entities/linked.ts';
import { type OpenedSite, openSite } from '../../model/site/open-site.ts';
import { entryPath, entryText, UNIT } from '../../testing/entries.ts';
import { newFolder, type Tree, writeTree } from '../../testing/tree.ts';
import { trial } from './trial.ts';

async function open(tree: Tree): Promise<OpenedSite> {
  const root = newFolder();
  writeTree(join(root, 'content'), { 'site.yaml': 'name: 青石先锋\n', ...UNIT, ...tree });
  const opened = await openSite(
    {
      contentFolder: join(root, 'content'),
      publicFolder: join(root, 'none'),
      cacheFolder: join(root, 'cache'),
      now: '2026-11-20 09:00',
    },
    { previews: false },
  );
  rmSync(root, { recursive: true });
  if ('errors' in opened) throw new Error('The tree has mistakes');
  return opened;
}

const reported = (opened: OpenedSite, ...paths: string[]) =>
  trial(opened, new Set(paths.map((path) => opened.check.content.display(path)))).map(({ code, file, message }) => ({
    code,
    file,
    message,
  }));

it('says nothing of what is right', async () => {
  const opened = await open({
    [entryPath('member', 'a')]: entryText('member'),
    [entryPath('topic', 'b')]: entryText('topic', { title: '专题' }, '<Quote by="甲">话</Quote>\n'),
  });
  expect(reported(opened, entryPath('member', 'a'), entryPath('topic', 'b'), 'units/qingshi-cun.yaml')).toEqual([]);
});

it('reports a page that no phone opens, if the push brings it', async () => {
  const path = entryPath('news', 'a');
  const opened = await open({ [path]: entryText('news', {}, `${'&'.repeat(19_000)}\n\n`.repeat(21)) });
  expect(reported(opened, path)).toEqual([
    {
      code: 'B14',
      file: opened.check.content.display(path),
      message: expect.stringMatching(/^这一篇生成的网页有 1\.9 MB，最多 1\.8 MB。/),
    },
  ]);
  expect(reported(opened)).toEqual([]);
});

it('reports what the program fails at, at its file, without names of the machine', async () => {
  const path = entryPath('news', 'a');
  const opened = await open({ [path]: entryText('news') });
  const entry = opened.site.entries[0]!;
  const broken = { ...entry, data: { ...entry.data, source: undefined } } as unknown as Entry;
  expect(reported({ ...opened, site: { ...opened.site, entries: [broken] } }, path)).toEqual([
    {
      code: 'V40',
      file: opened.check.content.display(path),
      message: expect.stringMatching(/^检查没有发现错误，但是程序用它生成网页时出错了（TypeError: [^/]*）。/),
    },
  ]);
  const noHome = { ...opened, site: { ...opened.site, ofKind: undefined as never } };
  expect(reported(noHome).map(({ code }) => code)).toEqual(['V40']);
});
