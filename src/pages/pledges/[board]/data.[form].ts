import type { APIRoute, GetStaticPaths } from 'astro';
import type { Board } from '../../../model/board.ts';
import { boardCsv, boardJson } from '../../../outputs/board-data.ts';
import { published } from '../../../published.ts';

const FORMS = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;
type Form = keyof typeof FORMS;

export const getStaticPaths = (() =>
  published().site.boards.flatMap((board) => Object.keys(FORMS).map((form) => ({ params: { board: board.slug, form }, props: { board } })))) satisfies GetStaticPaths;

export const GET: APIRoute<{ board: Board }> = ({ props, params }) => {
  const form = params['form'] as Form;
  const text = form === 'csv' ? boardCsv(props.board) : boardJson(props.board, published().site);
  return new Response(text, { headers: { 'Content-Type': FORMS[form] } });
};
