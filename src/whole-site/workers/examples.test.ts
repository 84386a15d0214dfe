import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { PROJECT } from '../../machine/project.ts';
import { buildWay, workerWay } from '../../workers/commands/build-flags.ts';

const FOLDER = join(PROJECT, 'docs/workers');
const examples = readdirSync(FOLDER);
const textOf = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const { version, devDependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  version: string;
  devDependencies: Record<string, string>;
};

function documentsIn(name: string): unknown[] {
  return parseAllDocuments(textOf(name), { uniqueKeys: true }).map((document) => {
    expect(document.errors).toEqual([]);
    expect(document.warnings).toEqual([]);
    return document.toJS() as unknown;
  });
}

interface Container {
  image: string;
  command: string[];
  args?: string[];
  env: { name: string; value?: string; valueFrom?: { secretKeyRef: { name: string; key: string } } }[];
  resources: { limits: { memory: string } };
  volumeMounts: { name: string; mountPath: string; readOnly?: boolean }[];
}

interface PodSpec {
  restartPolicy?: string;
  securityContext: { runAsNonRoot: boolean };
  containers: Container[];
  volumes: { name: string; persistentVolumeClaim?: { claimName: string }; emptyDir?: object }[];
}

interface Workload {
  apiVersion: string;
  kind: string;
  spec: {
    replicas?: number;
    selector?: { matchLabels: object };
    completionMode?: string;
    completions?: number;
    parallelism?: number;
    template: { metadata?: { labels: object }; spec: PodSpec };
  };
}

/** Every command of ours in a text, as the shell would cut it. */
function commandsIn(text: string): { script: string; flags: string[] }[] {
  return [...text.matchAll(/npm run -s (build(?::worker)?) -- ([^\n]+)/g)].map(([, script, flags]) => ({
    script: script!,
    flags: flags!.trim().replaceAll('"', '').split(/\s+/),
  }));
}

const commandsOf = ({ command, args = [] }: Container) =>
  commandsIn(command[0] === 'sh' ? command[2]! : [...command, ...args].join(' '));

/** Throws for flags that the program would not take. */
function understood({ script, flags }: { script: string; flags: string[] }): { store: string } {
  const way = script === 'build' ? buildWay(flags) : workerWay(flags);
  if (!('store' in way)) throw new Error(`${script}: no store`);
  return way;
}

const OF_BUCKET = ['AWS_ENDPOINT_URL_S3', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];
const VARIABLES: Readonly<Record<string, string>> = {
  QUEUE_URL: 'redis://queue:6379',
  ...Object.fromEntries(OF_BUCKET.map((name) => [name, 'https://s3.invalid'])),
};

beforeAll(() => {
  Object.assign(process.env, VARIABLES);
});
afterAll(() => {
  for (const name of Object.keys(VARIABLES)) Reflect.deleteProperty(process.env, name);
});

it.each(examples)('%s names no host, no secret, and nothing that drifts', (name) => {
  const text = textOf(name);
  expect(text).not.toMatch(/https?:\/\/|rediss?:\/\/|:latest|PRIVATE KEY|npmjs|npmmirror/);
  for (const [, image] of text.matchAll(/image: (\S+)/g)) expect(image).toMatch(/^[a-z]+:[\w.]+$/);
});

it('the manual names every example', () => {
  const manual = readFileSync(join(PROJECT, 'docs/workers.md'), 'utf8');
  expect(examples.filter((name) => !manual.includes(`](workers/${name})`))).toEqual([]);
});

describe.each(examples.filter((name) => name.startsWith('kubernetes')))('%s', (name) => {
  const workloads = documentsIn(name) as Workload[];
  const pods = workloads.map(({ spec }) => spec.template.spec);
  const containers = pods.flatMap((pod) => pod.containers);

  it('runs the same version of this program everywhere', () => {
    expect(new Set(containers.map(({ image }) => image))).toEqual(new Set([`bangyang:${version}`]));
  });

  it('builds once, and works, with flags that the program takes', () => {
    const commands = containers.flatMap(commandsOf);
    expect(commands.map(({ script }) => script).sort()).toEqual(['build', 'build:worker']);
    expect([...new Set(commands.map((command) => understood(command).store))]).toHaveLength(1);
  });

  it('has one store, which machines share, where the flags say', () => {
    const [command] = containers.flatMap(commandsOf);
    const { store } = understood(command!);
    const known = ({ env }: Container) =>
      OF_BUCKET.map((name) => env.find((one) => one.name === name)?.valueFrom?.secretKeyRef.name);
    if (store.startsWith('s3://')) {
      expect(new Set(containers.flatMap(known))).toEqual(new Set(['bangyang-jieguo']));
      return;
    }
    expect(store).toBe('/jieguo');
    const claims = pods.map(({ volumes, containers: [container] }) => {
      const mount = container!.volumeMounts.find(({ mountPath }) => mountPath === '/jieguo');
      return volumes.find((volume) => volume.name === mount?.name)?.persistentVolumeClaim?.claimName;
    });
    expect(new Set(claims)).toEqual(new Set(['bangyang-jieguo']));
  });

  it('mounts only what there is, and all of it', () => {
    for (const { volumes, containers: own } of pods) {
      const mounted = new Set(own.flatMap(({ volumeMounts }) => volumeMounts.map((mount) => mount.name)));
      expect([...mounted].sort()).toEqual(volumes.map((volume) => volume.name).sort());
    }
  });

  it('takes the address of the queue from a secret, limits memory, and does not run as root', () => {
    for (const { env, resources } of containers) {
      expect(env.find((one) => one.name === 'QUEUE_URL')?.valueFrom?.secretKeyRef.name).toBe('bangyang-queue');
      expect(resources.limits.memory).toMatch(/^\d+Gi$/);
    }
    expect(pods.every(({ securityContext }) => securityContext.runAsNonRoot)).toBe(true);
  });

  it('is of kinds that Kubernetes has', () => {
    for (const { apiVersion, kind, spec } of workloads) {
      expect({ Deployment: 'apps/v1', Job: 'batch/v1' }[kind]).toBe(apiVersion);
      if (kind === 'Deployment') expect(spec.template.metadata?.labels).toEqual(spec.selector?.matchLabels);
      else expect(spec.template.spec.restartPolicy).toBe('Never');
      if (spec.completionMode === 'Indexed') expect(spec.parallelism).toBe(spec.completions);
    }
  });
});

describe('gitlab-ci.yml', () => {
  interface CiJob {
    extends?: string;
    parallel?: number;
    script?: string[];
    artifacts?: { paths: string[] };
  }
  const [{ stages, default: defaults, variables, '.program': program, ...jobs }] = documentsIn('gitlab-ci.yml') as [
    {
      stages: string[];
      default: { image: string };
      variables: object;
      '.program': { before_script: string[] };
    } & Record<string, CiJob>,
  ];

  it('one job builds, several work and end by themselves, all with the program of one commit', () => {
    expect(stages).toEqual(['build']);
    expect(variables).toHaveProperty('GIT_DEPTH', '0');
    expect(program.before_script.join()).toContain('npm ci');
    expect(Object.values(jobs).every((job) => (job as CiJob).extends === '.program')).toBe(true);
    const [site, workers] = [jobs['site'], jobs['workers']] as [CiJob, CiJob];
    expect(site.artifacts?.paths).toEqual(['dist/']);
    expect(workers.parallel).toBeGreaterThan(1);
    const commands = [site, workers].flatMap(({ script }) => commandsIn(script!.join('\n')));
    expect(commands.map(({ script }) => script)).toEqual(['build', 'build:worker']);
    expect(new Set(commands.map((command) => understood(command).store))).toEqual(new Set(['$STORE']));
    expect(workerWay(commands[1]!.flags).idle).toBeGreaterThan(0);
  });

  it('runs on the Node that the program is made for', () => {
    expect(defaults.image).toBe(`node:${devDependencies['node']!.split('.')[0]}`);
  });
});
