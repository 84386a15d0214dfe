import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { entryPath } from '../../testing/entries.ts';
import { removeFolders } from '../../testing/tree.ts';
import type { TestInstallation } from '../publish/testing/installation.ts';
import type { TestDesk } from './testing/desk-of-installation.ts';
import { openReviewedDesk } from './testing/reviewed-desk.ts';
import { publishedEnd } from './testing/story-steps.ts';

let installation: TestInstallation;
let desk: TestDesk;
const at = (login: string) => desk.at(login);
const path = entryPath('news', 'jiu');
const page = `/live/piece/?path=${encodeURIComponent(path)}`;
const served = async () => (await installation.served()).get('news/jiu/index.html')?.toString() ?? '';

beforeAll(async () => {
  ({ installation, desk } = await openReviewedDesk());
});

afterAll(async () => {
  await desk.close();
  removeFolders();
});

it('what was withdrawn at the desk is brought back with a reason, and who did both is known', async () => {
  await at('shen').get(page);
  await at('shen').post('/live/withdraw/', { path, reason: '人数有误，正在核实', sure: 'yes' });
  const job = /^\/pieces\/([\w-]+)\/publishing\/$/.exec(at('shen').path)![1]!;
  await at('shen').get(`/pieces/${job}/publishing/`);
  expect(at('shen').text).toMatch(/正在撤稿|撤下来了/);
  expect((await publishedEnd(at('shen'), job)).state).toBe('live');
  expect(await served()).toContain('人数有误，正在核实');
  // Editors see that it is gone, and cannot bring it back.
  await at('lin').get(page);
  expect(at('lin').text).toContain('请终审或者管理员恢复');
  await at('lin').post('/live/restore/', { path, why: '核实了', sure: 'yes' });
  expect(at('lin').status).toBe(404);
  await at('guanli').get(page);
  expect(at('guanli').text).toMatch(/撤下来了，原来的网址上只有一句说明。 *为什么可以恢复/);
  await at('guanli').post('/live/restore/', { path, why: '', sure: 'yes' });
  expect(at('guanli').status).toBe(422);
  expect(at('guanli').text).toContain('写上为什么可以恢复');
  await at('guanli').get(page);
  await at('guanli').post('/live/restore/', { path, why: '核实过了，人数没有错', sure: 'yes' });
  const again = /^\/pieces\/([\w-]+)\/publishing\/$/.exec(at('guanli').path)![1]!;
  const { state, lines } = await publishedEnd(at('guanli'), again);
  expect(state, lines.join('\n')).toBe('live');
  await at('guanli').get(`/pieces/${again}/publishing/`);
  expect(at('guanli').text).toContain('恢复了');
  expect(await served()).toContain('旧闻');
  expect(await served()).not.toContain('正在核实');
  await at('lin').get(page);
  expect(at('lin').text).toMatch(/田管理\s*恢复\s*核实过了，人数没有错.*沈怀谷\s*撤稿\s*人数有误，正在核实/);
  await at('guanli').get('/log/');
  expect(at('guanli').text).toContain('恢复 旧闻：核实过了，人数没有错');
  await at('shen').get(page);
  await at('shen').post('/live/restore/', { path, why: '再来一次', sure: 'yes' });
  expect(at('shen').text).toContain('没有撤稿');
});

it('what its own file withdraws is brought back as a change of the file, which is signed like any', async () => {
  const file = join(installation.clone, 'content', path);
  await installation.git('pull', '--quiet', 'origin', 'main');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace('\n---\n', '\n撤稿: 有人反映\n---\n'));
  await installation.git('commit', '--quiet', '--all', '--message', '撤稿');
  expect((await installation.push()).code).toBe(0);
  expect(await served()).toContain('有人反映');
  await at('shen').get(page);
  await at('shen').post('/live/restore/', { path, why: '查过了，属实', sure: 'yes' });
  const id = /^\/pieces\/([\w-]+)\/$/.exec(at('shen').path)?.[1];
  expect(id, at('shen').text).toBeDefined();
  await installation.git('fetch', '--quiet', 'origin', `refs/heads/desk/${id}`);
  expect(await installation.git('show', `FETCH_HEAD:content/${path}`)).toBe(before);
  await at('shen').get(`/pieces/${id}/history/`);
  expect(at('shen').text).toContain('恢复：查过了，属实');
  expect(await served()).toContain('有人反映');
});
