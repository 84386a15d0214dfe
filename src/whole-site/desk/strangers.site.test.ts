import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryPath } from '../../testing/entries.ts';
import { removeFolders } from '../../testing/tree.ts';
import type { TestInstallation } from '../publish/testing/installation.ts';
import { TEST_PASSWORD, type TestDesk } from './testing/desk-of-installation.ts';
import { DeskVisitor } from './testing/desk-visitor.ts';
import { openReviewedDesk } from './testing/reviewed-desk.ts';
import { handedIn, signPiece } from './testing/story-steps.ts';

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

describe('what strangers type', () => {
  it('an opinion of several lines is kept as it was typed, and the piece goes on', async () => {
    const id = await handedIn(at('mo'), '两行的意见');
    await at('mo').post(`/pieces/${id}/send/`);
    await signPiece(at('lin'), id, '退回', '第一段：写明哪个村。\r\n第二段：核对块数。\rtel\u0000没有');
    expect(at('lin').path, at('lin').text).toBe('/');
    await at('mo').get(`/pieces/${id}/`);
    expect(at('mo').text).toContain('第二段：核对块数。');
    await at('mo').post(`/pieces/${id}/send/`);
    // Nothing was changed, and the one who sent it back may think again.
    await signPiece(at('lin'), id, '通过');
    expect(at('lin').path, at('lin').text).toBe('/');
  });

  it.each(['…', '\u200b', '\u2060\u2060', '\ud800'])(
    'an opinion that the check would not take is asked for again, and nothing is written: %j',
    async (opinion) => {
      const id = await handedIn(at('mo'), '不成意见');
      await at('mo').post(`/pieces/${id}/send/`);
      await signPiece(at('lin'), id, '退回', opinion);
      expect(at('lin').status, at('lin').text).toBe(422);
      expect(at('lin').html).toMatch(/href="#opinion"/);
      await signPiece(at('lin'), id, '通过');
      expect(at('lin').path, at('lin').text).toBe('/');
    },
  );

  it('whoever sends a piece back says nothing of secrets that he did not say', async () => {
    const id = await handedIn(at('mo'), '没有勾');
    await at('mo').post(`/pieces/${id}/send/`);
    await at('lin').get(`/pieces/${id}/review/`);
    const seen = at('lin').field('seen');
    await at('lin').post(`/pieces/${id}/review/`, { seen, verdict: '退回', opinion: '补一张照片' });
    const review = await installation.git('ls-remote', 'origin', `refs/heads/desk/${id}`);
    await installation.git('fetch', '--quiet', 'origin', `refs/heads/desk/${id}`);
    const written = await installation.git('show', `FETCH_HEAD:content/reviews/news/${id}.yaml`);
    expect(review).not.toBe('');
    expect(written).toContain('补一张照片');
    expect(written).not.toContain('不涉密');
  });

  it.each(['只有题目', '<b 不是网页', '题\0目', `长${'长'.repeat(400)}`])(
    'what was typed as the title is the title: %j',
    async (title) => {
      await at('mo').get('/hand-in/');
      await at('mo').post('/hand-in/', { kind: 'news', title, text: '' }, [{ name: '', bytes: new Uint8Array() }]);
      expect(at('mo').path, at('mo').text).toMatch(/\/form\/$/);
      expect(at('mo').field('title').replaceAll('&lt;', '<')).toBe(title.replace('\0', ''));
    },
  );

  it('a field that holds too much says so, keeps what was typed, and saves nothing', async () => {
    const id = await handedIn(at('mo'), '太长的摘要');
    await at('mo').get(`/pieces/${id}/form/`);
    const summary = '长'.repeat(50_000);
    await at('mo').post(`/pieces/${id}/form/`, { seen: at('mo').field('seen'), title: '改了', summary });
    expect(at('mo').status).toBe(422);
    expect(at('mo').html).toContain(summary);
    expect(at('mo').text).toContain('最多 5000 个');
    await at('mo').get(`/pieces/${id}/form/`);
    expect(at('mo').field('title')).toBe('太长的摘要');
  });

  it('a form takes no field that it does not show', async () => {
    const id = await handedIn(at('mo'), '多一格');
    await at('mo').get(`/pieces/${id}/form/`);
    const more = { withdrawn: '是', 撤稿: '是', __proto__: '是', constructor: '是' };
    await at('mo').post(`/pieces/${id}/form/`, { seen: at('mo').field('seen'), title: '多一格了', ...more });
    expect(at('mo').path, at('mo').text).toBe(`/pieces/${id}/`);
    await installation.git('fetch', '--quiet', 'origin', `refs/heads/desk/${id}`);
    const file = (await installation.git('diff', '--name-only', 'origin/main', 'FETCH_HEAD')).trim();
    const written = await installation.git('show', `FETCH_HEAD:${file}`);
    expect(written).toContain('多一格了');
    expect(written).not.toContain('是');
  });

  it.each(['null', '[]', '"x"', '{', '{"type":"doc","content":[{"type":"script"}]}', '{"type":"doc","content":[]}'])(
    'a text that no field sends is refused, and is no mistake of the desk: %s',
    async (document) => {
      const id = await handedIn(at('mo'), '坏的正文');
      await at('mo').get(`/pieces/${id}/`);
      const seen = /data-tip="(\w+)"/.exec(at('mo').html)![1]!;
      await at('mo').post(`/pieces/${id}/text/`, { seen, document });
      expect(at('mo').status, at('mo').text).toBe(400);
      const deep = `${'{"type":"blockquote","content":['.repeat(3000)}${']}'.repeat(3000)}`;
      await at('mo').post(`/pieces/${id}/text/`, { seen, document: `{"type":"doc","content":[${deep}]}` });
      expect(at('mo').status, at('mo').text).toBe(400);
    },
  );

  it('an address that nobody can read has a page like any other', async () => {
    const response = await fetch(`${origin}/%ff`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('<html');
  });

  it('who tries one password with everybody waits after a few, and nobody of the same house waits with him', async () => {
    const spray = new DeskVisitor(origin);
    const told: string[] = [];
    for (const login of ['a1', 'a2', 'a3', 'a4', 'mo', 'deng', 'shen', 'lin', 'guanli']) {
      await spray.get('/sign-in/');
      await spray.post('/sign-in/', { login, password: 'Qingshi@2026' });
      told.push(/错得太多了|不对/.exec(spray.text)![0]);
    }
    expect(told).toEqual([...Array<string>(6).fill('不对'), ...Array<string>(3).fill('错得太多了')]);
    // Also the right password is not tried there: nobody learns which it was.
    await spray.post('/sign-in/', { login: 'shen', password: TEST_PASSWORD });
    expect(spray.text).toContain('错得太多了');
    const { text } = await at('guanli').get('/log/');
    expect(text).toContain('挡住了');
    for (const login of ['lin', 'mo']) {
      await at(login).get('/');
      await at(login).post('/sign-out/');
      await at(login).post('/sign-in/', { login, password: '打错了一个字的密码' });
      expect(at(login).text).toContain('不对');
      await at(login).post('/sign-in/', { login, password: TEST_PASSWORD });
      expect(at(login).path, at(login).text).toBe('/');
    }
  });

  it('an address without end, and cookies without end, are told in the look of the desk', async () => {
    const long = 'a'.repeat(20_000);
    for (const [path, cookie, text] of [
      [`/?q=${long}`, 'a=1', '网址太长了'],
      ['/', `a=${long}`, '清掉这个网址的 Cookie'],
    ] as const) {
      const response = await fetch(origin + path, { headers: { cookie } });
      const html = await response.text();
      expect([414, 431]).toContain(response.status);
      expect(html).toContain(text);
      expect(html).toMatch(/<link rel="stylesheet" href="\/_desk\//);
      expect(html).toContain('青石先锋');
    }
  });

  it('a link for somebody new is good in the browser of whoever is signed in', async () => {
    const administrator = at('guanli');
    await administrator.get('/people/');
    const [login, name] = ['gong', '龚望北'];
    await administrator.post('/people/', { login, name, post: '青石乡党委', roles: ['供稿'] });
    const path = /\/enter\/[\w-]+\//.exec(administrator.html)![0];
    const shared = administrator.stolen();
    await shared.get(path);
    expect(shared.text).toContain('登录着的是田管理');
    await shared.post(path, { password: TEST_PASSWORD, again: TEST_PASSWORD });
    await shared.get('/');
    expect(shared.text).toContain(name);
    // The browser is his now; the administrator's session there has ended.
    await administrator.get('/sign-in/');
    await administrator.post('/sign-in/', { login: 'guanli', password: TEST_PASSWORD });
  });

  it('who is not signed in any more and sends many photos is led to the sign-in, and not to an error of his browser', async () => {
    const late = new DeskVisitor(origin);
    const photos = Array.from({ length: 4 }, (_, index) => ({ name: `${index}.jpg`, bytes: new Uint8Array(8 << 20) }));
    await late.post('/hand-in/', { kind: 'news', title: '晚了' }, photos);
    expect(late.path).toMatch(/^\/sign-in\//);
    expect(late.text).toContain('登录');
  });

  it('more words than a page takes are told as words, not as a file', async () => {
    const id = await handedIn(at('mo'), '太多的字');
    await at('mo').get(`/pieces/${id}/form/`);
    await at('mo').post(`/pieces/${id}/form/`, { seen: at('mo').field('seen'), summary: '长'.repeat(1_500_000) });
    expect(at('mo').status).toBe(413);
    expect(at('mo').text).toContain('字太多了');
  });

  it('what no list offers, and a state that no page showed, are refused in Chinese, and nothing is saved', async () => {
    const id = await handedIn(at('mo'), '单子里没有');
    await at('mo').get(`/pieces/${id}/form/`);
    const seen = at('mo').field('seen');
    await at('mo').post(`/pieces/${id}/form/`, { seen, unit: "'; drop table people;--" });
    expect([at('mo').status, at('mo').text]).toEqual([400, expect.stringContaining('没有存')]);
    for (const strange of ['0'.repeat(40), 'x', '']) {
      await at('mo').post(`/pieces/${id}/form/`, { seen: strange, title: '改了' });
      expect([strange, at('mo').status, at('mo').text]).toEqual([strange, 400, expect.stringContaining('刷新')]);
    }
    await at('mo').get(`/pieces/${id}/form/`);
    expect([at('mo').field('seen'), at('mo').field('title')]).toEqual([seen, '单子里没有']);
  });

  it('photos of which none can be read begin no piece, and it is said what each is', async () => {
    await at('mo').get('/pieces/');
    const before = at('mo').html.match(/\/pieces\/[\w-]+\//g) ?? [];
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>');
    const photos = [
      { name: '半张.jpg', bytes: Buffer.from('ffd8ffe000104a46494600', 'hex') },
      { name: '空.jpg', bytes: Buffer.alloc(0) },
    ];
    for (const files of [photos, [{ name: '图.svg', bytes: svg }]]) {
      await at('mo').post('/hand-in/', { kind: 'news', title: '', text: '' }, files);
      expect(at('mo').status, at('mo').text).toBe(422);
      for (const { name } of files) expect(at('mo').text).toContain(name);
      expect(at('mo').text).not.toContain('收下了');
    }
    await at('mo').get('/pieces/');
    expect(at('mo').html.match(/\/pieces\/[\w-]+\//g) ?? []).toEqual(before);
  });

  it('a piece that was thrown away while its last signature was on its way does not come back with it', async () => {
    const id = await handedIn(at('mo'), '扔掉的');
    await at('mo').post(`/pieces/${id}/send/`);
    await at('lin').get(`/pieces/${id}/review/`);
    const seen = at('lin').field('seen');
    await at('guanli').get('/');
    await Promise.all([
      at('guanli').post(`/pieces/${id}/drop/`),
      at('lin').post(`/pieces/${id}/review/`, { seen, verdict: '通过', opinion: '', secrecy: '不涉密' }),
    ]);
    const isDropped = at('guanli').path === '/dropped/';
    const branch = await installation.git('ls-remote', 'origin', `refs/heads/desk/${id}`);
    // Whoever was first, there is one of them.
    expect(branch === '').toBe(isDropped);
  });

  it('another id that is asked for twice at once is one piece of work, and nobody takes the place of another’s', async () => {
    const path = entryPath('news', 'jiu');
    await Promise.all(['lin', 'shen'].map((login) => at(login).get('/')));
    const twice = ['shen', 'shen', 'lin'].map((login) => at(login).stolen());
    await Promise.all(twice.map((one) => one.post('/live/move/', { path, slug: 'xin-hao' })));
    expect(twice.map((one) => one.path)).toEqual(Array(3).fill('/pieces/xin-hao/'));
    const branches = await installation.git('ls-remote', 'origin', 'refs/heads/desk/xin-hao*');
    expect(branches.trim().split('\n')).toHaveLength(1);
    const id = await handedIn(at('mo'), 'Zhan Zhe');
    const [, slug] = /^[^]*content\/news\/([\w-]+)/.exec(
      await installation.git('ls-tree', '-r', '--name-only', await fetched(id), 'content/news'),
    )!;
    await at('shen').post('/live/move/', { path, slug: slug! });
    expect([at('shen').status, at('shen').text]).toEqual([422, expect.stringContaining('换一个')]);
  });
});

/** The state of a piece, in the editor's clone. */
async function fetched(id: string): Promise<string> {
  await installation.git('fetch', '--quiet', 'origin', `refs/heads/desk/${id}`);
  return 'FETCH_HEAD';
}
