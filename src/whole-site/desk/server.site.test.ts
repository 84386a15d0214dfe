import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inviteAdministrator } from '../../desk/commands/admin.ts';
import { deskFolder, openServerDesk } from '../../desk/commands/open-server.ts';
import { type Action, may } from '../../desk/roles/roles.ts';
import { DESK_ROUTES } from '../../desk/routes/all.ts';
import { readEnvironment, realClock } from '../../machine/environment.ts';
import { siteNamed } from '../../publish/store/installation.ts';
import { entryPath, entryText, UNIT } from '../../testing/entries.ts';
import { removeFolders } from '../../testing/tree.ts';
import { newInstallation, type TestInstallation } from '../publish/testing/installation.ts';
import { DeskVisitor } from './testing/desk-visitor.ts';

/** Browsers come here without a web server in front. */
const ADDRESS = 'http://127.0.0.1';
const SITE = 'name: 青石先锋\ndomain: https://www.qingshi.example\n审签:\n  动态: 必须\n  从哪天起: 2026-10-01\n';
const PEOPLE = [
  ['mo', '莫青禾', '白岩乡党委', ['供稿']],
  ['lin', '林若溪', '县融媒体中心', ['初审']],
  ['deng', '邓与归', '县委组织部', ['供稿', '复审']],
  ['shen', '沈怀谷', '县委宣传部', ['终审']],
] as const;
const PASSWORD = '石门村的一千一百二十六块田';

let installation: TestInstallation;
let close: () => Promise<void>;
let origin: string;
const people = new Map<string, DeskVisitor>();
const at = (name: string) => people.get(name)!;

beforeAll(async () => {
  installation = await newInstallation();
  await installation.commit(
    {
      'site.yaml': SITE,
      ...UNIT,
      [entryPath('news', 'jiu')]: entryText('news', { title: '旧闻', former: ['lao', 'geng-lao'] }),
    },
    '第一版',
  );
  const first = await installation.push({});
  expect(first.output).toContain('发布完成');
  const site = siteNamed(installation.site.root);
  const environment = { ...readEnvironment(), cacheFolder: installation.site.cache };
  const desk = await openServerDesk(site, environment, { address: ADDRESS, port: 0, onMake: () => undefined });
  close = desk.close;
  origin = desk.origin;
  const link = await inviteAdministrator({
    folder: deskFolder(site),
    address: ADDRESS,
    repair: false,
    login: 'guanli',
    name: '田管理',
    now: realClock(),
  });
  const administrator = new DeskVisitor(origin);
  await (
    await administrator.get(new URL(link).pathname)
  ).post(new URL(link).pathname, { password: PASSWORD, again: PASSWORD });
  people.set('guanli', administrator);
  for (const [login, name, post, roles] of PEOPLE) {
    await (await administrator.get('/people/')).post('/people/', { login, name, post, roles: [...roles] });
    const path = /\/enter\/[\w-]+\//.exec(administrator.html)![0];
    const visitor = new DeskVisitor(origin);
    await (await visitor.get(path)).post(path, { password: PASSWORD, again: PASSWORD });
    people.set(login, visitor);
  }
});

afterAll(async () => {
  await close();
  removeFolders();
});

async function publishedEnd(visitor: DeskVisitor, id: string): Promise<{ state: string; lines: string[] }> {
  for (;;) {
    const job = await visitor.json<{ state: string; lines: string[] }>(`/pieces/${id}/publishing/now/`);
    if (job.state !== 'running') return job;
    await new Promise((done) => setTimeout(done, 200));
  }
}

async function handedIn(visitor: DeskVisitor, title: string): Promise<string> {
  await visitor.get('/hand-in/');
  await visitor.post('/hand-in/', { kind: 'news', title, text: '今年九月，村里把田界重新量了一遍。' }, [
    { name: '', bytes: new Uint8Array() },
  ]);
  const id = /^\/pieces\/([\w-]+)\/form\/$/.exec(visitor.path)?.[1];
  expect(id, visitor.text).toBeDefined();
  const seen = visitor.field('seen');
  await visitor.post(`/pieces/${id}/form/`, {
    seen,
    title,
    publishedAt: '2026-11-20',
    'source.name': '白岩乡党委',
    'source.author': '',
    'source.url': '',
  });
  expect(visitor.path, visitor.text).toBe(`/pieces/${id}/`);
  return id!;
}

async function sign(visitor: DeskVisitor, id: string, verdict: string, opinion = ''): Promise<void> {
  await visitor.get(`/pieces/${id}/review/`);
  await visitor.post(`/pieces/${id}/review/`, { seen: visitor.field('seen'), verdict, opinion, secrecy: '不涉密' });
}

describe('from the village to the site', () => {
  it('a story is handed in, sent back once, signed three times and live with the last signature', async () => {
    const id = await handedIn(at('mo'), '界上埋着炭');
    await at('mo').post(`/pieces/${id}/send/`);
    expect(at('mo').text).toContain('等着签');
    await sign(at('lin'), id, '退回', '第一段写明是哪个村');
    await at('mo').get('/');
    expect(at('mo').text).toContain('第一段写明是哪个村');
    await at('mo').get(`/pieces/${id}/form/`);
    await at('mo').post(`/pieces/${id}/form/`, { seen: at('mo').field('seen'), title: '石门村：界上埋着炭' });
    await at('mo').post(`/pieces/${id}/send/`);
    await sign(at('lin'), id, '通过');
    await at('deng').get('/');
    expect(at('deng').text).toContain('等您复审');
    await sign(at('deng'), id, '通过');
    await sign(at('shen'), id, '通过', '同意发布');
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
    for (const [, name] of PEOPLE.slice(0, 4)) expect(log).toContain(name);
    expect(await installation.git('branch', '--list', '-r', 'origin/desk/*')).toBe('');
  });

  it('a push by somebody else meanwhile is kept, and what both changed is told', async () => {
    const id = await handedIn(at('mo'), '两个人一起改');
    const others = join(installation.clone, 'content/site.yaml');
    await installation.git('pull', '--quiet', 'origin', 'main');
    expect(readFileSync(others, 'utf8')).toContain('青石先锋');
    await at('mo').post(`/pieces/${id}/send/`);
    await sign(at('lin'), id, '通过');
    await sign(at('deng'), id, '通过');
    await installation.git('commit', '--quiet', '--allow-empty', '-m', '别人的');
    expect((await installation.push({})).code).toBe(0);
    await sign(at('shen'), id, '通过');
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
      for (const [login, , , roles] of [['guanli', '', '', ['管理员']] as const, ...PEOPLE]) {
        if (may({ roles }, needs as Action) || route === '/sign-out/') continue;
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
    await sign(at('shen'), id, '通过');
    expect(at('shen').text).toContain('现在等初审的人签');
    await sign(at('lin'), id, '通过');
    await sign(at('lin'), id, '通过');
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
});
