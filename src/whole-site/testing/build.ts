import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { PROJECT } from '../../machine/project.ts';
import { NOW_EPOCH } from '../../testing/clock.ts';
import { newFolder, type Tree, writeTree } from '../../testing/tree.ts';
import { placedTree } from './place.ts';

export interface BuildFolders {
  content: string;
  out: string;
  cache: string;
}

export interface BuildResult extends BuildFolders {
  /** Exit status of `astro build`. */
  code: number | null;
  /** What it printed, both streams in their order. */
  output: string;
}

/** Runs the project's own `astro build` on a content folder. Never rejects for a build that fails: look at `code`. */
export async function runBuild(folders: BuildFolders, env: NodeJS.ProcessEnv = {}): Promise<BuildResult> {
  return { ...folders, ...(await runNode([ASTRO, 'build'], { ...environmentOf(folders), ...env })) };
}

/**
 * Builds a tree in new folders, or with some of those of an earlier build. `site.yaml` of one line is added unless it
 * is given.
 */
export async function buildTree(
  tree: Tree,
  given: Partial<BuildFolders> = {},
  env: NodeJS.ProcessEnv = {},
): Promise<BuildResult> {
  const root = newFolder();
  const folders = { content: join(root, 'content'), out: join(root, 'dist'), cache: join(root, 'cache'), ...given };
  writeTree(folders.content, placedTree({ 'site.yaml': 'name: 青石先锋\n', ...tree }));
  return runBuild(folders, env);
}

/** As `buildTree`, for a tree without mistakes: throws with everything that was printed if it does not build. */
export async function buildGoodTree(
  tree: Tree,
  given: Partial<BuildFolders> = {},
  env: NodeJS.ProcessEnv = {},
): Promise<BuildResult> {
  const result = await buildTree(tree, given, env);
  if (result.code !== 0) throw new Error(`The fixture does not build:\n${result.output}`);
  return result;
}

export const ASTRO = join(PROJECT, 'node_modules/astro/bin/astro.mjs');

/** The variables that send a run to its folders and set its clock. */
export function environmentOf({ content, out, cache }: BuildFolders): NodeJS.ProcessEnv {
  return { CONTENT_DIR: content, OUT_DIR: out, CACHE_DIR: cache, SOURCE_DATE_EPOCH: NOW_EPOCH };
}

/** Runs one of the project's programs with this very Node. */
export function runNode(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; output: string }> {
  return outcomeOf(
    spawn(process.execPath, args, { cwd: PROJECT, env: cleanEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'] }),
  );
}

/** How a program ended, and what it printed, both streams in their order. Rejects if it cannot be started. */
export function outcomeOf(
  child: ChildProcessByStdio<null, Readable, Readable>,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Vitest's own variables would tell Astro that it runs in a test. */
export function cleanEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|NODE_ENV|NODE_OPTIONS|TEST|MODE|DEV|PROD|SSR|BASE_URL)/.test(name),
  );
  return { ...Object.fromEntries(own), NO_COLOR: '1', ...env };
}
