import type { MiddlewareHandler } from 'astro';
import { placedHtml } from '../addresses/placed-html.ts';
import { currentSite } from './current-site.ts';

/**
 * Inside of the program addresses begin at the site's root. Here, where pages leave it, they get the folder in which
 * the site lies.
 */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  const { site, isPreview } = currentSite();
  const { base = '' } = site.settings;
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  if (isPreview || base === '' || !isPage) return response;
  return new Response(placedHtml(await response.text(), base), response);
};
