import type { APIRoute, GetStaticPaths } from 'astro';
import { currentSite } from '../../../astro/current-site.ts';
import type { Appraisal } from '../../../model/entities/linked.ts';
import { appraisalCsv } from '../../../outputs/appraisal-data.ts';

export const getStaticPaths = (() =>
  currentSite().site.appraisals.map((appraisal) => ({
    params: { slug: appraisal.slug },
    props: { appraisal },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ appraisal: Appraisal }> = ({ props }) =>
  new Response(appraisalCsv(props.appraisal), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
