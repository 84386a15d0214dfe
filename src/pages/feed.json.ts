import type { APIRoute } from 'astro';
import { currentSite } from '../astro/current-site.ts';
import { feedJson } from '../outputs/feed.ts';

export const GET: APIRoute = () =>
  new Response(feedJson(currentSite().site), { headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } });
