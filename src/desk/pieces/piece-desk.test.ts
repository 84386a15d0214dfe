import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { TestDice } from '../../testing/dice.ts';
import { type GitFolder, newGitFolder } from '../../testing/git-folder.ts';
import { removeFolders, writeTree } from '../../testing/tree.ts';
import { mergedText } from './merge-texts.ts';
import { NoSuchPiece } from './piece-branches.ts';
import { Overtaken, PieceDesk } from './piece-desk.ts';
import { clashesOf } from './publish-piece.ts';
import { RefusedForm } from './refused-form.ts';

afterAll(removeFolders);

const MO = { name: '莫青禾', login: 'mo', at: 1_780_000_000 };
const LIN = { name: '林若溪', login: 'lin', at: 1_780_000_100 };
const PATH = 'news/jie.md';
const TITLE = '界上埋着炭';

let folder: string;
let git: GitFolder['git'];
let desk: PieceDesk;
const bytes = (text: string) => Buffer.from(text);

beforeEach(() => {
  ({ folder, git } = newGitFolder('甲', (below) =>
    writeTree(below, { 'content/site.yaml': 'name: 青石\n', 'content/news/jiu.md': '旧\n', 'README.md': '别的\n' }),
  ));
  desk = new PieceDesk(join(folder, '.git'), 'main');
});

const begin = () => desk.begin('Jie!!', PATH, [[PATH, bytes('一\n')]], MO, { kind: '交稿', title: TITLE });

it('a piece is a branch with exactly its files, each step in its author’s name', async () => {
  const { id, tip } = await begin();
  expect(id).toBe('jie');
  await desk.save(id, tip, [[PATH, bytes('二\n')]], LIN, { kind: '存稿', title: TITLE, note: '改\nDesk-Step: 签字' });
  const piece = await desk.branches.one(id);
  expect(piece).toMatchObject({ path: PATH, owner: '莫青禾', authors: ['莫青禾', '林若溪'], isSent: false });
  expect(piece.steps.map(({ kind, by }) => [kind, by])).toEqual([
    ['交稿', '莫青禾'],
    ['存稿', '林若溪'],
  ]);
  expect(git('diff', '--name-only', 'main', 'desk/jie').trim()).toBe('content/news/jie.md');
  expect((await desk.branches.all()).map((one) => one.id)).toEqual(['jie']);
});

it('pieces of one name that are begun at once are all there, each with an id of its own', async () => {
  const words = { kind: '交稿', title: TITLE } as const;
  const begun = await Promise.all(
    ['一', '二', '三', '四'].map((text) => desk.begin('Jie!!', PATH, [[PATH, bytes(text)]], MO, words)),
  );
  expect(begun.map(({ id }) => id).sort()).toEqual(['jie', 'jie-2', 'jie-3', 'jie-4']);
  expect((await desk.branches.all()).length).toBe(4);
});

it('whoever says that he saw what is no state of the piece is told to look again, whatever it is', async () => {
  const { id, tip } = await begin();
  await desk.save(id, tip, [[PATH, bytes('二\n')]], LIN, { kind: '存稿', title: TITLE });
  const other = git('rev-parse', 'main').trim();
  for (const seen of ['', 'x', '0'.repeat(40), '--output=x', other])
    await expect(
      desk.save(id, seen, [[PATH, bytes('三\n')]], MO, { kind: '存稿', title: TITLE }),
      seen,
    ).rejects.toBeInstanceOf(RefusedForm);
  expect(git('show', `desk/${id}:content/${PATH}`)).toBe('二\n');
});

it('whose text is older does not overwrite a newer one; other files meanwhile are no obstacle', async () => {
  const { id, tip } = await begin();
  await desk.save(id, tip, [[PATH, bytes('别人的\n')]], LIN, { kind: '存稿', title: TITLE });
  await expect(
    desk.save(id, tip, [[PATH, bytes('我的\n')]], MO, { kind: '存稿', title: TITLE }),
  ).rejects.toBeInstanceOf(Overtaken);
  await desk.save(id, tip, [['news/jie-1.jpg', bytes('x')]], MO, { kind: '存稿', title: TITLE });
  const piece = await desk.branches.one(id);
  expect((await desk.branches.file(piece.tip, PATH))!.toString()).toBe('别人的\n');
  expect(piece.files.map(({ path }) => path)).toEqual(['news/jie-1.jpg', PATH]);
});

it('many saves at once: all are there, or told', async () => {
  const { id, tip } = await begin();
  const saves = Array.from({ length: 8 }, (_, number) =>
    desk.save(id, tip, [[`news/tu-${number}.jpg`, bytes(String(number))]], MO, { kind: '存稿', title: TITLE }).then(
      () => number,
      () => undefined,
    ),
  );
  const done = (await Promise.all(saves)).filter((number) => number !== undefined);
  const piece = await desk.branches.one(id);
  const there = piece.files.map(({ path }) => path);
  for (const number of done) expect(there).toContain(`news/tu-${number}.jpg`);
  expect(done.length).toBeGreaterThan(0);
});

it('signatures stand until something changes; what was sent back is with its author', async () => {
  const words = { title: TITLE };
  let piece = await begin();
  piece = await desk.save(piece.id, piece.tip, [], MO, { ...words, kind: '送审' });
  piece = await desk.save(piece.id, piece.tip, [['reviews/x.yaml', bytes('a')]], LIN, {
    ...words,
    kind: '签字',
    stage: '初审',
  });
  expect([piece.isSent, piece.signed.map(({ stage }) => stage)]).toEqual([true, ['初审']]);
  piece = await desk.save(piece.id, piece.tip, [[PATH, bytes('改\n')]], LIN, { ...words, kind: '存稿' });
  expect([piece.isSent, piece.signed]).toEqual([true, []]);
  piece = await desk.save(piece.id, piece.tip, [], LIN, { ...words, kind: '退回', note: '核准数字' });
  expect([piece.isSent, piece.returned?.note]).toEqual([false, '核准数字']);
});

it('what others published meanwhile is told file by file', async () => {
  const piece = await begin();
  writeTree(folder, { 'content/news/jie.md': '别人发的\n', 'content/news/xin.md': '新\n' });
  git('add', '-A');
  git('commit', '-qm', '别人的');
  const published = await desk.branches.published();
  expect(await clashesOf(join(folder, '.git'), piece, published)).toEqual([{ path: PATH }]);
});

it('a piece is brought to what is published now: its steps stay, others’ files too, and it clashes no more', async () => {
  const piece = await begin();
  writeTree(folder, { 'content/news/jie.md': '别人发的\n', 'content/news/xin.md': '新\n' });
  git('add', '-A');
  git('commit', '-qm', '别人的');
  const published = await desk.branches.published();
  const after = await desk.bringUpToDate(piece, published, [[PATH, bytes('两边的\n')]], LIN, TITLE);
  expect(after.base).toBe(published);
  expect(after.steps.map(({ kind }) => kind)).toEqual(['交稿', '并入']);
  expect(after.files.map(({ path }) => path)).toEqual([PATH]);
  expect(git('show', 'desk/jie:content/news/xin.md')).toBe('新\n');
  expect(git('show', 'desk/jie:README.md')).toBe('别的\n');
  expect(await clashesOf(join(folder, '.git'), after, published)).toEqual([]);
});

it('changes that lie apart can both be kept, others not', async () => {
  const [base, mine, theirs] = ['一\n\n二\n\n三\n', '一改\n\n二\n\n三\n', '一\n\n二\n\n三改\n'].map(bytes);
  expect((await mergedText(base!, mine!, theirs!))!.toString()).toBe('一改\n\n二\n\n三改\n');
  expect(await mergedText(base!, mine!, bytes('一别的\n\n二\n\n三\n'))).toBeUndefined();
});

it.each(['../main', 'a/b', 'main~1', '-x', '', 'A', 'a'.repeat(200), 'x;ls', '界'])(
  'no branch is asked for by %j',
  async (id) => {
    await expect(desk.branches.one(id)).rejects.toBeInstanceOf(NoSuchPiece);
  },
);

it('a branch that somebody pushed by git, without anything the desk writes, is a piece too', async () => {
  git('checkout', '-q', '-b', 'desk/shou');
  writeTree(folder, { 'content/news/shou.md': '---\n标题: 手写\n---\n字\n' });
  git('add', '-A');
  git('commit', '-qm', '手写的一篇');
  git('checkout', '-q', 'main');
  expect(await desk.branches.one('shou')).toMatchObject({ path: 'news/shou.md', owner: '甲', isSent: false });
});

it('what a save answers is what git says of the piece, whatever was changed', async () => {
  const dice = new TestDice(7);
  const { id } = await begin();
  const paths = [PATH, 'news/jiu.md', 'news/tu.jpg', 'site.yaml'];
  const texts = ['旧\n', '二\n', 'name: 青石\n', undefined];
  for (let number = 0; number < 25; number++) {
    const before = await desk.branches.one(id);
    const path = paths[dice.below(paths.length)]!;
    const text = texts[dice.below(texts.length)];
    const gone = text === undefined && (await desk.branches.file(before.tip, path)) === undefined;
    const changes = gone ? [] : [[path, text === undefined ? undefined : bytes(text)] as const];
    const kind = (['存稿', '送审', '退回'] as const)[dice.below(3)]!;
    const words = { kind, title: TITLE, note: number % 2 === 0 ? '一句\n两句' : '' };
    const saved = await desk.save(id, before.tip, changes, number % 3 === 0 ? LIN : MO, words);
    // Another one knows nothing yet.
    expect(saved).toEqual(await new PieceDesk(join(folder, '.git'), 'main').branches.one(id));
  }
});

it('a branch that others move is seen at once, by readers that stay', async () => {
  const { id } = await begin();
  git('checkout', '--quiet', 'desk/jie');
  git('commit', '--quiet', '--allow-empty', '-m', '别人推的');
  git('gc', '--quiet', '--prune=now');
  git('pack-refs', '--all');
  const piece = await desk.branches.one(id);
  expect(piece.tip).toBe(git('rev-parse', 'HEAD').trim());
  expect((await desk.branches.file(piece.tip, PATH))!.toString()).toBe('一\n');
  expect(await desk.branches.file(piece.tip, 'news/没有.md')).toBeUndefined();
  expect(await desk.branches.file(piece.tip, `${PATH}\nHEAD:README.md`)).toBeUndefined();
  git('checkout', '--quiet', 'main');
  git('branch', '--quiet', '-D', 'desk/jie');
  await expect(desk.branches.one(id)).rejects.toBeInstanceOf(NoSuchPiece);
});
