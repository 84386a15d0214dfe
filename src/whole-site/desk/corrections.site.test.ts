import { afterAll, beforeAll, expect, it } from 'vitest';
import { removeFolders } from '../../testing/tree.ts';
import type { TestInstallation } from '../publish/testing/installation.ts';
import { openBoardDesk } from './testing/board-desk.ts';
import type { TestDesk } from './testing/desk-of-installation.ts';
import { publishedEnd, signPiece } from './testing/story-steps.ts';

let installation: TestInstallation;
let desk: TestDesk;
const at = (login: string) => desk.at(login);
const NO_FILE = [{ name: '', bytes: new Uint8Array() }];

beforeAll(async () => {
  ({ installation, desk } = await openBoardDesk());
});

afterAll(async () => {
  await desk.close();
  removeFolders();
});

async function boardPage(): Promise<string> {
  return String((await installation.served()).get('pledges/cun/index.html'));
}

async function isLive(id: string): Promise<void> {
  const { state, lines } = await publishedEnd(at('shen'), id);
  expect(state, lines.join('\n')).toBe('live');
}

it('a report that is public is put right with a reason and one signature, and readers are told', async () => {
  const said = { what: 'progress', said: '石板铺了560米', day: 'today', otherDay: '', alt: '' };
  await at('mo').get('/pledges/report/?unit=qingshi-cun&pledge=cun%2F1');
  await at('mo').post('/pledges/report/', { unit: 'qingshi-cun', pledge: 'cun/1', ...said }, NO_FILE);
  expect(at('mo').text).toContain('报上去了');
  const first = /href="\/pieces\/([\w-]+)\/"/.exec(at('mo').html)![1]!;
  for (const login of ['lin', 'deng', 'shen']) await signPiece(at(login), first, '通过', '同意');
  await isLive(first);
  expect(await boardPage()).toContain('石板铺了560米');

  await at('lin').get('/live/?q=石板铺了');
  const page = /href="(\/live\/piece\/\?path=reports[^"]*)"/.exec(at('lin').html)![1]!;
  const path = new URLSearchParams(page.split('?')[1]).get('path')!;
  await at('lin').get(page);
  expect(at('lin').text).toContain('更正这一条');
  await at('lin').post('/live/open/', { path });
  const id = /^\/pieces\/([\w-]+)\/reported\/$/.exec(at('lin').path)?.[1];
  expect(id, at('lin').text).toBeDefined();
  const right = { piece: id!, seen: at('lin').field('seen'), ...said, said: '石板铺了506米' };
  const day = { day: 'other', otherDay: at('lin').field('otherDay') };
  await at('lin').post('/pledges/report/', { ...right, ...day, corrected: '' }, NO_FILE);
  expect(at('lin').status).toBe(422);
  expect(at('lin').text).toContain('原来怎么写的、应当是什么');
  await at('lin').post('/pledges/report/', { ...right, ...day, corrected: '打13812345678' }, NO_FILE);
  expect(at('lin').status, at('lin').text).toBe(422);
  expect(at('lin').html).toMatch(/href="#corrected"/);
  const corrected = '“560米”应为“506米”，量错了一段';
  await at('lin').post('/pledges/report/', { ...right, ...day, corrected }, NO_FILE);
  expect(at('lin').path, at('lin').text).toBe(`/pieces/${id}/review/`);
  expect(await boardPage()).toContain('石板铺了560米');
  // What was sent back is told once, not twice.
  await signPiece(at('shen'), id!, '退回', '写明是哪一段');
  await at('lin').get(`/pieces/${id}/reported/`);
  expect(at('lin').html).toContain(corrected.replaceAll('“', '“'));
  await at('lin').post(
    '/pledges/report/',
    { ...right, seen: at('lin').field('seen'), ...day, corrected: `${corrected}，是三组那一段` },
    NO_FILE,
  );
  await at('shen').get(`/pieces/${id}/review/`);
  expect(at('shen').text).toContain('发布以后改了差错，终审签一次');
  await signPiece(at('shen'), id!, '通过', '同意更正');
  await isLive(id!);
  const html = await boardPage();
  expect(html).toMatch(/石板铺了506米.*更正：“560米”应为“506米”，量错了一段，是三组那一段/s);
  expect(html.match(/更正：/g)).toHaveLength(1);
  await installation.git('pull', '--quiet', 'origin', 'main');
  await at('lin').get(page);
  expect(at('lin').text).toMatch(/沈怀谷\s*更正通过/);
});
