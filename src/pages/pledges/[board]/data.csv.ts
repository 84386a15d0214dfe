import type { APIRoute, GetStaticPaths } from 'astro';
import type { Board } from '../../../model/board.ts';
import { boardCsv } from '../../../outputs/board-data.ts';
import { published } from '../../../published.ts';

export const getStaticPaths = (() => published().site.boards.map((board) => ({ params: { board: board.slug }, props: { board } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ board: Board }> = ({ props }) => new Response(boardCsv(props.board), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
