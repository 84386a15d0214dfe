import type { APIRoute, GetStaticPaths } from 'astro';
import { currentSite } from '../../../astro/current-site.ts';
import type { Namelist } from '../../../model/entities/namelist.ts';
import { namelistCsv } from '../../../outputs/namelist-data.ts';

export const getStaticPaths = (() =>
  currentSite()
    .site.namelists.filter(({ kind }) => kind === 'stars')
    .map((namelist) => ({ params: { slug: namelist.slug }, props: { namelist } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ namelist: Namelist }> = ({ props }) =>
  new Response(namelistCsv(props.namelist, currentSite().site.url), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
