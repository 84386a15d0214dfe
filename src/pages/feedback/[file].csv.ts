import type { APIRoute, GetStaticPaths } from 'astro';
import { REPLIES_DATA, repliesAddress } from '../../addresses/address.ts';
import { currentSite } from '../../astro/current-site.ts';
import { repliesCsv } from '../../outputs/reply-data.ts';

/** None of a site without replies. */
export const getStaticPaths = (() => {
  const file = REPLIES_DATA.slice(repliesAddress().length).replace(/\.csv$/, '');
  return currentSite().site.replies.all.length > 0 ? [{ params: { file } }] : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute = () =>
  new Response(repliesCsv(currentSite().site), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
