import type { APIRoute, GetStaticPaths } from 'astro';
import { currentSite } from '../../../astro/current-site.ts';
import type { Board } from '../../../model/entities/linked.ts';
import { boardJson } from '../../../outputs/board-data.ts';

export const getStaticPaths = (() =>
  currentSite().site.boards.map((board) => ({
    params: { board: board.slug },
    props: { board },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ board: Board }> = ({ props }) =>
  new Response(boardJson(props.board, currentSite().site), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
