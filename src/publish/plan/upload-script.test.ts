import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { PROJECT } from '../../machine/project.ts';
import { newFolder, removeFolders } from '../../testing/tree.ts';
import { siteFolder } from '../store/site-folder.ts';
import { type Plan, UPLOAD_STEPS } from './plan.ts';
import { PLAN_LISTS, uploadScript } from './upload-script.ts';

afterAll(removeFolders);

const plan: Plan = {
  format: 1,
  made: '2026-11-22T22:46:56+08:00',
  from: '000017-54d4dd3',
  to: '000018-ab1280e',
  changes: {},
  uploads: UPLOAD_STEPS.map((step) => ({ step, files: [] })),
  deletions: [{ key: 'news/old/index.html', notBefore: '2026-11-22T22:46:56+08:00' }],
};

it('the manual shows the lines that the script runs', () => {
  const manual = readFileSync(join(PROJECT, 'docs/object-storage.md'), 'utf8');
  const script = uploadScript(plan, siteFolder('/srv/www/yunling'));
  const linesOf = (text: string) => text.split('\n').filter((line) => line.startsWith('rclone '));
  expect(linesOf(script)).toHaveLength(PLAN_LISTS.length);
  expect(linesOf(manual)).toEqual(linesOf(script));
  for (const name of PLAN_LISTS) expect(manual).toContain(`\`${name}\``);
});

it('nothing is deleted that may not go yet', () => {
  const later = { ...plan, deletions: [{ key: 'media/old.svg', notBefore: '2026-11-22T22:46:57+08:00' }] };
  expect(uploadScript(later, siteFolder('/srv/www/yunling'))).not.toContain('rclone delete');
});

it('the script stops before it does anything if it is not said where to, or the release is no more', () => {
  const root = join(newFolder(), "it's here");
  mkdirSync(root);
  writeFileSync(join(root, 'upload.sh'), uploadScript(plan, siteFolder(root)));
  const run = (...args: string[]) => spawnSync('/bin/sh', [join(root, 'upload.sh'), ...args], { encoding: 'utf8' });
  expect(run()).toMatchObject({ status: 2, stdout: '', stderr: '用法：sh upload.sh 存储名:桶名\n' });
  expect(run('oss:yunling')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: '000018-ab1280e 已经不在这台机器上了，请重新运行 npm run publish:plan。\n',
  });
});
