import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readTree } from '../../ingest/files/read-tree.ts';
import { unfitForBundling } from '../../machine/bundling-place.ts';
import { childVariables, type Environment } from '../../machine/environment.ts';
import { PROJECT } from '../../machine/project.ts';
import { type Seal, sealOf } from '../store/seal.ts';

const run = promisify(execFile);

/** What Astro bundles for this program: the public pages, or those of the desk. */
export interface Bundle {
  /** Its folder in the cache. */
  name: 'renderer' | 'desk';
  /** What makes it, from the program's folder. */
  script: string;
}

const RENDERER: Bundle = { name: 'renderer', script: 'scripts/make-renderer.ts' };

/** The folder of the renderer of the program of this digest, see `cachedBundle`. */
export function cachedRenderer(digest: string, environment: Environment, onMake: () => void): Promise<string> {
  return cachedBundle(RENDERER, digest, environment, onMake);
}

/**
 * The folder of a bundle of the program of this digest, made by Astro first if nobody did before; `onMake` is called
 * then. Another process bundles: its memory is given back. Throws why it cannot be made in that place, or with what
 * Astro printed.
 */
export async function cachedBundle(
  { name, script }: Bundle,
  digest: string,
  environment: Environment,
  onMake: () => void,
): Promise<string> {
  const shelf = join(environment.cacheFolder, name);
  const folder = join(shelf, digest);
  if (isWhole(folder)) return folder;
  const unfit = unfitForBundling('程序', PROJECT) ?? unfitForBundling('缓存', shelf);
  if (unfit !== undefined) throw new Error(unfit);
  await rm(folder, { recursive: true, force: true });
  onMake();
  await mkdir(shelf, { recursive: true });
  const variables = childVariables({
    CACHE_DIR: environment.cacheFolder,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  });
  try {
    await run(process.execPath, [join(PROJECT, script), folder], {
      cwd: PROJECT,
      env: variables,
      maxBuffer: 2 ** 26,
    });
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    throw new Error(`编译页面失败：\n${(stderr + stdout).trim() || message}`, { cause: error });
  }
  await writeFile(join(folder, SEALS), JSON.stringify(sealsBelow(folder)));
  for (const other of await readdir(shelf))
    if (other !== digest) await rm(join(shelf, other), { recursive: true, force: true });
  return folder;
}

/** Written last: a power failure may leave files that are empty, or none. */
const SEALS = 'seals.json';

/** True if a renderer is as it was bundled, to the byte. */
function isWhole(folder: string): boolean {
  try {
    return readFileSync(join(folder, SEALS), 'utf8') === JSON.stringify(sealsBelow(folder));
  } catch {
    return false;
  }
}

/** Seals of all files by path, links not followed. */
function sealsBelow(folder: string): Record<string, Seal> {
  const files = readTree(folder).filter(({ path, link }) => path !== SEALS && !link);
  return Object.fromEntries(files.map(({ path, absolute }) => [path, sealOf(readFileSync(absolute))]));
}
