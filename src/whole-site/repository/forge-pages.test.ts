import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { placedHtml } from '../../addresses/placed-html.ts';
import { PROJECT } from '../../machine/project.ts';
import { newFolder, removeFolders } from '../../testing/tree.ts';

afterAll(removeFolders);

const read = (name: string) => readFileSync(join(PROJECT, 'docs/forges', name), 'utf8');

interface Step {
  uses?: string;
  run?: string;
  if?: string;
  with?: Record<string, unknown>;
}

const PLACE_AT_GITLAB = 'sh docs/forges/pages-place.sh public-site "${PAGES_URL:-$CI_PAGES_URL}"';
const PLACE_AT_GITEE = 'sh docs/forges/pages-place.sh dist /$(basename -s .git $(git remote get-url origin))/';

/** What the script of all three says of a home page that is to lie at an address. */
function place(home: string, url: string): { status: number | null; said: string } {
  const dist = newFolder();
  writeFileSync(join(dist, 'index.html'), home);
  const { status, stderr } = spawnSync('sh', ['docs/forges/pages-place.sh', dist, url], { cwd: PROJECT });
  return { status, said: stderr.toString() };
}

describe('where the pages of a forge lie', () => {
  const home = (base: string) =>
    `<!DOCTYPE html>${placedHtml('<html lang="zh-CN" id="top"><a href="/">首页</a></html>', base)}`;

  it.each([
    ['/xianfeng', 'https://bianji.github.io/xianfeng/'],
    ['/xianfeng', 'https://zzb.pages.example/xianfeng'],
    ['/zzb/Xianfeng', 'https://pages.example/zzb/Xianfeng/'],
    ['/xianfeng', '/xianfeng/'],
    ['', 'https://www.yunling.example'],
    ['', 'https://www.yunling.example/'],
  ])('a site built for %s goes to %s', (base, url) => {
    expect(place(home(base), url)).toEqual({ status: 0, said: '' });
  });

  it.each([
    ['', 'https://bianji.github.io/xianfeng/', '写「目录: /xianfeng/」'],
    ['/xianfeng', 'https://bianji.github.io/bangyang/', '写「目录: /bangyang/」'],
    ['/xianfeng', '/Xianfeng/', '写「目录: /Xianfeng/」'],
    ['/xianfeng', 'https://www.yunling.example/', '删去 content/site.yaml 里的「目录」那一行'],
  ])('one built for %s does not go to %s', (base, url, advice) => {
    const { status, said } = place(home(base), url);
    expect(status).toBe(1);
    expect(said).toContain(advice);
  });
});

describe('pages that a forge itself serves', () => {
  it('at GitHub are built and checked by all, and put there by the main branch alone, with no more rights than it takes', () => {
    const { jobs, permissions, on } = parse(read('github-pages.yml')) as {
      jobs: Record<'build' | 'release', { steps: Step[]; permissions?: object }>;
      permissions: object;
      on: Record<string, unknown>;
    };
    expect(Object.keys(on)).toEqual(['pull_request', 'push', 'schedule']);
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.build.permissions).toBeUndefined();
    expect(jobs.release).toMatchObject({
      if: "${{ github.event_name != 'pull_request' }}",
      needs: 'build',
      permissions: { pages: 'write', 'id-token': 'write' },
      environment: { name: 'github-pages' },
    });
    const steps = [...jobs.build.steps, ...jobs.release.steps];
    for (const { uses, run } of steps) {
      expect(uses === undefined).toBe(run !== undefined);
      if (uses) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
    }
    expect(read('github-pages.yml').match(/uses: .*(?<! # v\d+\.\d+\.\d+)$/m)).toBeNull();
    expect(steps.map(({ uses, run }) => run ?? uses!.split('@')[0])).toEqual([
      'actions/checkout',
      'actions/setup-node',
      'actions/cache',
      'npm ci',
      'npm run -s check -- --format github',
      'npm run -s check',
      'npm run -s build',
      'sh docs/forges/pages-place.sh dist "${PAGES_URL:-/${GITHUB_REPOSITORY#*/}/}"',
      'actions/upload-pages-artifact',
      'actions/deploy-pages',
    ]);
    expect(jobs.build.steps.at(-1)).toMatchObject({
      if: "${{ github.event_name != 'pull_request' }}",
      with: { path: 'dist' },
    });
  });

  it('at GitLab are what a job of the given name leaves in the given folder', () => {
    const { pages, check, stages } = parse(read('gitlab-pages.yml')) as {
      pages: object;
      check: { script: string[] };
      stages: string[];
    };
    expect(stages).toEqual(['check', 'release']);
    expect(check.script.at(-1)).toBe('npm run -s check');
    expect(pages).toMatchObject({
      rules: [{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }],
      resource_group: 'release',
      variables: { OUT_DIR: 'public-site' },
      script: ['npm run -s build', PLACE_AT_GITLAB, 'rm -rf public', 'mv public-site public'],
      artifacts: { paths: ['public/'] },
    });
  });

  it('at Gitee are a branch of their own', () => {
    const { stages, triggers } = parse(read('gitee-go-pages.yml')) as {
      stages: { steps: { script: string[] }[] }[];
      triggers: object;
    };
    expect(triggers).toEqual({ trigger: 'auto', push: { branches: { precise: ['main'] } } });
    const [step] = stages.flatMap(({ steps }) => steps);
    expect(step!.script.filter((line) => line.startsWith('npm'))).toEqual([
      'npm ci',
      'npm run -s check',
      'npm run -s build',
    ]);
    expect(step!.script.indexOf(PLACE_AT_GITEE)).toBe(step!.script.indexOf('npm run -s build') + 1);
    expect(step!.script).toContainEqual(expect.stringMatching(/^git push .* pages$/));
  });
});
