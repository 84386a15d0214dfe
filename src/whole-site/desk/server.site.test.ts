import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Action, may } from '../../desk/roles/roles.ts';
import { DESK_ROUTES } from '../../desk/routes/all.ts';
import { entryPath } from '../../testing/entries.ts';
import { removeFolders } from '../../testing/tree.ts';
import type { TestInstallation } from '../publish/testing/installation.ts';
import { STORY_PEOPLE, type TestDesk } from './testing/desk-of-installation.ts';
import { openReviewedDesk } from './testing/reviewed-desk.ts';
import { DeskVisitor } from './testing/desk-visitor.ts';
import { handedIn, publishedEnd, signPiece } from './testing/story-steps.ts';

let installation: TestInstallation;
let desk: TestDesk;
let origin: string;
const at = (login: string) => desk.at(login);

beforeAll(async () => {
  ({ installation, desk } = await openReviewedDesk());
  ({ origin } = desk);
});

afterAll(async () => {
  await desk.close();
  removeFolders();
});

describe('from the village to the site', () => {
  it('a story is handed in, sent back once, signed three times and live with the last signature', async () => {
    const id = await handedIn(at('mo'), '界上埋着炭');
    await at('mo').post(`/pieces/${id}/send/`);
    expect(at('mo').text).toContain('等着签');
    await signPiece(at('lin'), id, '退回', '第一段写明是哪个村');
    await at('mo').get('/');
    expect(at('mo').text).toContain('第一段写明是哪个村');
    await at('mo').get(`/pieces/${id}/form/`);
    await at('mo').post(`/pieces/${id}/form/`, { seen: at('mo').field('seen'), title: '石门村：界上埋着炭' });
    await at('mo').post(`/pieces/${id}/send/`);
    await signPiece(at('lin'), id, '通过');
    await at('deng').get('/');
    expect(at('deng').text).toContain('等您复审');
    await signPiece(at('deng'), id, '通过');
    await signPiece(at('shen'), id, '通过', '同意发布');
    expect(at('shen').path, at('shen').text).toBe(`/pieces/${id}/publishing/`);
    const { state, lines } = await publishedEnd(at('shen'), id);
    expect(state, lines.join('\n')).toBe('live');
    const served = await installation.served();
    const page = [...served].find(
      ([path]) =>
        path.startsWith('news/') &&
        !path.includes('jiu') &&
        path.endsWith('index.html') &&
        served.get(path)!.includes('界上埋着炭'),
    );
    expect(page).toBeDefined();
    await installation.git('pull', '--quiet', 'origin', 'main');
    const log = await installation.git('log', '--format=%an');
    for (const [, name] of STORY_PEOPLE.slice(0, 4)) expect(log).toContain(name);
    expect(await installation.git('branch', '--list', '-r', 'origin/desk/*')).toBe('');
  });

  it('what is typed is text, whatever it looks like, and keeps its title', async () => {
    const id = await handedIn(at('mo'), '<b>渠</b>通了<3', '<p>水价降到两元。</p>\n\n温度<5℃。');
    await at('mo').get(`/pieces/${id}/`);
    expect(at('mo').html).toContain('&lt;b&gt;渠&lt;/b&gt;通了&lt;3');
    const { findings } = await at('mo').json<{ findings: { isError: boolean; text: string }[] }>(
      `/pieces/${id}/state/`,
    );
    expect(findings.filter(({ isError }) => isError)).toEqual([]);
    const page = await at('mo').get(`/pieces/${id}/page/`);
    if (!page.html.includes('正在准备')) expect(page.html).toContain('&lt;p&gt;水价降到两元。&lt;/p&gt;');
  });

  it('a push by somebody else meanwhile is kept, and what both changed is told', async () => {
    const id = await handedIn(at('mo'), '两个人一起改');
    const others = join(installation.clone, 'content/site.yaml');
    await installation.git('pull', '--quiet', 'origin', 'main');
    expect(readFileSync(others, 'utf8')).toContain('青石先锋');
    await at('mo').post(`/pieces/${id}/send/`);
    await signPiece(at('lin'), id, '通过');
    await signPiece(at('deng'), id, '通过');
    await installation.git('commit', '--quiet', '--allow-empty', '-m', '别人的');
    expect((await installation.push({})).code).toBe(0);
    await signPiece(at('shen'), id, '通过');
    expect((await publishedEnd(at('shen'), id)).state).toBe('live');
    await installation.git('pull', '--quiet', 'origin', 'main');
    expect(await installation.git('log', '--format=%s')).toContain('别人的');
  });
});

it('what gets another name keeps every name that it had', async () => {
  const path = entryPath('news', 'jiu');
  await at('lin').get(`/live/piece/?path=${encodeURIComponent(path)}`);
  await at('lin').post('/live/move/', { path, slug: 'xin-ming' });
  expect(at('lin').path, at('lin').text).toBe('/pieces/xin-ming/');
  await installation.git('fetch', '--quiet', 'origin');
  const moved = await installation.git('show', `origin/desk/xin-ming:content/${path.replace('jiu', 'xin-ming')}`);
  expect(/^former: .*$|^former:\n(?: *- .*\n)+/m.exec(moved)?.[0].match(/[a-z-]+/g)).toEqual([
    'former',
    'lao',
    'geng-lao',
    'jiu',
  ]);
  const files = await installation.git('ls-tree', '-r', '--name-only', 'origin/desk/xin-ming');
  expect(files).not.toContain(`content/${path}`);
});

describe('who may not', () => {
  it('whoever has no role for it gets nothing of any route, by no method; who is not signed in is asked to', async () => {
    const path = (route: string) => route.replace(':secret', 'x').replace(':id', 'x').replace('*', 'x');
    const stranger = new DeskVisitor(origin);
    const got: string[] = [];
    for (const { method, path: route, needs } of DESK_ROUTES.filter((one) => one.needs !== 'nothing')) {
      await (method === 'GET' ? stranger.get(path(route)) : stranger.post(path(route)));
      if (!stranger.path.startsWith('/sign-in/')) got.push(`nobody: ${method} ${route}`);
      for (const [login, , , roles] of [['guanli', '', '', ['管理员']] as const, ...STORY_PEOPLE]) {
        if (may({ roles }, needs as Action)) continue;
        await (method === 'GET' ? at(login).get(path(route)) : at(login).post(path(route)));
        if (at(login).status !== 404) got.push(`${login}: ${method} ${route} ${at(login).status}`);
      }
    }
    expect(got).toEqual([]);
  });

  it('a contributor sees, mends and signs nothing of others', async () => {
    const id = await handedIn(at('deng'), '组织部的一篇');
    for (const path of ['', 'form/', 'review/', 'history/', 'page/', 'now/'])
      expect((await at('mo').get(`/pieces/${id}/${path}`)).status, path).toBe(404);
    await at('mo').post(`/pieces/${id}/review/`, { seen: '', verdict: '通过', secrecy: '不涉密' });
    expect(at('mo').status).toBe(404);
    await at('mo').get('/pieces/');
    expect(at('mo').text).not.toContain('组织部的一篇');
  });

  it('nobody signs at a stage that is not his, nor twice', async () => {
    const id = await handedIn(at('deng'), '签两次');
    await at('deng').post(`/pieces/${id}/send/`);
    await signPiece(at('shen'), id, '通过');
    expect(at('shen').text).toContain('现在等初审的人签');
    await signPiece(at('lin'), id, '通过');
    await signPiece(at('lin'), id, '通过');
    expect(at('lin').text).toMatch(/现在等复审的人签|签过了/);
  });

  it('a form of another site, without a token, or of a session that is over', async () => {
    const response = await fetch(`${origin}/hand-in/`, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ title: '偷' }),
    });
    expect(response.status).toBe(403);
    expect((await at('mo').post('/hand-in/', { token: 'x', title: '偷', text: '偷' })).status).toBe(400);
    const thief = at('mo').stolen();
    await at('mo').get('/');
    await at('mo').post('/sign-out/');
    expect((await thief.get('/pieces/')).path).toMatch(/^\/sign-in\//);
  });

  it('whoever asks too much waits for himself, not for the office behind the same address', async () => {
    let told = '';
    for (let asked = 0; asked < 2000 && !told.includes('太多'); asked++)
      told = (await at('deng').json<{ error: string }>('/nowhere/')).error;
    expect(told).toBe('一分钟里点得太多了，过一分钟再来。');
    expect((await at('lin').get('/')).status).toBe(200);
    expect((await new DeskVisitor(origin).get('/sign-in/')).status).toBe(200);
  });
});
