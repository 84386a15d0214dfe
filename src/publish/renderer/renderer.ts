import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Astro's program for the pages of this site, saved from a build: it renders what `currentSite()` shows without
 * bundling anything again.
 */
export interface Renderer {
  /** Every page and file that Astro would write, in its order. */
  paths(): Promise<RenderedPath[]>;
  /** The one at an address, without those that other routes have; undefined if there is none. */
  pathAt(address: string): Promise<RenderedPath | undefined>;
  render(path: RenderedPath): Promise<Buffer>;
}

export interface RenderedPath {
  /** Below the site's root, as readers type it: `/news/` or `/rss.xml`. */
  address: string;
  /** The file that a web server finds there, without a slash in front: `news/index.html`. */
  file: string;
  route: Route;
}

/**
 * The little of Astro's own types that is used here; its version is pinned, and tests compare the bytes with those of
 * `astro build`.
 */
interface Route {
  route: string;
  component: string;
  type: 'page' | 'endpoint' | 'redirect' | 'fallback';
  pathname?: string;
  segments: { content: string; dynamic: boolean; spread: boolean }[][];
}

interface RendererApp {
  manifest: { routes: { routeData: Route; styles: unknown[] }[] };
  /** What it remembers of the pages that there are, with what each is about. */
  routeCache: { clearAll(): void };
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  getComponentByRoute(
    route: Route,
  ): Promise<{ getStaticPaths(options: object): Promise<{ params: Record<string, string | undefined> }[]> }>;
  render(request: Request, options: { routeData: Route }): Promise<Response>;
}

/** The parts of a saved renderer: the program, and what browsers load. */
export const SERVER = 'server';
export const CLIENT = 'client';

const ENTRY = /^prerender-entry\..+\.mjs$/;

/** The program that Astro starts with, in a folder that it bundled into; undefined if there is none. */
export function rendererEntry(folder: string): string | undefined {
  try {
    return readdirSync(folder).find((name) => ENTRY.test(name));
  } catch {
    return undefined;
  }
}

/** Loads a renderer for the site that is current now. Throws if the folder does not hold one. */
export async function loadRenderer(folder: string): Promise<Renderer> {
  const entry = rendererEntry(folder);
  if (entry === undefined) throw new Error(`There is no renderer in ${folder}.`);
  const { app } = (await import(pathToFileURL(join(folder, entry)).href)) as { app: RendererApp };
  app.routeCache.clearAll();
  const routes = app.manifest.routes.map(({ routeData }) => routeData);
  // What Astro's build hands to its renderer: the style sheets of each route, in their order, and that no script stands
  // on all pages.
  const pages = app.manifest.routes.map(
    ({ routeData: { route, component }, styles }) =>
      [`${route}&${component}`, { styles: styles.map((sheet, order) => ({ depth: 0, order, sheet })) }] as const,
  );
  app.setInternals({ pagesByKeys: new Map(pages) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  return {
    paths: async () => (await Promise.all(routes.map((route) => pathsOf(route, app)))).flat(),
    async pathAt(address) {
      for (const route of routes.filter((one) => fits(one, address))) {
        const path = (await pathsOf(route, app)).find((one) => one.address === address);
        if (path) return path;
      }
      return undefined;
    },
    async render({ address, route }) {
      // A page is asked for with a slash behind it, also the one for what is not there.
      const asked = route.type === 'page' && !address.endsWith('/') ? `${address}/` : address;
      const response = await app.render(new Request(new URL(asked, 'http://localhost')), { routeData: route });
      // Only the page for what is not there may say so.
      if (response.status !== 200 && route.route !== '/404')
        throw new Error(`${address}: Astro answered ${response.status}.`);
      return Buffer.from(await response.arrayBuffer());
    },
  };
}

/** False for a route that has no path at an address: to list those that it has may take long. */
function fits({ pathname, segments, type }: Route, address: string): boolean {
  if (pathname !== undefined) return pathname === address || `${pathname}/` === address;
  if (type === 'endpoint' && address.endsWith('/')) return false;
  const given = address.split('/').filter((part) => part !== '');
  const hasRest = segments.at(-1)?.some(({ spread }) => spread) ?? false;
  if (!hasRest && segments.length !== given.length) return false;
  return segments.every((parts, index) => {
    if (parts.some(({ dynamic, spread }) => dynamic || spread)) return true;
    return parts.map(({ content }) => content).join('') === given[index];
  });
}

async function pathsOf(route: Route, app: RendererApp): Promise<RenderedPath[]> {
  if (route.type !== 'page' && route.type !== 'endpoint')
    throw new Error(`${route.route}: this sort of route is not published.`);
  if (route.pathname !== undefined) return [pathOf(route, route.pathname)];
  const { getStaticPaths } = await app.getComponentByRoute(route);
  return (await getStaticPaths({ routePattern: route.route })).map(({ params }) =>
    pathOf(route, addressWith(route, params)),
  );
}

function addressWith({ segments }: Route, params: Record<string, string | undefined>): string {
  const names = segments.map((parts) =>
    parts
      .map(({ content, dynamic, spread }) =>
        dynamic || spread ? (params[content.replace(/^\.\.\./, '')] ?? '') : content,
      )
      .join(''),
  );
  return `/${names.filter((name) => name !== '').join('/')}`;
}

function pathOf(route: Route, address: string): RenderedPath {
  if (route.type === 'endpoint') return { address, file: address.slice(1), route };
  if (address === '/404') return { address, file: '404.html', route };
  const folder = address === '/' ? '/' : `${address}/`;
  return { address: folder, file: `${folder.slice(1)}index.html`, route };
}
