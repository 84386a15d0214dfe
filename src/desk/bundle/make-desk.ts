import { type AstroIntegration, build } from 'astro';
import { cp, mkdir, realpath, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PROJECT } from '../../machine/project.ts';
import { DESK_BUNDLES, DESK_CLIENT, DESK_SERVER } from './desk-bundle.ts';

/** What Astro reads of the program. */
const PARTS = ['src', 'package.json', 'tsconfig.json'];

/**
 * Lets Astro bundle the pages of the desk and stores what `loadDeskPages` needs as `folder`, which appears when it is
 * whole. Astro works in a copy of the program, as for `makeRenderer`. Changes the working directory.
 */
export async function makeDesk(folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(join(unfinished, 'workplace'), { recursive: true });
  try {
    const workplace = await realpath(join(unfinished, 'workplace'));
    for (const part of PARTS) await cp(join(PROJECT, part), join(workplace, part), { recursive: true });
    for (const place of [workplace, unfinished])
      await symlink(join(PROJECT, 'node_modules'), join(place, 'node_modules'));
    process.chdir(workplace);
    await build({
      configFile: false,
      root: workplace,
      srcDir: './src/desk',
      publicDir: './none',
      outDir: './out',
      cacheDir: './cache',
      output: 'server',
      logLevel: 'warn',
      trailingSlash: 'always',
      compressHTML: 'jsx',
      devToolbar: { enabled: false },
      security: { checkOrigin: false },
      build: { inlineStylesheets: 'never', assets: DESK_BUNDLES },
      vite: { build: { assetsInlineLimit: 0 }, cacheDir: join(workplace, 'vite') },
      adapter: deskAdapter(),
    });
    process.chdir(PROJECT);
    await rename(join(workplace, 'out/server'), join(unfinished, DESK_SERVER));
    await rename(join(workplace, 'out/client'), join(unfinished, DESK_CLIENT));
    await rm(workplace, { recursive: true });
    await rm(folder, { recursive: true, force: true });
    await mkdir(dirname(folder), { recursive: true });
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/**
 * What makes of the pages a function that prints them, and no server. `@astrojs/node` answers requests by itself: its
 * answers would pass by Fastify's headers, and a form with a mistake could not be shown again at its own address.
 */
function deskAdapter(): AstroIntegration {
  return {
    name: 'bangyang-desk',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'bangyang-desk',
          entrypointResolution: 'auto',
          serverEntrypoint: '/src/desk/bundle/desk-entry.ts',
          adapterFeatures: { buildOutput: 'server', middlewareMode: 'classic' },
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        }),
    },
  };
}
