import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { digestOf } from '../../../kernel/digest.ts';
import { PROJECT } from '../../../machine/project.ts';
import { NOW } from '../../../testing/clock.ts';
import { newFolder } from '../../../testing/tree.ts';
import { checkContent, type CheckResult } from '../../../validate/check.ts';
import { dice, mutated } from '../../../validate/testing/mutations.ts';
import type { SentChange } from '../questions/messages.ts';
import { HeldContent } from './held-content.ts';
import { Scratch } from './scratch.ts';

let root: string;
let held: HeldContent;
let scratch: Scratch;
const at = (path: string) => join(root, 'held/content', path);

beforeEach(() => {
  root = newFolder();
  cpSync(join(PROJECT, 'content'), at(''), { recursive: true });
  scratch = new Scratch(join(root, 'scratch'));
  held = new HeldContent(
    { rendererCache: root, follow: () => Promise.resolve({ environment: environmentOf('held'), version: undefined }) },
    scratch,
  );
});
afterEach(() => rmSync(root, { recursive: true }));

function environmentOf(name: string) {
  const folder = join(root, name);
  return {
    contentFolder: join(folder, 'content'),
    publicFolder: join(PROJECT, 'public'),
    cacheFolder: join(folder, 'cache'),
    outFolder: folder,
    now: NOW,
  };
}

type Changes = ReadonlyMap<string, Buffer | null>;

function sent(changes: Changes): SentChange[] {
  return Array.from(changes, ([path, bytes]): SentChange => {
    if (!bytes) return { path, gone: true };
    const digest = digestOf(bytes);
    scratch.add(digest, bytes, new Set());
    return { path, digest, bytes: undefined };
  });
}

const told = ({ issues, files, content }: CheckResult) => ({
  issues: issues.map(({ file, ...issue }) => ({ ...issue, file: file.slice(file.indexOf('content/')) })),
  files,
  pictures: [...content.pictures].map(([path, { digest }]) => `${path} ${digest}`).sort(),
});

/** What a check says of a folder that somebody has really changed. */
async function toldOfCopy(changes: Changes): Promise<unknown> {
  const { contentFolder } = environmentOf('copy');
  rmSync(contentFolder, { recursive: true, force: true });
  cpSync(at(''), contentFolder, { recursive: true });
  for (const [path, bytes] of changes) {
    rmSync(join(contentFolder, path), { force: true });
    mkdirSync(dirname(join(contentFolder, path)), { recursive: true });
    if (bytes) writeFileSync(join(contentFolder, path), bytes);
  }
  return told(await checkContent({ ...environmentOf('copy'), shownFrom: join(root, 'copy') }));
}

const toldWith = (changes: Changes) => held.with(sent(changes), (check) => Promise.resolve(told(check)));

const filesOf = () =>
  readdirSync(at(''), { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(at(path)).isFile())
    .sort();

/** One change by chance: of a text, a table, a setting, a picture, or a name. */
function changeOf(path: string, files: readonly string[], roll: (below: number) => number): [string, Buffer | null] {
  const bytes = readFileSync(at(path));
  const isText = /\.(?:mdx?|ya?ml|csv)$/.test(path);
  switch (roll(6)) {
    case 0:
      return [path, null];
    case 1:
      return [path.replace(/([^/]*)$/, 'other-$1'), bytes];
    case 2:
      return [path, readFileSync(at(files[roll(files.length)]!))];
    case 3:
      return [path, Buffer.from(bytes.subarray(0, roll(bytes.length)))];
    default:
      return [path, isText ? Buffer.from(mutated(bytes.toString(), roll)) : Buffer.from(bytes.toString('latin1'))];
  }
}

it.each([1, 2])('with changes a check says what it says once they are written (%i)', async (seed) => {
  const roll = dice(seed);
  const files = filesOf();
  for (let step = 0; step < 6; step++) {
    const changes = new Map(
      Array.from({ length: 1 + roll(3) }, () => changeOf(files[roll(files.length)]!, files, roll)),
    );
    const label = `step ${step}: ${[...changes.keys()].join(', ')}`;
    const copy = await toldOfCopy(changes);
    expect(await toldWith(changes), label).toEqual(copy);
    expect(await toldWith(changes), `${label}, once more`).toEqual(copy);
  }
});

it('changes leave nothing behind, neither in the folder nor in what later checks know', async () => {
  const piece = 'news/20250628-zuotan.md';
  // Until then the files are too new to be believed.
  await new Promise((resolve) => setTimeout(resolve, 200));
  const before = told(await held.now());
  const stateOf = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => `${path} ${statSync(join(folder, path)).mtimeMs} ${digestOf(readFileSync(join(folder, path)))}`)
      .sort();
  const state = stateOf(join(root, 'held'));
  const text = readFileSync(at(piece), 'utf8');
  await toldWith(new Map([[piece, Buffer.from(text.replace('---\n', '---\n草稿: 是\n'))]]));
  await toldWith(new Map([['site.yaml', null]]));
  await toldWith(new Map([['news/new.md', Buffer.from(text)]]));
  expect(stateOf(join(root, 'held'))).toEqual(state);
  expect(told(await held.now())).toEqual(before);
});

it('what is written in the folder is seen', async () => {
  const piece = 'news/20250628-zuotan.md';
  await held.now();
  const found = async () => (await held.now()).issues.filter(({ code }) => code === 'S01').length;
  expect(await found()).toBe(0);
  writeFileSync(at(piece), `${readFileSync(at(piece), 'utf8')}\n电话 13812345678。\n`);
  held.changed();
  expect(await found()).toBe(1);
  // A change elsewhere, on top of it.
  const others = new Map([['news/new.md', Buffer.from('---\n标题: 题\n---\n')]]);
  expect(await toldWith(others)).toEqual(await toldOfCopy(others));
});
