import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { TestRepo } from '../../publish/git/testing/repo.ts';
import { removeFolders } from '../../testing/tree.ts';
import { openAccountStore } from '../accounts/account-store.ts';
import { PieceDesk } from '../pieces/piece-desk.ts';
import { type DeskActor, type DeskMeans, newDesk } from '../service/desk.ts';
import type { DeskAnswer, DeskVisit } from '../service/route.ts';
import type { HandInView } from '../views/hand-in.ts';
import { HAND_IN_ROUTES } from './hand-in.ts';

afterAll(removeFolders);

const MO: DeskActor = { id: 2, login: 'mo', name: '莫青禾', post: '白岩乡党委', roles: ['供稿'] };
const LONG = '10月30日，双河村把一年的水费收支贴在村口的公开栏里，三百多户都来看。\n';
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 5"><rect width="8" height="5"/></svg>';

let desk: ReturnType<typeof newDesk>;
let folder: string;
beforeEach(async () => {
  const repo = await TestRepo.create();
  await repo.commit({ 'content/site.yaml': 'name: 青石\n' });
  const state = mkdtempSync(join(tmpdir(), 'desk-state-'));
  const contentFolder = join(state, 'content');
  mkdirSync(contentFolder);
  writeFileSync(join(contentFolder, 'site.yaml'), 'name: 青石\n');
  const place = { repo: repo.folder, branch: 'main', contentFolder, stateFolder: state };
  const means = { clock: () => Date.UTC(2026, 10, 30, 3), owner: undefined } as DeskMeans;
  desk = newDesk(place, new PieceDesk(repo.folder, 'main'), openAccountStore(':memory:'), means);
});

/** Hands in fields and files; answers the piece's page, or what the page shows. */
async function handIn(
  body: Record<string, string>,
  files: Record<string, string | Uint8Array> = {},
  more: Partial<DeskVisit> = {},
): Promise<{ view: HandInView | undefined; at: string | undefined; status: number | undefined; isTaken: boolean }> {
  folder = mkdtempSync(join(tmpdir(), 'desk-upload-'));
  const uploads = Object.entries(files).map(([name, bytes], index) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return { name: name.replace(/（\d）/, ''), path, bytes: index };
  });
  const visit = { desk, actor: MO, body, uploads, folder, uploadFault: undefined, ...more } as DeskVisit;
  const answer: DeskAnswer = await HAND_IN_ROUTES.find(({ method }) => method === 'POST')!.answer(visit);
  if ('redirect' in answer) return { view: undefined, at: answer.redirect, status: undefined, isTaken: true };
  if (!('page' in answer)) throw new Error('no page');
  return {
    view: answer.view as HandInView,
    at: undefined,
    status: answer.status,
    isTaken: answer.isTaken ?? false,
  };
}

describe('nothing that somebody chose goes by without a word', () => {
  it('a photo that cannot be opened is named, although its text was taken', async () => {
    const good = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#7a8' } })
      .jpeg()
      .toBuffer();
    const cut = (await sharp(good).png().toBuffer()).subarray(0, 200);
    const { view } = await handIn({ title: '水费上墙', text: LONG }, { 'hao.jpg': good, 'huai.png': cut });
    expect(view?.begun).toMatchObject([{ title: '水费上墙' }]);
    expect(view?.begun[0]?.href).toMatch(/^\/pieces\/.*\/form\/$/);
    expect(view?.refused.map(({ name }) => name)).toEqual(['huai.png']);
    expect(view?.title).toBe('');
  });

  it.each(['tu.svg', 'tu.jpg'])('a drawing in SVG (%s) is no text', async (name) => {
    const { view } = await handIn({ title: '水费上墙', text: LONG }, { [name]: DRAWING });
    expect(view?.begun).toHaveLength(1);
    expect(view?.refused).toMatchObject([{ name, reason: expect.stringContaining('图片') as unknown }]);
  });

  it('two files of one name keep their own titles', async () => {
    const { view } = await handIn(
      {},
      { '稿子.txt': `双河村水费上了墙\n\n${LONG}`, '稿子（2）.txt': `柳林镇修好了桥\n\n镇里的老桥修好了，能过车。\n` },
    );
    expect(view?.begun.map(({ title }) => title).sort()).toEqual(['双河村水费上了墙', '柳林镇修好了桥'].sort());
  });

  it('files that were too many are told, and what was typed stays', async () => {
    const fault = '一次最多交200个文件，分几次交';
    const { view, status, isTaken } = await handIn({ title: '题', text: LONG }, {}, { uploadFault: fault });
    expect([status, isTaken]).toEqual([422, false]);
    expect(view).toMatchObject({ title: '题', text: LONG.trim(), errors: [{ field: 'files', text: fault }] });
  });
});

describe('the same file twice', () => {
  const file = { '水费.txt': `双河村水费上了墙\n\n${LONG}` };

  it('is told with who brought it, and taken again only when somebody says so', async () => {
    const first = await handIn({}, file);
    const id = first.at!.split('/')[2]!;
    const { view, status } = await handIn({}, file);
    expect(status).toBe(422);
    expect(view).toMatchObject({ begun: [], asksAgain: true, refused: [{ name: '水费.txt', href: `/pieces/${id}/` }] });
    expect(view?.refused[0]?.reason).toContain('莫青禾今天 11:00交过，就是“双河村水费上了墙”');
    expect((await handIn({ again: 'yes' }, file)).at).toMatch(/^\/pieces\/.*\/form\/$/);
  });

  it('somebody who may not see the piece learns that it is there, and no way to it', async () => {
    await handIn({}, file);
    const other = { ...MO, id: 3, login: 'deng', name: '邓与归' };
    const { view } = await handIn({}, file, { actor: other });
    expect(view?.refused[0]?.href).toBeUndefined();
  });

  it('one that was thrown away may come again', async () => {
    const first = await handIn({}, file);
    await desk.pieces.drop(await desk.pieces.branches.one(first.at!.split('/')[2]!));
    expect((await handIn({}, file)).at).toMatch(/form/);
  });

  it('in one go it is taken once, and said', async () => {
    const text = file['水费.txt'];
    const { view } = await handIn({}, { '水费.txt': text, '水费（2）.txt': text });
    expect(view?.begun).toHaveLength(1);
    expect(view?.refused).toEqual([{ name: '水费.txt', reason: '和另一个一模一样，收了一份' }]);
  });
});

describe('a button that is pressed twice, and two who press theirs at once', () => {
  it('the same words are one piece, and whoever sent them twice is led to it; on purpose they are two', async () => {
    const words = { title: '水费上墙', text: LONG };
    const [first, second] = await Promise.all([handIn(words), handIn(words)]);
    expect((await desk.pieces.branches.all()).length).toBe(1);
    const told = first.view ?? second.view;
    const began = (first.at ?? second.at)!.split('/')[2]!;
    expect(told?.refused).toMatchObject([{ name: '水费上墙', href: `/pieces/${began}/` }]);
    expect(told).toMatchObject({ ...words, text: LONG.trim(), asksAgain: true });
    expect((await handIn({ ...words, again: 'yes' })).at).toMatch(/^\/pieces\/.*\/form\/$/);
  });

  it('the same file is one piece', async () => {
    const file = { '水费.txt': `双河村水费上了墙\n\n${LONG}` };
    await Promise.all([handIn({}, file), handIn({}, file)]);
    expect((await desk.pieces.branches.all()).length).toBe(1);
  });

  it('two people with one title have a place each', async () => {
    const other = { ...MO, id: 3, login: 'deng', name: '邓与归' };
    await Promise.all([
      handIn({ title: '水费上墙', text: LONG }),
      handIn({ title: '水费上墙', text: LONG }, {}, { actor: other }),
    ]);
    const pieces = await desk.pieces.branches.all();
    expect(new Set(pieces.map(({ path }) => path)).size).toBe(2);
    expect(new Set(pieces.map(({ owner }) => owner)).size).toBe(2);
  });
});

it('a form that a browser kept is printed again, and nothing is begun', async () => {
  const { view } = await handIn({ refill: 'yes', title: '题', text: LONG, kind: 'news' });
  expect(view).toMatchObject({ title: '题', text: LONG.trim(), kind: 'news', begun: [] });
  expect(await desk.pieces.branches.all()).toEqual([]);
});
