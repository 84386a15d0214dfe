import { basename } from 'node:path';
import { settingNames } from '../form/setting-names.ts';
import { utf8Text } from '../pieces/entry-text.ts';
import { mergedRegisters } from '../pieces/merge-registers.ts';
import type { PlaceChoice } from '../pieces/merge-paragraphs.ts';
import { type MergeOfFile, mergeOfFile, type MergePlace } from '../pieces/merge-places.ts';
import type { ContentChange } from '../pieces/content-change.ts';
import { clashesOf } from '../pieces/publish-piece.ts';
import { comparedSides, textDifferences } from '../review/differences.ts';
import { authorOf } from '../service/author.ts';
import { type DeskAnswer, type DeskRoute, type DeskVisit, fieldOf } from '../service/route.ts';
import type { MergePlaceView, MergeView } from '../views/merge.ts';
import { mendable } from './mend.ts';

/** A piece and what somebody else has published of the same files meanwhile. */
export const MERGE_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/pieces/:id/merge/', needs: 'mend', answer: (visit) => mergePage(visit) },
  { method: 'POST', path: '/pieces/:id/merge/', needs: 'mend', answer: merge },
];

interface Sides {
  path: string;
  mine: Buffer | undefined;
  theirs: Buffer | undefined;
  /** Place by place; undefined where one side is chosen whole. */
  merge: MergeOfFile | undefined;
}

async function openMerge(visit: DeskVisit) {
  const { desk } = visit;
  const shown = await mendable(visit);
  const { piece } = shown;
  const { branches } = desk.pieces;
  const published = await branches.published();
  const registers = await mergedRegisters(desk.place.repo, branches, piece, published);
  const clashes = await clashesOf(desk.place.repo, piece, published, registers);
  const sides = clashes.map(async ({ path }): Promise<Sides> => {
    const [base, mine, theirs] = await Promise.all(
      [piece.base, piece.tip, published].map((commit) => branches.file(commit, path)),
    );
    const merge =
      base && mine && theirs ? await mergeOfFile(path, [base, mine, theirs], settingNames(path)) : undefined;
    return { path, mine, theirs, merge };
  });
  return { shown, published, registers, sides: await Promise.all(sides) };
}

async function mergePage(visit: DeskVisit, mistakes: MergeView['mistakes'] = []): Promise<DeskAnswer> {
  const { shown, published, sides } = await openMerge(visit);
  const { piece, facts } = shown;
  const isMissed = (name: string) => mistakes.some(({ field }) => field === name);
  const view: MergeView = {
    id: piece.id,
    tip: piece.tip,
    published,
    title: facts.title,
    clashes: sides.map(({ path, mine, theirs, merge: found }, file) => {
      const [from, to] = [theirs && utf8Text(theirs), mine && utf8Text(mine)];
      return {
        name: fileName(path),
        differences: from !== undefined && to !== undefined ? textDifferences(from, to) : [],
        canKeepBoth: found?.places.length === 0 && found.bytes([]) !== undefined,
        places:
          found && found.places.length > 0
            ? found.places.map((place, index) => placeView(place, `keep-${file}-${index}`, visit, isMissed))
            : undefined,
        chosen: fieldOf(visit.body, `keep-${file}`),
        isMissed: isMissed(`keep-${file}`),
      };
    }),
    mistakes,
  };
  return { page: 'merge', title: `并到一起：${facts.title}`, status: mistakes.length > 0 ? 422 : 200, view };
}

function placeView(
  { of, heading, canKeepBoth, mine, theirs }: MergePlace,
  name: string,
  { body }: DeskVisit,
  isMissed: (field: string) => boolean,
): MergePlaceView {
  return {
    of,
    heading,
    canKeepBoth,
    name,
    ...comparedSides(theirs, mine),
    chosen: fieldOf(body, name),
    isMissed: isMissed(name),
  };
}

/** Of files of an entry there is one text and one ledger; of others there may be several. */
function fileName(path: string): string {
  if (/\.(?:csv|xlsx)$/i.test(path)) return '台账';
  if (/\.mdx?$/i.test(path)) return '标题、单位和正文';
  if (/\.ya?ml$/i.test(path)) return '填的各项';
  return `文件 ${basename(path)}`;
}

const CHOICES: readonly PlaceChoice[] = ['both', 'mine', 'theirs'];

async function merge(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, actor, body } = visit;
  const { shown, published, registers, sides } = await openMerge(visit);
  const { piece, facts } = shown;
  if (fieldOf(body, 'seen') !== piece.tip || fieldOf(body, 'published') !== published)
    return mergePage(visit, [{ field: 'main', text: '您看的时候又有人改了，看看下面新的，再选' }]);
  const changes: ContentChange[] = [];
  const mistakes: { field: string; text: string }[] = [];
  for (const [index, { path, mine, theirs, merge: found }] of sides.entries()) {
    if (found && found.places.length > 0) {
      const choices = found.places.map(({ heading, canKeepBoth }, place) => {
        const name = `keep-${index}-${place}`;
        const choice = CHOICES.find((one) => one === fieldOf(body, name) && (one !== 'both' || canKeepBoth));
        if (!choice) mistakes.push({ field: name, text: `${heading}：选一个` });
        return choice ?? 'mine';
      });
      const bytes = found.bytes(choices);
      if (bytes) changes.push([path, bytes]);
      else mistakes.push({ field: 'main', text: `${fileName(path)}：这样选合不起来，请会用 git 的人看一看` });
      continue;
    }
    const both = found?.bytes([]);
    const choice = fieldOf(body, `keep-${index}`);
    if (choice === 'mine') changes.push([path, mine]);
    else if (choice === 'theirs') changes.push([path, theirs]);
    else if (choice === 'both' && both) changes.push([path, both]);
    else mistakes.push({ field: `keep-${index}`, text: `${fileName(path)}：选一个` });
  }
  if (mistakes.length > 0) return mergePage(visit, mistakes);
  changes.push(...registers);
  await desk.pieces.bringUpToDate(piece, published, changes, authorOf(desk, actor), facts.title);
  desk.log.add(desk.clock(), actor.name, '并到一起', facts.title);
  return { redirect: `/pieces/${piece.id}/` };
}
