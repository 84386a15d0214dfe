import { afterAll, beforeEach, expect, it } from 'vitest';
import { TestRepo } from '../../../publish/git/testing/repo.ts';
import { newFolder, removeFolders } from '../../../testing/tree.ts';
import { openAccountStore } from '../../accounts/account-store.ts';
import type { CataloguePiece, PieceState } from '../../looker/questions/catalogue.ts';
import type { Look } from '../../looker/questions/look.ts';
import { PieceDesk } from '../../pieces/piece-desk.ts';
import { RefusedForm } from '../../pieces/refused-form.ts';
import { type DeskMeans, newDesk } from '../../service/desk.ts';
import type { DeskVisit } from '../../service/route.ts';
import { DESK_ROUTES } from '../all.ts';

afterAll(removeFolders);

const path = 'news/qiao.md';
let desk: ReturnType<typeof newDesk>;
let state: PieceState;
beforeEach(async () => {
  const repo = await TestRepo.create();
  await repo.commit({ [`content/${path}`]: '---\n标题: 桥\n---\n修好了。\n' });
  state = 'published';
  const looker = {
    catalogue: () =>
      Promise.resolve({ pieces: [{ path, kind: 'news', title: '桥', id: 'news/qiao', state }] as CataloguePiece[] }),
  };
  const place = { repo: repo.folder, branch: 'main', contentFolder: newFolder(), stateFolder: newFolder() };
  const means = { clock: () => 0, owner: undefined, siteAddress: () => '', looker } as unknown as DeskMeans;
  desk = newDesk(place, new PieceDesk(repo.folder, 'main'), openAccountStore(':memory:'), means);
});

const ZHONG = { id: 1, login: 'zhong', name: '钟大海', post: '县委宣传部', roles: ['终审'] };

async function post(to: string, body: Record<string, string>): Promise<unknown> {
  const route = DESK_ROUTES.find((one) => one.method === 'POST' && one.path === to)!;
  const visit = { desk, actor: ZHONG, query: {}, body: { path, ...body }, uploads: [], params: {} };
  return route.answer(visit as unknown as DeskVisit);
}

it('personal data in the reason of a withdrawal is refused at the form, and nothing is written down', async () => {
  const answer = await post('/live/withdraw/', { reason: '身份证110101199003074514', sure: 'yes' });
  expect(answer).toMatchObject({ status: 422, view: { mistakes: [{ field: 'reason' }] } });
  expect(desk.log.latest(9)).toEqual([]);
  expect(await desk.pieces.branches.all()).toEqual([]);
});

it('a withdrawal that is asked for twice at once, and then again, is one piece of work', async () => {
  desk.publisherFor = () => () => Promise.resolve('refused');
  desk.looker.look = () => Promise.resolve({ findings: [], address: '/news/qiao/' } as unknown as Look);
  const press = (reason: string) => post('/live/withdraw/', { reason, sure: 'yes' });
  const answers = await Promise.all([press('人数有误'), press('人数有误')]);
  await desk.publishing.ended();
  answers.push(await press('人数有误，正在核实'));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await desk.pieces.branches.all()).toHaveLength(1);
  expect(desk.log.latest(9).filter(({ did }) => did === '撤稿')).toHaveLength(1);
});

it('a name that Windows does not take is no name', async () => {
  expect(await post('/live/move/', { slug: 'con' })).toMatchObject({ status: 422 });
});

it.each(['/live/open/', '/live/move/', '/live/takeaways/', '/live/withdraw/'])(
  'what is withdrawn is not there for %s',
  async (to) => {
    state = 'withdrawn';
    await expect(post(to, { slug: 'xin', reason: '人数有误', sure: 'yes' })).rejects.toThrow(RefusedForm);
  },
);
