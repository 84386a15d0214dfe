import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import type { AstroConfig, AstroIntegration } from 'astro';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { BUNDLES } from '../addresses/address.ts';
import { BUNDLE_LIST } from './bundles.ts';
import type { Environment } from '../machine/environment.ts';

/** What old shells of WeChat are made of. */
const OLDEST_BROWSER = 'chrome78';

/** Astro sets the level of what browsers run to the newest, over any config; what renders pages stays as it is written. */
const forOldBrowsers: Plugin = {
  name: 'bangyang-old-browsers',
  configEnvironment: (name) =>
    name === 'client' ? { build: { target: OLDEST_BROWSER, modulePreload: false } } : undefined,
};

/**
 * What Vite loads a script with later, without its search for style sheets to be loaded before: ours have none. It was an
 * eighth of what every page loads.
 */
const plainImports: Plugin = {
  name: 'bangyang-plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

/** Tells the program that renders pages how the bundles are called that it lets browsers load. */
function listBundles(): Plugin {
  const addresses = new Set<string>();
  return {
    name: 'bangyang-list-bundles',
    // Style sheets come with the program that renders, before the scripts.
    writeBundle(_, bundle) {
      for (const file of Object.keys(bundle)) if (`/${file}`.startsWith(BUNDLES)) addresses.add(`/${file}`);
      const { prerender } = this.environment.getTopLevelConfig().environments;
      if (!prerender) throw new Error('Astro bundles its pages in an unknown way.');
      writeFileSync(join(prerender.build.outDir, BUNDLE_LIST), JSON.stringify([...addresses].sort()));
    },
  };
}

/** What the product decides about Astro, so that a project's own config stays empty. */
export function siteConfig(outFolder: string, { cacheFolder }: Pick<Environment, 'cacheFolder'>): Partial<AstroConfig> {
  return {
    outDir: pathToFileURL(`${outFolder}/`),
    cacheDir: pathToFileURL(`${resolve(cacheFolder, 'astro')}/`),
    trailingSlash: 'always',
    // One page is rendered while others wait for the disk.
    build: { format: 'directory', inlineStylesheets: 'never', assets: BUNDLES.slice(1, -1), concurrency: 8 },
    compressHTML: 'jsx',
    devToolbar: { enabled: false },
    vite: {
      experimental: { renderBuiltUrl },
      plugins: [forOldBrowsers, plainImports, listBundles()],
      // Otherwise below node_modules, which may belong to somebody else.
      cacheDir: resolve(cacheFolder, 'vite'),
      // Bundled while one edits, it would reload the page that first asks for it.
      optimizeDeps: { exclude: ['fflate'] },
      build: {
        assetsInlineLimit: 0,
        cssTarget: OLDEST_BROWSER,
        // Astro marks pages of MDX with its own directive, which the bundler would warn about in English.
        rolldownOptions: { checks: { moduleLevelDirective: false } },
      },
      // What several scripts share comes with the one that every page has: a file for it would be one more request.
      environments: {
        client: {
          build: {
            rolldownOptions: {
              output: {
                codeSplitting: { groups: [{ name: 'reader', test: /\/src\/(?:client\/reader|kernel\/fill-in)/ }] },
              },
            },
          },
        },
      },
    },
  } as unknown as Partial<AstroConfig>;
}

/**
 * Sheets name what they show by its name alone: it lies beside them, wherever the site lies. (Vite's own relative
 * addresses are not for what is compiled together with pages.)
 */
function renderBuiltUrl(filename: string, { hostType }: { hostType: string }): string | undefined {
  const folder = BUNDLES.slice(1);
  return hostType === 'css' && filename.startsWith(folder) ? filename.slice(folder.length) : undefined;
}

/**
 * What Astro compiles besides: the program's own pages that are written as MDX (nothing of the content is ever
 * compiled), and what places pages in the folder of their host.
 */
export function programParts(): AstroIntegration[] {
  return [
    mdx({ processor: satteri({ features: { smartPunctuation: false } }), extendMarkdownConfig: false }),
    {
      name: 'bangyang-folder',
      hooks: {
        'astro:config:setup': ({ addMiddleware }) =>
          addMiddleware({ order: 'post', entrypoint: '/src/astro/place-pages.ts' }),
      },
    },
  ];
}
