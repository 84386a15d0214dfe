import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import { type BeijingTime, beijingTimeOf } from '../kernel/beijing-time.ts';
import type { WithdrawalOrder } from '../schema/withdrawn.ts';
import { PROJECT } from './project.ts';

/**
 * Where a run reads and writes, and what time it takes it to be. The only place that reads `process.env` and the clock.
 */
export interface Environment {
  contentFolder: string;
  outFolder: string;
  publicFolder: string;
  cacheFolder: string;
  now: BeijingTime;
  /** What the administrator of a server has withdrawn. */
  withdrawals?: readonly WithdrawalOrder[] | undefined;
  /** Where the published history of the content lies, where it is not its own folder's repository. */
  history?: { folder: string; below: string; refs: readonly string[] } | undefined;
  /** The browser that prints, where it is not one of those that are looked for. */
  chromiumPath?: string | undefined;
  /** The command that the administrator lets the site's settings name. Only this one is ever run. */
  speechCommand?: string | undefined;
}

/**
 * CONTENT_DIR and OUT_DIR replace `content` and `dist`, relative to the working directory; SOURCE_DATE_EPOCH (seconds,
 * as in reproducible-builds.org) replaces the clock; CHROMIUM_PATH names the browser that prints;
 * SPEECH_COMMAND is the one command that turns text into sound.
 */
export function readEnvironment(env: NodeJS.ProcessEnv = variables()): Environment {
  return {
    contentFolder: env['CONTENT_DIR'] || join(PROJECT, 'content'),
    outFolder: env['OUT_DIR'] || join(PROJECT, 'dist'),
    publicFolder: join(PROJECT, 'public'),
    cacheFolder: env['CACHE_DIR'] || join(PROJECT, '.cache'),
    now: beijingTimeOf(new Date(readClock(env))),
    chromiumPath: env['CHROMIUM_PATH'] || undefined,
    speechCommand: env['SPEECH_COMMAND']?.trim() || undefined,
  };
}

/** The time in milliseconds since 1970, or what SOURCE_DATE_EPOCH says. */
export function readClock(env: NodeJS.ProcessEnv = variables()): number {
  return isClockGiven(env) ? Number(env['SOURCE_DATE_EPOCH']) * 1000 : Date.now();
}

/** The time in milliseconds since 1970 that files are stamped with, whatever SOURCE_DATE_EPOCH says. */
export function realClock(): number {
  return Date.now();
}

/**
 * The name that `authorized_keys` gives to the key which a pusher came with (BANGYANG_EDITOR); undefined where accounts
 * are the editors' own.
 */
export function editorOfKey(env: NodeJS.ProcessEnv = variables()): string | undefined {
  return env['BANGYANG_EDITOR'] || undefined;
}

/** True if SOURCE_DATE_EPOCH stands for the clock. */
export function isClockGiven(env: NodeJS.ProcessEnv = variables()): boolean {
  return /^\d+$/.test(env['SOURCE_DATE_EPOCH'] ?? '');
}

/** The variables for a program that this one starts. */
export function childVariables(more: Readonly<Record<string, string>>): Record<string, string> {
  return { ...(variables() as Record<string, string>), ...more };
}

/** A variable that an administrator names on the command line; undefined if it is not set, or empty. */
export function variableNamed(name: string): string | undefined {
  return variables()[name] || undefined;
}

/** Runs something that writes into the folder for temporary files, with another folder in its place. */
export async function withTemporaryFolder<T>(folder: string, run: () => Promise<T>): Promise<T> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    return await run();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** Who has asked this process for something, where it works for others. */
export interface Caller {
  /** Of his variables those of `CALLERS_OWN`; they stand for those of this process. */
  variables: Readonly<Record<string, string>>;
  /** The name of his account. */
  account: string;
  /** The process that waits for his: git, for a hook. */
  parent: number;
}

/** Variables that differ from push to push and decide what comes of it. */
const CALLERS_OWN = [
  'GIT_QUARANTINE_PATH',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'BANGYANG_EDITOR',
  'SOURCE_DATE_EPOCH',
];

/** Variables that name a program: nobody runs one with the rights of another. */
const NAME_PROGRAMS = ['SPEECH_COMMAND', 'CHROMIUM_PATH'];

/** What this process hands over where another works for it; undefined where that one may not do it. */
export function variablesToHandOver(): Record<string, string> | undefined {
  const { env } = process;
  if (NAME_PROGRAMS.some((name) => env[name])) return undefined;
  return Object.fromEntries(CALLERS_OWN.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}

const callers = new AsyncLocalStorage<Caller>();

/** Works for somebody else: his variables, his account and his parent are found in place of this process's own. */
export function workFor<T>(caller: Caller, work: () => Promise<T>): Promise<T> {
  return callers.run(caller, work);
}

/** The account of whoever this process works for; undefined where it works for the one that started it. */
export function accountOfCaller(): string | undefined {
  return callers.getStore()?.account;
}

/** The process that waits for what this one, or whoever it works for, does. */
export function waitingProcess(): number {
  return callers.getStore()?.parent ?? process.ppid;
}

function variables(): NodeJS.ProcessEnv {
  const caller = callers.getStore();
  if (!caller) return process.env;
  const own = Object.entries(process.env).filter(([name]) => !CALLERS_OWN.includes(name));
  return { ...Object.fromEntries(own), ...caller.variables };
}
