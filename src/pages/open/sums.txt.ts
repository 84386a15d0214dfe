import type { APIRoute } from 'astro';
import { currentSite } from '../../astro/current-site.ts';
import { openFiles } from '../../outputs/open/open-files.ts';
import { SUMS_FILE } from '../../schema/open/open-part.ts';

export const GET: APIRoute = () =>
  new Response(openFiles(currentSite().site).find(({ name }) => name === SUMS_FILE)!.text, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
