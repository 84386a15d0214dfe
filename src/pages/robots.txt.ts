import type { APIRoute } from 'astro';
import { currentSite } from '../astro/current-site.ts';

export const GET: APIRoute = () => {
  const { url } = currentSite().site;
  return new Response(`User-agent: *\nAllow: /\n${url ? `Sitemap: ${url}/sitemap.xml\n` : ''}`);
};
