import type { APIRoute, GetStaticPaths } from 'astro';
import { currentSite } from '../../astro/current-site.ts';
import { openFiles } from '../../outputs/open/open-files.ts';

export const getStaticPaths = (() =>
  openFiles(currentSite().site)
    .filter(({ name }) => name.endsWith('.json'))
    .map(({ name, text }) => ({ params: { file: name.slice(0, -5) }, props: { text } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
