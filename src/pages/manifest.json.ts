import type { APIRoute } from 'astro';
import { currentSite } from '../astro/current-site.ts';
import { manifestJson } from '../outputs/manifest.ts';

export const GET: APIRoute = () =>
  new Response(manifestJson(currentSite().site), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
