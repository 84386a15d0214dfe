import { utf8Text } from '../pieces/entry-text.ts';
import { mergedText } from '../pieces/merge-texts.ts';
import type { ContentChange } from '../pieces/piece-desk.ts';
import { clashesOf } from '../pieces/publish-piece.ts';
import { textDifferences } from '../review/differences.ts';
import { authorOf } from '../service/author.ts';
import { type DeskAnswer, type DeskRoute, type DeskVisit, fieldOf } from '../service/route.ts';
import type { MergeView } from '../views/merge.ts';
import { mendable } from './mend.ts';

/** A piece and what somebody else has published of the same files meanwhile. */
export const MERGE_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/pieces/:id/merge/', needs: 'mend', answer: (visit) => mergePage(visit) },
  { method: 'POST', path: '/pieces/:id/merge/', needs: 'mend', answer: merge },
];

interface Sides {
  path: string;
  base: Buffer | undefined;
  mine: Buffer | undefined;
  theirs: Buffer | undefined;
  both: Buffer | undefined;
}

async function openMerge(visit: DeskVisit) {
  const { desk } = visit;
  const shown = await mendable(visit);
  const { piece } = shown;
  const { branches } = desk.pieces;
  const published = await branches.published();
  const clashes = await clashesOf(desk.place.repo, piece, published);
  const sides = clashes.map(async ({ path }): Promise<Sides> => {
    const [base, mine, theirs] = await Promise.all(
      [piece.base, piece.tip, published].map((commit) => branches.file(commit, path)),
    );
    const isText = /\.(?:mdx?|ya?ml|csv|txt)$/i.test(path) && base && mine && theirs;
    return { path, base, mine, theirs, both: isText ? await mergedText(base, mine, theirs) : undefined };
  });
  return { shown, published, sides: await Promise.all(sides) };
}

async function mergePage(visit: DeskVisit, mistakes: MergeView['mistakes'] = []): Promise<DeskAnswer> {
  const { shown, published, sides } = await openMerge(visit);
  const { piece, facts } = shown;
  const view: MergeView = {
    id: piece.id,
    tip: piece.tip,
    published,
    title: facts.title,
    clashes: sides.map(({ path, mine, theirs, both }) => {
      const [from, to] = [theirs && utf8Text(theirs), mine && utf8Text(mine)];
      return {
        path,
        differences: from !== undefined && to !== undefined ? textDifferences(from, to) : [],
        canKeepBoth: both !== undefined,
      };
    }),
    mistakes,
  };
  return { page: 'merge', title: `并到一起：${facts.title}`, status: mistakes.length > 0 ? 422 : 200, view };
}

async function merge(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, actor, body } = visit;
  const { shown, published, sides } = await openMerge(visit);
  const { piece, facts } = shown;
  if (fieldOf(body, 'seen') !== piece.tip || fieldOf(body, 'published') !== published)
    return mergePage(visit, [{ field: 'main', text: '您看的时候又有人改了，看看下面新的，再选' }]);
  const changes: ContentChange[] = [];
  const mistakes: { field: string; text: string }[] = [];
  for (const [index, { path, mine, theirs, both }] of sides.entries()) {
    const choice = fieldOf(body, `keep-${index}`);
    if (choice === 'mine') changes.push([path, mine]);
    else if (choice === 'theirs') changes.push([path, theirs]);
    else if (choice === 'both' && both) changes.push([path, both]);
    else mistakes.push({ field: `keep-${index}`, text: `${path}：选一个` });
  }
  if (mistakes.length > 0) return mergePage(visit, mistakes);
  await desk.pieces.bringUpToDate(piece, published, changes, authorOf(desk, actor), facts.title);
  desk.log.add(desk.clock(), actor.name, '并到一起', facts.title);
  return { redirect: `/pieces/${piece.id}/` };
}
