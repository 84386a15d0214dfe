import { type AstroIntegration, build } from 'astro';
import { cp, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { BUNDLES } from '../../addresses/address.ts';
import { programParts, siteConfig } from '../../astro/site-config.ts';
import type { Environment } from '../../machine/environment.ts';
import { bundleApart } from './bundle-apart.ts';
import { CLIENT, rendererEntry, SERVER } from './renderer.ts';

/** Where Astro bundles, below the folder that it works in; it moves files there, and cannot to another disk. */
const OUT = 'out';

/**
 * Lets Astro bundle the program's pages, without rendering any, and stores what `loadRenderer` needs as `folder`: it
 * appears when it is whole. Astro works in a copy of the program, since it writes there: whoever publishes need not be
 * able to write into the program itself. Changes the working directory. Throws what Astro throws.
 */
export function makeRenderer(environment: Environment, folder: string): Promise<void> {
  return bundleApart(folder, async (workplace, unfinished) => {
    await build({
      configFile: false,
      root: workplace,
      logLevel: 'warn',
      integrations: [saveRenderer(environment, join(workplace, OUT), join(unfinished, SERVER)), ...programParts()],
    });
    await rename(join(workplace, OUT, BUNDLES), join(unfinished, CLIENT));
  });
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
