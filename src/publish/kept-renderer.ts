import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { childVariables, type Environment } from '../site/environment.ts';
import { ENGINE } from './engine.ts';

const run = promisify(execFile);

/**
 * The folder of the renderer of the program of this digest, bundled by Astro first if no earlier publication did; `onMake` hears of that. A process of its
 * own bundles: its memory is given back. Throws with what Astro printed.
 */
export async function keptRenderer(digest: string, environment: Environment, onMake: () => void): Promise<string> {
  const shelf = join(environment.cacheFolder, 'renderer');
  const folder = join(shelf, digest);
  if (existsSync(folder)) return folder;
  onMake();
  await mkdir(shelf, { recursive: true });
  const variables = childVariables({
    CACHE_DIR: environment.cacheFolder,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  });
  try {
    await run(process.execPath, [join(ENGINE, 'scripts/make-renderer.ts'), folder], { cwd: ENGINE, env: variables, maxBuffer: 2 ** 26 });
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    throw new Error(`编译页面失败：\n${(stderr + stdout).trim() || message}`, { cause: error });
  }
  for (const name of await readdir(shelf)) if (name !== digest) await rm(join(shelf, name), { recursive: true, force: true });
  return folder;
}
