import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestDice } from '../../testing/dice.ts';
import { entryPath, entryText, UNIT } from '../../testing/entries.ts';
import { soakOrder } from '../../testing/soak.ts';
import { newFolder, removeFolders } from '../../testing/tree.ts';
import { sessionProcesses } from '../../workshop/bench/measure/processes.ts';
import { newInstallation, type TestInstallation } from '../publish/testing/installation.ts';
import { cleanEnvironment } from '../testing/build.ts';
import { signedInPeople, type TestDesk } from './testing/desk-of-installation.ts';
import { startServerDesk } from './testing/desk-program.ts';
import { OFFICE, OfficeBook, signUntil, writeUntil } from './testing/office-people.ts';
import { REVIEWED_SITE } from './testing/reviewed-desk.ts';

const { steps: minutes, seeds } = soakOrder({ steps: 10, seeds: [30] });
const PUSHERS = 2;
const PUSH_EVERY_MS = 20_000;

let installation: TestInstallation;
let desk: ChildProcess;
let resident: ChildProcess;
let at: TestDesk['at'];

beforeAll(async () => {
  installation = await newInstallation();
  const old = { [entryPath('news', 'jiu')]: entryText('news', { title: '旧闻' }) };
  await installation.commit({ 'site.yaml': REVIEWED_SITE, ...UNIT, ...old }, '第一版');
  const { output } = await installation.push({});
  expect(output).toContain('发布完成');
  const { engine, site } = installation;
  const args = [join(engine, 'scripts/publish.ts'), 'resident', '--site', site.root];
  const env = cleanEnvironment({});
  resident = spawn(process.execPath, args, { cwd: engine, env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  await once(resident.stdout!, 'data');
  const program = await startServerDesk(site.root);
  desk = program.process;
  at = await signedInPeople(installation, program.origin, OFFICE);
});

afterAll(() => {
  desk?.kill('SIGKILL');
  resident?.kill('SIGKILL');
  removeFolders();
});

const run = promisify(execFile);

/** Brings one branch after the other to the published branch, as somebody does who works with git; answers their paths. */
async function pushUntil(end: number, pusher: number): Promise<string[]> {
  const clone = newFolder();
  const git = (...args: string[]) =>
    run('git', ['-C', clone, '-c', 'user.name=石远舟', '-c', 'user.email=a@b.example', ...args], {
      env: cleanEnvironment({}),
    });
  await run('git', ['clone', '--quiet', '--branch', 'main', installation.repo, clone]);
  const pushed: string[] = [];
  for (let number = 1; performance.now() < end; number++) {
    const path = entryPath('branch', `tui-${pusher}-${number}`);
    const whole = join(clone, 'content', path);
    mkdirSync(dirname(whole), { recursive: true });
    // Of a kind that nobody has to sign.
    writeFileSync(whole, entryText('branch', { title: `推送的第${pusher}-${number}篇` }));
    await git('add', '--all');
    await git('commit', '--quiet', '--message', `加 ${path}`);
    for (let tries = 0; ; tries++) {
      const refused = await git('push', '--quiet', 'origin', 'main').then(
        () => undefined,
        (error: Error) => error,
      );
      if (!refused) break;
      if (tries === 20) throw refused;
      await git('pull', '--quiet', '--rebase', 'origin', 'main');
    }
    pushed.push(path);
    await pause(PUSH_EVERY_MS);
  }
  return pushed;
}

/** What is held at one time, in KiB. */
interface Held {
  /** By the desk, the one process that looks at pieces, and the resident program. */
  lasting: number;
  /** By these with all that they start for a while: what reads uploads, git. */
  all: number;
  /** The same, pages that several share counted once. */
  shared: number;
}

const LASTING = /scripts\/desk\.ts|looker-child|publish\.ts resident/;

function held(): Held {
  const processes = [desk, resident].flatMap(({ pid }) => sessionProcesses(pid!));
  const sum = (of: typeof processes, key: 'resident' | 'share') => of.reduce((all, one) => all + one[key], 0);
  const lasting = processes.filter(({ command }) => LASTING.test(command));
  return {
    lasting: sum(lasting, 'resident'),
    all: sum(processes, 'resident'),
    shared: sum(processes, 'share'),
  };
}

/** The most that is held at one time, and what is usually held for good in the first half of the time and in the second. */
async function watchMemory(end: number): Promise<string> {
  const samples: Held[] = [];
  while (performance.now() < end) {
    samples.push(held());
    await pause(1000);
  }
  const most = (key: keyof Held) => mebibytes(Math.max(...samples.map((one) => one[key])));
  const usual = (of: readonly Held[]) =>
    mebibytes(of.map(({ lasting }) => lasting).toSorted((a, b) => a - b)[of.length >> 1]!);
  const middle = samples.length >> 1;
  return `memory in MiB: desk, looker and resident program at most ${most('lasting')}, usually ${usual(samples.slice(0, middle))}, then ${usual(samples.slice(middle))}; with all that they start at most ${most('all')} (${most('shared')} with shared pages counted once)`;
}

function mebibytes(kib: number): number {
  return Math.round(kib / 1024);
}

it(`thirty people and ${PUSHERS} who push, for ${minutes} minutes: nothing is lost or doubled, a save takes less than a second`, async () => {
  const book = new OfficeBook();
  const dice = new TestDice(seeds[0]!);
  const end = performance.now() + minutes * 60_000;
  const memory = watchMemory(end);
  const pushing = Array.from({ length: PUSHERS }, (_, pusher) => pushUntil(end, pusher));
  const people = OFFICE.map((person) => {
    const own = at(person[0]);
    return person[0].startsWith('w') ? writeUntil(end, person, own, book) : signUntil(end, person, own, { book, dice });
  });
  const administrator = (async () => {
    while (performance.now() < end) {
      for (const path of ['/', '/log/', '/people/', '/live/', '/pieces/']) {
        await at('guanli').get(path);
        book.look(at('guanli'), path, at('guanli').status === 200);
      }
      await pause(5000);
    }
  })();
  const [pushed] = await Promise.all([Promise.all(pushing), ...people, administrator]);
  const times = book.saves.toSorted((a, b) => a - b);
  const p95 = times[Math.floor(times.length * 0.95)]!;
  const passed = book.signatures.filter(({ verdict }) => verdict === '通过').length;
  process.stdout.write(
    `${times.length} saves, median ${Math.round(times[times.length >> 1]!)} ms, p95 ${Math.round(p95)} ms, longest ${Math.round(times.at(-1)!)} ms; ${book.pieces.length} pieces, ${passed} signatures and ${book.signatures.length - passed} returns, ${pushed.flat().length} pushes; ${await memory}\n`,
  );
  await publicationsEnded(book);

  expect(book.faults).toEqual([]);
  await everythingIsThere(book, pushed.flat());
  expect(p95).toBeLessThan(1000);
});

async function publicationsEnded({ signatures }: OfficeBook): Promise<void> {
  for (const { id } of signatures)
    for (;;) {
      const { html } = await at('guanli').get(`/pieces/${id}/publishing/`);
      if (!html.includes('data-publishing="running"')) break;
      await pause(1000);
    }
}

async function everythingIsThere(book: OfficeBook, pushed: readonly string[]): Promise<void> {
  const { git } = installation;
  await git('fetch', '--quiet', '--prune', 'origin');
  const branches = (await git('for-each-ref', '--format=%(refname:short)', 'refs/remotes/origin/desk/')).split('\n');
  const open = new Set(branches.filter((name) => name !== '').map((name) => name.replace('origin/desk/', '')));
  const main = await git('ls-tree', '-r', '--name-only', 'origin/main', 'content/');
  for (const path of pushed) expect(main).toContain(`content/${path}\n`);
  const served = [...(await installation.served())].filter(([page]) => page.endsWith('/index.html'));
  for (const { id, title, text, hasPhoto } of book.pieces) {
    const from = open.has(id) ? `origin/desk/${id}` : 'origin/main';
    const found = (await git('grep', '--name-only', '--fixed-strings', title, from, '--', 'content/news/'))
      .trim()
      .split('\n')
      .map((line) => line.slice(from.length + 1));
    // Nowhere else, neither open nor published.
    const [path] = found;
    expect(found, title).toHaveLength(1);
    if (open.has(id)) expect(main, title).not.toContain(`${path}\n`);
    else expect(served.filter(([, page]) => page.includes(`<p>${text}</p>`)).length, title).toBe(1);
    expect(await git('show', `${from}:${path}`), title).toContain(text);
    // Photos lie in the folder of their piece, or beside it under its name.
    const beside = path!.replace(/(?:index)?\.md$/, '');
    const listed = await git('ls-tree', '--name-only', from, `${dirname(path!)}/`);
    const photos = listed
      .split('\n')
      .filter((name) => name.startsWith(beside) && /^[\w-]*\.jpg$/.test(name.slice(beside.length)));
    expect(photos.length > 0, title).toBe(hasPhoto);
    await expectSignatures(book, id, from, open.has(id));
  }
  process.stdout.write(`${book.pieces.length - open.size} of these pieces published, ${open.size} open\n`);
}

/** Each signature that the desk took is written down once, and what is published has three of three people. */
async function expectSignatures({ signatures }: OfficeBook, id: string, from: string, isOpen: boolean): Promise<void> {
  const given = signatures.filter((one) => one.id === id);
  const text = await installation.git('show', `${from}:content/reviews/news/${id}.yaml`).catch(() => '');
  const written = [...text.matchAll(/姓名: (.+)/g)].map(([, name]) => name!);
  expect(written.sort(), id).toEqual(given.map(({ by }) => by).sort());
  if (isOpen) return;
  const last = given.slice(-3);
  expect(
    last.map(({ verdict }) => verdict),
    id,
  ).toEqual(['通过', '通过', '通过']);
  expect(new Set(last.map(({ by }) => by)).size, id).toBe(3);
}
