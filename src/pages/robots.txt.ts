import type { APIRoute } from 'astro';
import { published } from '../astro/current-site.ts';

export const GET: APIRoute = () => {
  const { domain } = published().site.settings;
  return new Response(`User-agent: *\nAllow: /\n${domain ? `Sitemap: ${domain}/sitemap.xml\n` : ''}`);
};
