import type { MiddlewareHandler } from 'astro';
import { placedHtml } from '../addresses/placed-html.ts';
import { currentSite } from './current-site.ts';

/**
 * Inside of the program addresses begin at the site's root. Here, where pages leave it, they get the folder in which
 * the site lies. A preview lies at the root of its host.
 */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  const { base = '' } = currentSite().site.settings;
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  if (!import.meta.env.PROD || base === '' || !isPage) return response;
  return new Response(placedHtml(await response.text(), base), response);
};
