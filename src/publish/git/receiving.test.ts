import { afterAll, expect, it } from 'vitest';
import { removeFolders } from '../../testing/tree.ts';
import { git } from '../../git/git.ts';
import { setUpReceiving, wrongReceiving } from './receiving.ts';
import { TestRepo } from './testing/repo.ts';

afterAll(removeFolders);

it("a repository is set up once for all; how large a push may be is the administrator's", async () => {
  const { folder } = await TestRepo.create();
  const most = async () => (await git(folder, ['config', 'receive.maxInputSize'])).toString().trim();
  expect(await wrongReceiving(folder)).toContain('core.hooksPath');
  await git(folder, ['config', 'receive.maxInputSize', '3g']);
  await setUpReceiving(folder);
  expect([await wrongReceiving(folder), await most()]).toEqual([[], '300m']);
  await git(folder, ['config', 'receive.maxInputSize', '2g']);
  await git(folder, ['config', 'core.hooksPath', '/dev/null']);
  expect(await wrongReceiving(folder)).toEqual(['core.hooksPath']);
  await setUpReceiving(folder);
  expect([await wrongReceiving(folder), await most()]).toEqual([[], '2g']);
});
