import { CLASHED } from '../publishing/publish-work.ts';
import { canSee } from '../roles/roles.ts';
import { type DeskAnswer, type DeskRoute, NotHere, type DeskVisit } from '../service/route.ts';
import type { PublishingView } from '../views/publishing.ts';

/** How a publication goes, and what it led to. */
export const PUBLISHING_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/pieces/:id/publishing/', needs: 'look', answer: page },
  {
    method: 'GET',
    path: '/pieces/:id/publishing/now/',
    needs: 'look',
    answer: (visit) => Promise.resolve({ json: viewOf(visit) }),
  },
];

function page(visit: DeskVisit): Promise<DeskAnswer> {
  const view = viewOf(visit);
  return Promise.resolve({ page: 'publishing', title: view.heading, view });
}

const HEADINGS = {
  running: '正在发布',
  live: '已经发布',
  unsent: '发布了，没有推送出去',
  refused: '没有发布',
  failed: '没有发布成',
} as const;

function viewOf({ desk, actor, params }: DeskVisit): PublishingView {
  const job = desk.publishing.of(params['id']!);
  if (!job || !canSee(actor, job.owners)) throw new NotHere();
  const { state, title, lines, address, path } = job;
  return {
    id: params['id']!,
    state,
    heading: HEADINGS[state],
    title,
    lines,
    mustMerge: state === 'refused' && lines.some((line) => line.startsWith(CLASHED)),
    address: address === undefined ? undefined : desk.siteAddress() + address,
    live: `/live/?path=${encodeURIComponent(path)}`,
  };
}
