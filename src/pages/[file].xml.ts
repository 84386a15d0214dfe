import type { APIRoute, GetStaticPaths } from 'astro';
import { FEED } from '../addresses/address.ts';
import { currentSite } from '../astro/current-site.ts';
import { feedXml } from '../outputs/feed.ts';
import { sitemapFiles } from '../outputs/sitemap.ts';

export const getStaticPaths = (() => {
  const { site } = currentSite();
  const files = [{ name: FEED.slice(1), xml: feedXml(site) }, ...sitemapFiles(site)];
  return files.map(({ name, xml }) => ({ params: { file: name.replace(/\.xml$/, '') }, props: { xml } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ xml: string }> = ({ props }) =>
  new Response(props.xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
