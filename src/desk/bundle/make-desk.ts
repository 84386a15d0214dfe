import { type AstroIntegration, build } from 'astro';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleApart } from '../../publish/renderer/bundle-apart.ts';
import { DESK_BUNDLES, DESK_CLIENT, DESK_SERVER } from './desk-bundle.ts';

/** Lets Astro bundle the pages of the desk and stores what `loadDeskPages` needs as `folder`, see `bundleApart`. */
export function makeDesk(folder: string): Promise<void> {
  return bundleApart(folder, async (workplace, unfinished) => {
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
    await rename(join(workplace, 'out/server'), join(unfinished, DESK_SERVER));
    await rename(join(workplace, 'out/client'), join(unfinished, DESK_CLIENT));
  });
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
