import { join } from 'node:path';
import { setCurrentSite } from '../../../astro/current-site.ts';
import { readEnvironment } from '../../../machine/environment.ts';
import type { Site } from '../../../model/site/site.ts';
import { engineDigest } from '../../../publish/renderer/engine.ts';
import { cachedRenderer } from '../../../publish/renderer/renderer-cache.ts';
import { CLIENT, loadRenderer, SERVER } from '../../../publish/renderer/renderer.ts';

/** Prints pages of a site with the program that publications print them with. */
export class PagePrinter {
  #folder: string | undefined;
  #failure: unknown;

  /** Begins to make that program ready, where it is not: half a minute, in another process. */
  constructor(cacheFolder: string) {
    cachedRenderer(engineDigest(), { ...readEnvironment(), cacheFolder }, () => undefined)
      .then(async (folder) => {
        // Loading it takes as long as many looks.
        await loadRenderer(join(folder, SERVER));
        this.#folder = folder;
      })
      .catch((error: unknown) => (this.#failure = error));
  }

  /** True once pages can be printed. Throws where they never can. */
  isReady(): boolean {
    if (this.#failure !== undefined) throw this.#failure as Error;
    return this.#folder !== undefined;
  }

  /** The folder of what browsers load with pages; undefined until it is ready. */
  bundles(): string | undefined {
    return this.#folder === undefined ? undefined : join(this.#folder, CLIENT);
  }

  /** The page of a site at an address; undefined if there is none. Only once it is ready. */
  async page(site: Site, address: string): Promise<string | undefined> {
    setCurrentSite({ site, only: address });
    const renderer = await loadRenderer(join(this.#folder!, SERVER));
    const path = await renderer.pathAt(address);
    return path && (await renderer.render(path)).toString('utf8');
  }
}
