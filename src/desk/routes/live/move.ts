import { dirname } from 'node:path';
import { nameProblem } from '../../../publish/hooks/push-rules/name.ts';
import { FORM_SCHEMAS, type FormKind } from '../../form/form-kinds.ts';
import { type FormValue, type FormValues, settingsTree } from '../../form/settings-tree.ts';
import { writeForm } from '../../form/write-form.ts';
import { inBeginTurn } from '../../handin/import-turns.ts';
import { settingsIn, splitEntry, utf8Text } from '../../pieces/entry-text.ts';
import type { ContentChange } from '../../pieces/content-change.ts';
import { kindOfPath, type PieceKind } from '../../pieces/piece-facts.ts';
import { type DeskAnswer, type DeskRoute, fieldOf, NotHere, type DeskVisit } from '../../service/route.ts';
import { begin, livePiecePage, slugOf, standingPieceAt } from './live-piece.ts';

/** Something published gets another name. */
export const MOVE_ROUTES: readonly DeskRoute[] = [
  { method: 'POST', path: '/live/move/', needs: 'correct', answer: move },
];

/** Another name for something published: its old address leads to the new one. */
async function move(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, body } = visit;
  const { path } = await standingPieceAt(visit, fieldOf(body, 'path'));
  const slug = fieldOf(body, 'slug');
  const wrong = (text: string) => livePiecePage(visit, [{ field: 'slug', text }]);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) || slug.length > 60)
    return wrong('编号用小写字母、数字和短横线，如 tong-shui');
  const published = await desk.pieces.branches.published();
  const isFolder = /\/index\.mdx?$/.test(path);
  const parent = isFolder ? dirname(dirname(path)) : dirname(path);
  const target = isFolder ? `${parent}/${slug}/index.md` : `${parent}/${slug}${/\.mdx?$/.exec(path)![0]}`;
  if (nameProblem(`content/${target}`)) return wrong('Windows 不收这个名字，换一个');
  const taken = [`${parent}/${slug}.md`, `${parent}/${slug}/index.md`];
  for (const other of taken)
    if ((await desk.pieces.branches.file(published, other)) !== undefined) return wrong('这个编号有了，换一个');
  const bytes = await desk.pieces.branches.file(published, path);
  const text = bytes && utf8Text(bytes);
  if (text === undefined) throw new NotHere();
  const { head, body: rest } = splitEntry(text);
  const source = settingsIn(head);
  const moved = head.replace(source, () => withFormer(kindOfPath(path), source, slugOf(path)));
  const others = isFolder ? await desk.pieces.branches.filesBelow(published, dirname(path)) : [];
  const changes: ContentChange[] = [
    [target, Buffer.from(moved + rest)],
    [path, undefined],
  ];
  for (const other of others.filter((one) => one !== path)) {
    changes.push([other.replace(dirname(path), dirname(target)), await desk.pieces.branches.file(published, other)]);
    changes.push([other, undefined]);
  }
  // Whoever presses the button twice, or two who do the same, come to the same piece.
  return inBeginTurn(async () => {
    const there = (await desk.pieces.branches.all()).find((one) => one.path === target || taken.includes(one.path));
    if (there && !there.files.some((file) => file.path === path && file.blob === undefined))
      return wrong('有一篇正在写的稿用着这个编号，换一个');
    const { id } = there ?? (await begin(visit, target, changes, `换编号，原来是 ${slugOf(path)}`));
    return { redirect: `/pieces/${id}/` };
  });
}

/** Settings with one more id under which their piece was published. */
function withFormer(kind: PieceKind, source: string, slug: string): string {
  if (!Object.hasOwn(FORM_SCHEMAS, kind)) throw new NotHere();
  const known = kind as FormKind;
  const { former = [] } = settingsTree(source, FORM_SCHEMAS[known]).value as FormValues;
  return writeForm(known, source, { former: [former, slug].flat() as FormValue }).text;
}
