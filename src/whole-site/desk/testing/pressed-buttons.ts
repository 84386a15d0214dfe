import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../../machine/project.ts';
import { ledgerRow, pledgeCsv } from '../../../testing/boards.ts';
import { entryPath } from '../../../testing/entries.ts';
import type { TestInstallation } from '../../publish/testing/installation.ts';
import { TEST_PASSWORD, type TestDesk } from './desk-of-installation.ts';
import { DeskVisitor } from './desk-visitor.ts';
import { handedIn, publishedEnd, signPiece } from './story-steps.ts';

/** A page on which somebody is about to press a button: what it sends. */
export interface Pressed {
  by: DeskVisitor;
  path: string;
  fields: Readonly<Record<string, string | readonly string[]>>;
  files?: readonly { name: string; bytes: Uint8Array }[];
}

export interface ButtonStage {
  desk: TestDesk;
  installation: TestInstallation;
  /** A number that nothing has had. */
  next: () => number;
}

const NO_FILE = [{ name: '', bytes: new Uint8Array() }];
const PHOTO = readFileSync(join(PROJECT, 'content/news/tongshui-cun.jpg'));

/** News that are published, one for each use: as many as `next` can be asked for. */
export function pressedNews(number: number): string {
  return entryPath('news', `an-${number}`);
}

/** Brings somebody before the button of each route of a server that does something, by its path. */
export const BUTTONS: Readonly<Record<string, (stage: ButtonStage) => Promise<Pressed>>> = {
  async '/sign-in/'({ desk }) {
    const by = await new DeskVisitor(desk.origin).get('/sign-in/');
    return { by, path: '/sign-in/', fields: { login: 'mo', password: TEST_PASSWORD } };
  },
  async '/enter/:secret/'(stage) {
    const { path, by } = await invited(stage);
    return { by, path, fields: { password: TEST_PASSWORD, again: TEST_PASSWORD } };
  },
  async '/sign-out/'(stage) {
    const { path, by } = await invited(stage);
    await by.post(path, { password: TEST_PASSWORD, again: TEST_PASSWORD });
    return { by, path: '/sign-out/', fields: {} };
  },
  async '/hand-in/'({ desk, next }) {
    const by = await desk.at('mo').get('/hand-in/');
    const fields = { kind: 'news', title: `按了两下${next()}`, text: '今年九月。' };
    return { by, path: '/hand-in/', fields, files: NO_FILE };
  },
  async '/pieces/:id/text/'(stage) {
    const { by, id } = await opened(stage);
    const text = { type: 'text', text: `改成第${stage.next()}样。` };
    const document = JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [text] }] });
    return { by, path: `/pieces/${id}/text/`, fields: { seen: tipIn(by), document } };
  },
  async '/pieces/:id/repair/'(stage) {
    const { by, id } = await opened(stage);
    await writtenByHand(stage.installation, id, '\n##难处\n\n没有。\n');
    const { tip, findings } = await stateOf(by, id);
    const found = findings.find(({ repair }) => repair !== undefined);
    if (!found) throw new Error(`Nothing to repair: ${JSON.stringify(findings)}`);
    return { by, path: `/pieces/${id}/repair/`, fields: { seen: tip, finding: found.id } };
  },
  async '/pieces/:id/pictures/'(stage) {
    const { by, id } = await opened(stage);
    const files = [{ name: '村口.jpg', bytes: PHOTO }];
    return { by, path: `/pieces/${id}/pictures/`, fields: { seen: tipIn(by) }, files };
  },
  async '/pieces/:id/form/'(stage) {
    const { by, id } = await opened(stage);
    await by.get(`/pieces/${id}/form/`);
    const fields = { seen: by.field('seen'), title: `换了题目${stage.next()}` };
    return { by, path: `/pieces/${id}/form/`, fields };
  },
  '/pieces/:id/waive/word/': (stage) => waivable(stage, 'mo', '村里进行进行工作。', 'word'),
  '/pieces/:id/waive/privacy/': (stage) => waivable(stage, 'shen', '公务车的车牌是京A12345。', 'privacy'),
  async '/pieces/:id/merge/'({ desk, installation, next }) {
    const by = desk.at('lin');
    const path = pressedNews(next());
    await by.get('/live/');
    await by.post('/live/open/', { path });
    const id = /^\/pieces\/([\w-]+)\/$/.exec(by.path)![1]!;
    await by.saveText(id, '渠修了八年。');
    await installation.git('pull', '--quiet', '--rebase', 'origin', 'main');
    const file = join(installation.clone, 'content', path);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/这是一段正文.*/, '渠修了七年。'));
    await installation.git('commit', '--quiet', '--all', '--message', '改正文');
    const { code, output } = await installation.push();
    if (code !== 0) throw new Error(output);
    await by.get(`/pieces/${id}/merge/`);
    const choices = [...by.html.matchAll(/name="(keep-\d+(?:-\d+)?)"/g)].map(([, name]) => [name!, 'mine'] as const);
    const seen = { seen: by.field('seen'), published: by.field('published') };
    return { by, path: `/pieces/${id}/merge/`, fields: { ...seen, ...Object.fromEntries(choices) } };
  },
  async '/pieces/:id/restore/'(stage) {
    const { by, id } = await opened(stage);
    const commit = tipIn(by);
    await by.saveText(id, '改坏了。');
    await by.get(`/pieces/${id}/history/`);
    return { by, path: `/pieces/${id}/restore/`, fields: { commit, seen: (await stateOf(by, id)).tip } };
  },
  async '/pieces/:id/drop/'(stage) {
    const { by, id } = await opened(stage);
    return { by, path: `/pieces/${id}/drop/`, fields: {} };
  },
  async '/dropped/:id/'(stage) {
    const { by, id } = await opened(stage);
    const tip = tipIn(by);
    await by.post(`/pieces/${id}/drop/`);
    return { by, path: `/dropped/${id}/`, fields: { tip } };
  },
  async '/pieces/:id/send/'(stage) {
    const { by, id } = await opened(stage);
    return { by, path: `/pieces/${id}/send/`, fields: {} };
  },
  async '/pieces/:id/review/'(stage) {
    const { id } = await opened(stage);
    await stage.desk.at('mo').post(`/pieces/${id}/send/`);
    for (const login of ['lin', 'deng']) await signPiece(stage.desk.at(login), id, '通过');
    const by = await stage.desk.at('shen').get(`/pieces/${id}/review/`);
    const fields = { seen: by.field('seen'), verdict: '通过', opinion: '', secrecy: '不涉密' };
    return { by, path: `/pieces/${id}/review/`, fields };
  },
  async '/pledges/report/'({ desk, next }) {
    const by = await desk.at('mo').get('/pledges/report/?unit=qingshi-cun&pledge=cun%2F1');
    const said = { what: 'progress', said: `石板铺了${next()}00米`, day: 'today', otherDay: '', alt: '' };
    return { by, path: '/pledges/report/', fields: { unit: 'qingshi-cun', pledge: 'cun/1', ...said }, files: NO_FILE };
  },
  '/live/open/': (stage) => live(stage, 'lin', {}),
  '/live/move/': (stage) => live(stage, 'lin', { slug: `xin-${stage.next()}` }),
  async '/live/ledger/'({ desk, next }) {
    const by = await desk.at('deng').get('/live/');
    // Of what came before by the same piece of work.
    await by.post('/pieces/cun/drop/');
    const bytes = Buffer.from(pledgeCsv([ledgerRow('1', { 完成标准: `通水 ${next()} 户` })]));
    const fields = { path: 'pledges/cun/index.md', replaces: 'items.csv' };
    return { by, path: '/live/ledger/', fields, files: [{ name: 'items.csv', bytes }] };
  },
  '/live/takeaways/': (stage) => live(stage, 'lin', {}),
  '/live/withdraw/': (stage) => live(stage, 'shen', { reason: '人数有误，正在核实', sure: 'yes' }),
  async '/live/restore/'(stage) {
    const { by, fields } = await live(stage, 'shen', { reason: '人数有误，正在核实', sure: 'yes' });
    await by.post('/live/withdraw/', fields);
    await publishedEnd(by, /^\/pieces\/([\w-]+)\//.exec(by.path)![1]!);
    return { by, path: '/live/restore/', fields: { ...fields, why: '核实过了，没有错', reason: '' } };
  },
  async '/people/'({ desk, next }) {
    const by = await desk.at('guanli').get('/people/');
    return { by, path: '/people/', fields: personFields(next()) };
  },
  async '/people/:id/'(stage) {
    const { by, path } = await added(stage);
    return { by, path, fields: { post: '县融媒体中心', roles: ['供稿', '初审'] } };
  },
  async '/people/:id/invite/'(stage) {
    const { by, path } = await added(stage);
    return { by, path: `${path}invite/`, fields: {} };
  },
};

function personFields(number: number) {
  // Nobody is called as somebody else.
  const name = `龚${[...String(number)].map((digit) => '零一二三四五六七八九'[Number(digit)]!).join('')}`;
  return { login: `ren${number}`, name, post: '青石乡党委', roles: ['供稿'] };
}

async function added({ desk, next }: ButtonStage): Promise<{ by: DeskVisitor; path: string }> {
  const by = await desk.at('guanli').get('/people/');
  await by.post('/people/', personFields(next()));
  return { by, path: /action="(\/people\/\d+\/)"/.exec(by.html)![1]! };
}

async function invited(stage: ButtonStage): Promise<{ by: DeskVisitor; path: string }> {
  const { by } = await added(stage);
  const path = /\/enter\/[\w-]+\//.exec(by.html)![0];
  return { path, by: await new DeskVisitor(stage.desk.origin).get(path) };
}

async function opened({ desk, next }: ButtonStage, text?: string): Promise<{ by: DeskVisitor; id: string }> {
  const by = desk.at('mo');
  const id = await handedIn(by, `要按的${next()}`, text);
  return { by: await by.get(`/pieces/${id}/`), id };
}

/** Adds to a piece what no field of the desk writes, as somebody with git does. */
async function writtenByHand({ git, clone }: TestInstallation, id: string, text: string): Promise<void> {
  const branch = `refs/heads/desk/${id}`;
  await git('fetch', '--quiet', 'origin', branch);
  await git('checkout', '--quiet', 'FETCH_HEAD');
  const [file] = (await git('diff', '--name-only', 'origin/main...HEAD', '--', '*.md')).trim().split('\n');
  appendFileSync(join(clone, file!), text);
  await git('commit', '--quiet', '--all', '--message', '加一段');
  await git('push', '--quiet', 'origin', `HEAD:${branch}`);
  await git('checkout', '--quiet', 'main');
}

function tipIn({ html }: DeskVisitor): string {
  return /data-tip="(\w+)"/.exec(html)![1]!;
}

interface FoundState {
  tip: string;
  findings: { id: string; waiver?: string; repair?: unknown }[];
}

function stateOf(by: DeskVisitor, id: string): Promise<FoundState> {
  return by.json<FoundState>(`/pieces/${id}/state/`);
}

async function waivable(stage: ButtonStage, login: string, text: string, kind: string): Promise<Pressed> {
  const { id } = await opened(stage, text);
  const by = await stage.desk.at(login).get(`/pieces/${id}/`);
  const { tip, findings } = await stateOf(by, id);
  const found = findings.find(({ waiver }) => waiver === kind);
  if (!found) throw new Error(`Nothing to waive: ${JSON.stringify(findings)}`);
  const fields = { seen: tip, finding: found.id, reason: '章程里的原话' };
  return { by, path: `/pieces/${id}/waive/${kind}/`, fields };
}

async function live({ desk, next }: ButtonStage, login: string, more: Record<string, string>): Promise<Pressed> {
  const path = pressedNews(next());
  const by = await desk.at(login).get(`/live/piece/?path=${encodeURIComponent(path)}`);
  return { by, path: '', fields: { path, ...more } };
}
