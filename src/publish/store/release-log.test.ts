import { appendFileSync, readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../../testing/tree.ts';
import type { ReleaseRecord } from './release-list.ts';
import { appendRecord, readLog } from './release-log.ts';
import { siteFolder } from './site-folder.ts';

afterAll(removeFolders);

const record = (release: string): ReleaseRecord => ({
  release,
  commit: undefined,
  at: '2026-11-20T09:00:00+08:00',
  who: '李编辑',
  subject: '改一篇',
  why: 'push',
  seconds: 3,
  pages: { total: 9, added: 1, changed: 0, removed: 0 },
  whole: undefined,
});

it('is empty before the first release', async () => {
  expect(await readLog(siteFolder(newFolder()))).toEqual([]);
});

it('reads what was written around a line that was cut off', async () => {
  const site = siteFolder(newFolder());
  await appendRecord(record('000001-a'), site);
  appendFileSync(site.log, '{"release":"0000');
  await appendRecord(record('000003-c'), site);
  expect((await readLog(site)).map(({ release }) => release)).toEqual(['000001-a', '000003-c']);
  expect(readFileSync(site.log, 'utf8').split('\n')).toHaveLength(4);
});
