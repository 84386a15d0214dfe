import { cp, mkdir, realpath, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PROJECT } from '../../machine/project.ts';

/** What Astro reads of the program. */
const PARTS = ['src', 'package.json', 'tsconfig.json'];

/**
 * Lets Astro bundle in a copy of the program, since it writes there, and stores what comes of it as `folder`, which appears
 * when it is whole. `bundle` works in the copy and puts what is to stay into the second folder. Changes the working
 * directory meanwhile. Throws what `bundle` throws.
 */
export async function bundleApart(
  folder: string,
  bundle: (workplace: string, unfinished: string) => Promise<void>,
): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(join(unfinished, 'workplace'), { recursive: true });
  try {
    // Astro compares with the working directory, in which no links are.
    const workplace = await realpath(join(unfinished, 'workplace'));
    for (const part of PARTS) await cp(join(PROJECT, part), join(workplace, part), { recursive: true });
    // The dependencies that Astro leaves out of its bundle are found from there, when the copy has gone too.
    for (const place of [workplace, unfinished])
      await symlink(join(PROJECT, 'node_modules'), join(place, 'node_modules'));
    // Astro bundles beside its output only if that lies below the working directory.
    process.chdir(workplace);
    await bundle(workplace, unfinished);
    process.chdir(PROJECT);
    await rm(workplace, { recursive: true });
    await rm(folder, { recursive: true, force: true });
    await mkdir(dirname(folder), { recursive: true });
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
