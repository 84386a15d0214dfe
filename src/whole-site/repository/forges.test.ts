import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PROJECT } from '../../machine/project.ts';

const FOLDER = join(PROJECT, 'docs/forges');
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const examples = readdirSync(FOLDER).filter((name) => name.endsWith('.yml'));
const { scripts, devDependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as Record<
  'scripts' | 'devDependencies',
  Record<string, string>
>;
const NODE = devDependencies['node']!;
const RELEASE = 'sh docs/forges/release.sh';

/** The keys of a mapping that are not among the known ones. */
function unknownKeys(value: object, allowed: string): string[] {
  return Object.keys(value).filter((key) => !allowed.split(' ').includes(key));
}

describe('every example', () => {
  it.each(examples)('%s runs only what exists, and names nothing that is private or drifts', (name) => {
    const text = read(name);
    expect(
      [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)]
        .map(([, script]) => script!)
        .filter((script) => !(script in scripts)),
    ).toEqual([]);
    expect(
      [...text.matchAll(/docs\/forges[\w./-]*/g)]
        .map(([path]) => path)
        .filter((path) => !existsSync(join(PROJECT, path))),
    ).toEqual([]);
    expect(text).not.toMatch(/:latest|@latest|-latest|@(?:main|master)\b/);
    expect(text).not.toMatch(/BEGIN [A-Z ]*PRIVATE KEY|npmjs|npmmirror|https?:\/\//);
  });

  it.each(examples)('%s uses the major version of Node that the project is built with', (name) => {
    const versions = [...read(name).matchAll(/(?:image: node:|node-version: '|nodeVersion: |\^v)(\d+)/g)].map(
      ([, major]) => major,
    );
    expect(versions.length).toBeGreaterThan(0);
    expect(new Set(versions)).toEqual(new Set([NODE.split('.')[0]]));
  });

  it('is named in the manual, which names no file that is not there', () => {
    const manual = readFileSync(join(PROJECT, 'docs/forges.md'), 'utf8');
    const links = [...manual.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path!);
    expect(links.filter((path) => !existsSync(join(PROJECT, 'docs', path.replace(/#.*/, ''))))).toEqual([]);
    expect(readdirSync(FOLDER).filter((name) => !links.includes(`forges/${name}`))).toEqual([]);
    expect(
      [...read('release.sh').matchAll(/\bPUBLISH_\w+/g)]
        .map(([name]) => name)
        .filter((name) => !manual.includes(`\`${name}\``)),
    ).toEqual([]);
  });
});

interface GitlabJob {
  extends?: string;
  stage: string;
  script: string[];
  rules?: { if: string }[];
  [key: string]: unknown;
}

describe('GitLab', () => {
  const {
    workflow,
    stages,
    default: defaults,
    variables,
    '.node': node,
    ...jobs
  } = parse(read('gitlab-ci.yml')) as {
    workflow: { rules: { if: string }[] };
    stages: string[];
    default: object;
    variables: object;
    '.node': GitlabJob;
    [job: string]: unknown;
  };
  const ON_MAIN = { if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' };

  it('has jobs with known keys in known stages', () => {
    expect(unknownKeys(defaults, 'image interruptible')).toEqual([]);
    expect(Object.keys(variables)).toEqual(['GIT_DEPTH', 'NPM_CONFIG_CACHE']);
    expect(node.before_script).toEqual([expect.stringMatching(/^npm ci\b/)]);
    expect(node.cache).toEqual({ key: 'bangyang', paths: ['.npm/', '.cache/'] });
    for (const job of Object.values(jobs) as GitlabJob[]) {
      expect(
        unknownKeys(job, 'extends stage script rules artifacts resource_group environment interruptible variables'),
      ).toEqual([]);
      expect(stages).toContain(job.stage);
      expect(job.script.length).toBeGreaterThan(0);
      if (job.script.some((line) => /^npm/.test(line))) expect(job.extends).toBe('.node');
    }
  });

  it('only checks merge requests, and builds and releases only the main branch', () => {
    expect(workflow.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }, ON_MAIN]);
    const onMain = Object.entries(jobs).filter(
      ([, job]) => JSON.stringify((job as GitlabJob).rules) === JSON.stringify([ON_MAIN]),
    );
    expect(onMain.map(([name]) => name)).toEqual(['build', 'release']);
    expect(Object.keys(jobs)).toEqual(['check', 'build', 'release']);
    expect(stages).toEqual(['check', 'build', 'release']);
  });

  it('hands the report over even where the check fails, and fails then', () => {
    const { script, artifacts } = jobs['check'] as {
      script: string[];
      artifacts: { when: string; reports: { codequality: string } };
    };
    expect(script).toEqual([
      `npm run -s check -- --format gitlab > ${artifacts.reports.codequality} || true`,
      'npm run -s check',
    ]);
    expect(artifacts.when).toBe('always');
  });

  it('releases one at a time, from the whole history', () => {
    expect(jobs['release']).toMatchObject({
      script: [RELEASE],
      resource_group: 'release',
      interruptible: false,
      environment: 'production',
      variables: { GIT_DEPTH: '0' },
    });
  });
});

interface GithubJob {
  if?: string;
  needs?: string;
  'timeout-minutes': number;
  steps: {
    uses?: string;
    run?: string;
    with?: Record<string, unknown>;
    env?: Record<string, string>;
    if?: string;
    name?: string;
  }[];
}

describe('GitHub', () => {
  const { jobs, ...workflow } = parse(read('github-actions.yml')) as {
    jobs: Record<string, GithubJob>;
    on: object;
    permissions: object;
    concurrency: object;
  };

  it('has jobs with known keys, each step one thing, each action a commit', () => {
    expect(unknownKeys(workflow, 'name on permissions concurrency')).toEqual([]);
    for (const job of Object.values(jobs)) {
      expect(unknownKeys(job, 'name if needs runs-on timeout-minutes environment steps')).toEqual([]);
      for (const step of job.steps) {
        expect(unknownKeys(step, 'name if uses with run env')).toEqual([]);
        expect(step.uses === undefined).toBe(step.run !== undefined);
        if (step.uses) expect(step.uses).toMatch(/^actions\/(?:checkout|setup-node|cache)@[0-9a-f]{40}$/);
      }
    }
    expect(read('github-actions.yml').match(/uses: .*(?<! # v\d+\.\d+\.\d+)$/m)).toBeNull();
  });

  it('only checks pull requests, and builds and releases only the main branch', () => {
    expect(workflow.on).toEqual({ pull_request: null, push: { branches: ['main'] } });
    expect(Object.entries(jobs).map(([name, job]) => [name, job.needs, job.if])).toEqual([
      ['check', undefined, undefined],
      ['build', 'check', "${{ github.event_name == 'push' }}"],
      ['release', 'build', "${{ github.event_name == 'push' }}"],
    ]);
  });

  it('may only read, one run at a time, and lets no package see the key', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.concurrency).toEqual({
      group: 'site-${{ github.ref }}',
      'cancel-in-progress': "${{ github.event_name == 'pull_request' }}",
    });
    for (const [name, job] of Object.entries(jobs)) {
      expect(job.steps[0]?.with?.['persist-credentials']).toBe(false);
      expect(JSON.stringify(job).includes('secrets.')).toBe(name === 'release');
    }
    expect(jobs['release']!.steps.filter(({ run }) => run).map(({ run }) => run)).toEqual([RELEASE]);
    expect(jobs['release']!.steps[0]?.with?.['fetch-depth']).toBe(0);
  });

  it('installs and caches before it checks or builds', () => {
    for (const name of ['check', 'build']) {
      const steps = jobs[name]!.steps.map(({ uses, run }) => run ?? uses!.split('@')[0]!);
      expect(steps.slice(0, 4)).toEqual(['actions/checkout', 'actions/setup-node', 'actions/cache', 'npm ci']);
      expect(steps[4]).toBe(name === 'check' ? 'npm run -s check -- --format github' : 'npm run -s build');
    }
  });
});

interface GiteePipeline {
  version: string;
  name: string;
  displayName: string;
  triggers: { trigger: string; pr?: object; push?: object };
  strategy: { blocking?: boolean };
  stages: {
    name: string;
    steps: {
      step: string;
      name: string;
      commands?: string[];
      script?: string[];
      nodeVersion?: string;
      hostGroupID?: string;
      caches?: string[];
    }[];
  }[];
}

describe('Gitee', () => {
  const pipelines = ['gitee-go-check.yml', 'gitee-go-release.yml'].map((name) => parse(read(name)) as GiteePipeline);
  const steps = pipelines.flatMap(({ stages }) => stages.flatMap((stage) => stage.steps));

  it('has pipelines with known keys, as the official manual has them', () => {
    for (const pipeline of pipelines) {
      expect(unknownKeys(pipeline, 'version name displayName triggers strategy stages')).toEqual([]);
      expect(pipeline.version).toBe('1.0');
      for (const stage of pipeline.stages)
        expect(unknownKeys(stage, 'name displayName strategy trigger steps')).toEqual([]);
    }
    for (const step of steps) {
      const known = step.step === 'build@nodejs' ? 'nodeVersion commands caches' : 'hostGroupID script';
      expect(unknownKeys(step, `step name displayName notify strategy ${known}`)).toEqual([]);
      expect((step.commands ?? step.script)?.[0]).toBe('set -e');
      if (step.nodeVersion) expect(step.nodeVersion).toBe(NODE);
    }
    expect(steps.map(({ step }) => step)).toEqual(['build@nodejs', 'build@nodejs', 'shell@agent']);
  });

  it('only checks pull requests, and builds and releases only the main branch, one at a time', () => {
    const main = { branches: { precise: ['main'] } };
    expect(pipelines.map(({ triggers }) => triggers)).toEqual([
      { trigger: 'auto', pr: main },
      { trigger: 'auto', push: main },
    ]);
    expect(JSON.stringify(pipelines[0])).not.toMatch(/release|build"|shell@agent/);
    expect(pipelines[1]!.strategy.blocking).toBe(true);
    expect(pipelines[1]!.stages.map(({ name }) => name)).toEqual(['build', 'release']);
    expect(steps.at(-1)?.script?.at(-1)).toContain(RELEASE);
  });
});
