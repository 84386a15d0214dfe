import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newGitFolder } from '../../testing/git-folder.ts';
import { newFolder, removeFolders, type Tree, writeTree } from '../../testing/tree.ts';
import { siteFolder } from '../store/site-folder.ts';
import { nextSteps } from './next-steps.ts';
import { isServingOutdated, writeServing } from './serving-files.ts';

afterAll(removeFolders);

const COUNTIES = '各县:\n  - 名称: 青石县\n    编号: qingshi\n    地址: https://www.qingshi.example/\n';

function installed(tree: Tree) {
  const { folder } = newGitFolder('张三', (root) => writeTree(root, { 'content/site.yaml': 'name: 先锋\n', ...tree }));
  return {
    repo: join(folder, '.git'),
    branch: 'main',
    engine: '/opt/bangyang',
    brotli: false,
    site: siteFolder(newFolder()),
  };
}

describe('only the servers of a portal let its search page ask other sites', () => {
  it.each([
    ['a portal', { 'content/counties.yaml': COUNTIES }, true],
    ['a county', {}, false],
    ['a county with a file of that name elsewhere', { 'content/files/counties.yaml': COUNTIES }, false],
  ])('%s', async (_, tree, asks) => {
    const installation = installed(tree);
    const files = await writeServing(installation);
    const configs = ['nginx.conf', 'nginx-tls.conf', 'Caddyfile', 'Caddyfile-tls'];
    expect(files.map((file) => file.replace(/.*\//, ''))).toEqual(expect.arrayContaining(configs));
    for (const text of [
      ...configs.map((name) => readFileSync(join(installation.site.root, 'serving', name), 'utf8')),
      await nextSteps(installation),
    ]) {
      expect(text.includes("connect-src 'self' https: http:")).toBe(asks);
      expect(text).toContain("connect-src 'self'");
    }
  });

  it('a portal that was a county when it was set up has to be told, until its configuration is new', async () => {
    const installation = installed({ 'content/counties.yaml': COUNTIES });
    await writeServing({ ...installation, branch: 'nothing-yet' });
    expect(await isServingOutdated(installation)).toBe(true);
    await writeServing(installation);
    expect(await isServingOutdated(installation)).toBe(false);
  });

  it('and before the first push none does', async () => {
    const installation = { ...installed({}), branch: 'nothing-yet' };
    expect(await nextSteps(installation)).not.toContain('https: http:');
    expect(await nextSteps(installation)).toContain('counties.yaml');
  });
});
