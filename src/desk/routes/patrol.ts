import { join } from 'node:path';
import { PROJECT } from '../../machine/project.ts';
import { runLines } from '../publishing/run-lines.ts';
import type { Desk } from '../service/desk.ts';
import type { DeskAnswer, DeskRoute, DeskVisit } from '../service/route.ts';

/** What an inspection from above would find, as it is published. */
export const PATROL_ROUTES: readonly DeskRoute[] = [
  {
    method: 'GET',
    path: '/patrol/',
    needs: 'patrol',
    answer: () => Promise.resolve({ page: 'patrol', title: '自查', view: {} }),
  },
  { method: 'GET', path: '/patrol/report/', needs: 'patrol', answer: report },
];

/** One report at a time: each walks the whole site. */
let running: Promise<string> | undefined;

async function report({ desk }: DeskVisit): Promise<DeskAnswer> {
  running ??= newReport(desk).finally(() => (running = undefined));
  return { bytes: await running, type: 'text/html; charset=utf-8', isFrame: true };
}

async function newReport({ place, environment }: Desk): Promise<string> {
  const lines: string[] = [];
  const variables = { CONTENT_DIR: place.contentFolder, CACHE_DIR: environment.cacheFolder };
  const args = [join(PROJECT, 'scripts/inspect.ts'), '--format', 'html'];
  await runLines(process.execPath, args, (line) => lines.push(line), variables);
  return lines.join('\n');
}
