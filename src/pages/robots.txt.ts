import type { APIRoute } from 'astro';
import { currentSite } from '../astro/current-site.ts';

export const GET: APIRoute = () => {
  const { domain } = currentSite().site.settings;
  return new Response(`User-agent: *\nAllow: /\n${domain ? `Sitemap: ${domain}/sitemap.xml\n` : ''}`);
};
