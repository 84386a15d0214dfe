import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { removeFolders } from '../../../testing/tree.ts';
import { news } from '../../../validate/testing/articles.ts';
import { SITE_SETTINGS } from '../../../validate/testing/tree.ts';
import { newInstallation, type Ran, type TestInstallation } from '../testing/installation.ts';

afterAll(removeFolders);

const NAMES = ['唐文英', '许国康', '方知秋'] as const;
const STAGES = ['初审', '复审', '终审'] as const;
const TREE = { 'site.yaml': `${SITE_SETTINGS}审签:\n  动态: 必须\n` };

let site: TestInstallation;
const pushBy = (name: string): Promise<Ran> => site.push({ BANGYANG_EDITOR: name });

/** `npm run review` on the editor's machine. */
async function review(stage: string, name: string): Promise<void> {
  const args = ['content/news/a.md', '--stage', stage, '--by', name, '--post', '编辑', '--secrecy', '不涉密'];
  await promisify(execFile)(process.execPath, [join(site.engine, 'scripts/review.ts'), ...args], {
    cwd: site.clone,
    env: { ...process.env, CONTENT_DIR: join(site.clone, 'content'), CACHE_DIR: join(site.clone, '.git/cache') },
  });
  await site.git('add', '--all');
  await site.git('commit', '--quiet', '-m', `${name}${stage}`);
}

beforeAll(async () => {
  site = await newInstallation();
  for (const name of NAMES) {
    const listed = await site.publish('signers', ['--add', name, '--pusher', `${name}@${userInfo().username}`]);
    expect(listed.code, listed.output).toBe(0);
  }
  await site.commit(TREE, '设置');
  expect((await pushBy('林若溪')).code).toBe(0);
});

it('a piece that must be signed comes onto the site when its three have pushed their own signatures', async () => {
  await site.commit({ ...TREE, 'news/a.md': news() }, '一篇动态');
  const unsigned = await pushBy('林若溪');
  expect([unsigned.code, /错误 E01/.test(unsigned.output)], unsigned.output).toEqual([1, true]);

  await review('初审', NAMES[0]);
  await review('复审', NAMES[1]);
  await review('终审', NAMES[2]);
  const forged = await pushBy(NAMES[2]);
  expect(forged.code).toBe(1);
  expect(forged.output).toContain('初审写的是唐文英，推送的是方知秋');
  expect(forged.output).toContain('复审写的是许国康，推送的是方知秋');
  expect(forged.output).not.toContain('终审写的是');

  await site.git('reset', '--quiet', '--hard', 'HEAD~3');
  for (const [index, name] of NAMES.entries()) {
    await review(STAGES[index]!, name);
    const pushed = await site.pushTo('shen', { BANGYANG_EDITOR: name });
    expect(pushed.code, pushed.output).toBe(0);
  }
  const published = await pushBy('林若溪');
  expect(published.code, published.output).toBe(0);
  const served = await site.served();
  expect(served.has('news/a/index.html')).toBe(true);
  expect([...served.keys()].filter((path) => path.includes('review'))).toEqual([]);
  expect([...served.values()].some((bytes) => bytes.includes('保密审查'))).toBe(false);
});

it('a signature does not go away by rewriting history', async () => {
  await site.git('reset', '--quiet', '--hard', 'HEAD~2');
  const forced = await site.pushTo('main', { BANGYANG_EDITOR: '林若溪' }, '--force');
  expect([forced.code, /错误 V01/.test(forced.output)], forced.output).toEqual([1, true]);
});
