import type { APIRoute } from 'astro';
import { currentSite } from '../../astro/current-site.ts';

export function getStaticPaths() {
  return [...currentSite().site.withdrawn.keys()].map((address) => ({ params: { place: address.slice(1, -1) } }));
}

/** The mark by which a server knows to answer 410. */
export const GET: APIRoute = () => new Response('410\n');
