import { cp, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import { astroCacheOf, prepare, siteConfig, topicsAsPages, TURN_FILE } from '../integration.ts';
import { takeTurn } from '../outputs/turn.ts';
import { BUNDLES } from '../site/address.ts';
import type { Environment } from '../site/environment.ts';
import { CLIENT, rendererEntry, SERVER } from './renderer.ts';

const ENGINE = fileURLToPath(new URL('../../', import.meta.url));

/** Astro moves files to its output from the engine's folder, and cannot where the site lies on another disk. Whoever has the turn may write there. */
const OUT = join(ENGINE, '.astro/renderer');

/**
 * Lets Astro bundle the pages of the environment's content, without rendering any, and keeps what `loadRenderer` needs as `folder`: it
 * appears when it is whole. Throws what Astro throws; ends the process, as any build does, if there are errors in the content.
 */
export async function makeRenderer(environment: Environment, folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  try {
    // The dependencies that Astro leaves out of its bundle are found from there.
    await symlink(join(ENGINE, 'node_modules'), join(draft, 'node_modules'));
    await build({ configFile: false, root: ENGINE, logLevel: 'warn', integrations: [keepsRenderer(environment, join(draft, SERVER)), topicsAsPages()] });
    await cp(join(OUT, BUNDLES), join(draft, CLIENT), { recursive: true });
    await rm(OUT, { recursive: true });
    await rm(folder, { recursive: true, force: true });
    await mkdir(dirname(folder), { recursive: true });
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function keepsRenderer(environment: Environment, server: string): AstroIntegration {
  return {
    name: 'bangyang-renderer',
    hooks: {
      'astro:config:setup': async ({ updateConfig, logger }) => {
        updateConfig(siteConfig(OUT, astroCacheOf(environment)));
        await prepare(environment, logger);
        await takeTurn(TURN_FILE, (pid) => logger.warn(`另一个生成正在进行（进程 ${pid}），等它结束……`));
        await rm(OUT, { recursive: true, force: true });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((renderer) => ({
          ...renderer,
          async setup() {
            // Astro bundles beside the output, or in the project if the output lies elsewhere, and removes it when it is done.
            const bundle = [join(OUT, '.prerender'), join(ENGINE, '.astro/.prerender')].find((place) => rendererEntry(place) !== undefined);
            if (bundle === undefined) throw new Error('Astro has bundled its pages in an unknown place.');
            await cp(bundle, server, { recursive: true });
          },
          getStaticPaths: async () => [],
        }));
      },
    },
  };
}
