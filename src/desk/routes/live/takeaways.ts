import { type DeskAnswer, type DeskRoute, fieldOf, NotHere, type DeskVisit } from '../../service/route.ts';
import { slugOf, standingPieceAt } from './live-piece.ts';

/** Files are made of something published, to take away. */
export const TAKEAWAY_ROUTES: readonly DeskRoute[] = [
  { method: 'POST', path: '/live/takeaways/', needs: 'seeAll', answer: makeTakeaways },
  { method: 'GET', path: '/live/takeaway/', needs: 'seeAll', answer: takeaway },
];

async function makeTakeaways(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, body } = visit;
  const { path, id, title, address } = await standingPieceAt(visit, fieldOf(body, 'path'));
  const job = `takeaways-${slugOf(path)}`;
  const work = desk.takeaways.work(desk.place.contentFolder, desk.environment, { path, id });
  desk.publishing.begin(job, { task: 'takeaways', title, address, path, owners: [] }, work);
  return { redirect: `/pieces/${job}/publishing/` };
}

async function takeaway({ desk, query }: DeskVisit): Promise<DeskAnswer> {
  const name = query['name'] ?? '';
  const bytes = await desk.takeaways.file(query['path'] ?? '', name);
  if (!bytes) throw new NotHere();
  return { bytes, type: 'application/octet-stream', name: name.split('/').at(-1)! };
}
