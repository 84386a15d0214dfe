import type { APIRoute, GetStaticPaths } from 'astro';
import { currentSite } from '../../../astro/current-site.ts';
import type { Board } from '../../../model/entities/linked.ts';
import { boardCsv } from '../../../outputs/board-data.ts';

export const getStaticPaths = (() =>
  currentSite().site.boards.map((board) => ({
    params: { board: board.slug },
    props: { board },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ board: Board }> = ({ props }) =>
  new Response(boardCsv(props.board), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
