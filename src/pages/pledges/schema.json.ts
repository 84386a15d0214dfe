import type { APIRoute } from 'astro';
import { boardDataSchema } from '../../outputs/board-data.ts';

export const GET: APIRoute = () =>
  new Response(boardDataSchema(), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
