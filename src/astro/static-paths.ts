import type { PageKind } from '../views/site/pages-of-site.ts';
import { currentSite } from './current-site.ts';

/** One page as a route gets it: what stands at the `[…]` of its pattern, and what the page is about. */
interface StaticPath<Page> {
  params: Record<string, string | undefined>;
  props: { page: Page };
}

/** The `getStaticPaths` of a route of a kind of page; of several routes, each has the pages that its pattern fits. */
export function pathsOf<Page>(kind: PageKind<Page>): (options: { routePattern: string }) => StaticPath<Page>[] {
  return ({ routePattern }) => {
    const paths: StaticPath<Page>[] = [];
    const { site, only } = currentSite();
    for (const page of kind.pages(site)) {
      const address = kind.address(page);
      if (only !== undefined && address !== only) continue;
      const params = paramsOf(routePattern, address);
      if (params) paths.push({ params, props: { page } });
    }
    return paths;
  };
}

/**
 * What stands in an address at the `[name]` and at the last `[...name]` (undefined if nothing does) of a route's
 * pattern; undefined if the pattern does not fit.
 */
export function paramsOf(routePattern: string, address: string): StaticPath<unknown>['params'] | undefined {
  const params: StaticPath<unknown>['params'] = {};
  const given = address.split('/').filter((segment) => segment !== '');
  const segments = routePattern.split('/').filter((segment) => segment !== '');
  for (const [index, segment] of segments.entries()) {
    const [, dots, name] = /^\[(\.{3})?(\w+)\]$/.exec(segment) ?? [];
    if (name !== undefined && dots !== undefined) {
      params[name] = given.slice(index).join('/') || undefined;
      return params;
    }
    const value = given[index];
    if (value === undefined || (name === undefined && value !== segment)) return undefined;
    if (name !== undefined) params[name] = value;
  }
  return given.length === segments.length ? params : undefined;
}
