import { type AstroIntegration, build } from 'astro';
import { cp, mkdir, realpath, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BUNDLES } from '../../addresses/address.ts';
import { programParts, siteConfig } from '../../astro/site-config.ts';
import type { Environment } from '../../machine/environment.ts';
import { PROJECT } from '../../machine/project.ts';
import { CLIENT, rendererEntry, SERVER } from './renderer.ts';

/** What Astro reads of the program. */
const PARTS = ['src', 'package.json', 'tsconfig.json'];

/** Where Astro bundles, below the folder that it works in; it moves files there, and cannot to another disk. */
const OUT = 'out';

/**
 * Lets Astro bundle the program's pages, without rendering any, and stores what `loadRenderer` needs as `folder`: it
 * appears when it is whole. Astro works in a copy of the program, since it writes there: whoever publishes need not be
 * able to write into the program itself. Changes the working directory. Throws what Astro throws.
 */
export async function makeRenderer(environment: Environment, folder: string): Promise<void> {
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
    await build({
      configFile: false,
      root: workplace,
      logLevel: 'warn',
      integrations: [saveRenderer(environment, join(workplace, OUT), join(unfinished, SERVER)), ...programParts()],
    });
    process.chdir(PROJECT);
    await rename(join(workplace, OUT, BUNDLES), join(unfinished, CLIENT));
    await rm(workplace, { recursive: true });
    await rm(folder, { recursive: true, force: true });
    await mkdir(dirname(folder), { recursive: true });
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/**
 * Takes the program that Astro would render with, and lets it render nothing. `out`: where Astro bundles; `server`:
 * where the program is to lie.
 */
function saveRenderer(environment: Environment, out: string, server: string): AstroIntegration {
  return {
    name: 'bangyang-renderer',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => void updateConfig(siteConfig(out, environment)),
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((renderer) => ({
          ...renderer,
          async setup() {
            const bundle = join(out, '.prerender');
            if (rendererEntry(bundle) === undefined)
              throw new Error('Astro has bundled its pages in an unknown place.');
            // Astro removes its own when it is done.
            await cp(bundle, server, { recursive: true });
          },
          getStaticPaths: async () => [],
        }));
      },
    },
  };
}
