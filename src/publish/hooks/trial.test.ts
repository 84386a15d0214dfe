import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countIssues } from '../../diagnostics/issue.ts';
import { entryPath, entryText, UNIT } from '../../testing/entries.ts';
import { newFolder, type Tree, writeTree } from '../../testing/tree.ts';
import { checkContent, type CheckResult } from '../../validate/check.ts';
import { trial } from './trial.ts';

async function checked(tree: Tree): Promise<CheckResult> {
  const root = newFolder();
  writeTree(join(root, 'content'), { 'site.yaml': 'name: 青石先锋\n', ...UNIT, ...tree });
  const check = await checkContent({
    contentFolder: join(root, 'content'),
    publicFolder: join(root, 'none'),
    cacheFolder: join(root, 'cache'),
    now: '2026-11-20 09:00',
  });
  rmSync(root, { recursive: true });
  return check;
}

const reported = (check: CheckResult, ...paths: string[]) =>
  trial(check, new Set(paths.map((path) => check.content.display(path)))).map(({ code, file, message }) => ({
    code,
    file,
    message,
  }));

it('says nothing of what is right', async () => {
  const check = await checked({
    [entryPath('member', 'a')]: entryText('member'),
    [entryPath('topic', 'b')]: entryText('topic', { title: '专题' }, '<Quote by="甲">话</Quote>\n'),
  });
  expect(reported(check, entryPath('member', 'a'), entryPath('topic', 'b'), 'units/qingshi-cun.yaml')).toEqual([]);
});

it('reports a page that no phone opens, if the push brings it', async () => {
  const path = entryPath('news', 'a');
  const check = await checked({ [path]: entryText('news', {}, `${'&'.repeat(19_000)}\n\n`.repeat(21)) });
  expect(countIssues(check.issues).errors).toBe(0);
  expect(reported(check, path)).toEqual([
    {
      code: 'B14',
      file: check.content.display(path),
      message: expect.stringMatching(/^这一篇生成的网页有 1\.9 MB，最多 1\.8 MB。/),
    },
  ]);
  expect(reported(check)).toEqual([]);
});

it('reports what the program fails at, at its file, without names of the machine', async () => {
  const path = entryPath('news', 'a');
  const check = await checked({ [path]: entryText('news') });
  const broken = {
    ...check.content.entries[0]!,
    reading: {
      ...check.content.entries[0]!.reading,
      value: { ...(check.content.entries[0]!.reading.value as object), source: undefined } as never,
    },
  };
  expect(reported({ ...check, content: { ...check.content, entries: [broken] } }, path)).toEqual([
    {
      code: 'V40',
      file: check.content.display(path),
      message: expect.stringMatching(/^检查没有发现错误，但是程序用它生成网页时出错了（TypeError: [^/]*）。/),
    },
  ]);
  const noModel = { ...check, content: { ...check.content, units: undefined as never } };
  expect(reported(noModel, path).map(({ code }) => code)).toEqual(['V40']);
});
