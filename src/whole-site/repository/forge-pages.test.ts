import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PROJECT } from '../../machine/project.ts';

const read = (name: string) => readFileSync(join(PROJECT, 'docs/forges', name), 'utf8');

interface Step {
  uses?: string;
  run?: string;
  if?: string;
  with?: Record<string, unknown>;
}

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
      script: ['npm run -s build', 'rm -rf public', 'mv public-site public'],
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
    expect(step!.script).toContainEqual(expect.stringMatching(/^git push .* pages$/));
  });
});
