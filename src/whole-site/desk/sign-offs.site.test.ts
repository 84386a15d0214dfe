import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../../testing/tree.ts';
import type { TestInstallation } from '../publish/testing/installation.ts';
import { TEST_PASSWORD, type TestDesk } from './testing/desk-of-installation.ts';
import { openReviewedDesk, REVIEWED_SITE } from './testing/reviewed-desk.ts';
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

describe('sign-offs that do not count', () => {
  it('one that somebody else wrote by git is told to the next reviewers, and none of them signs upon it', async () => {
    const id = await handedIn(at('mo'), '冒名的初审');
    await at('mo').post(`/pieces/${id}/send/`);
    const { clone } = installation;
    await installation.git('fetch', '--quiet', 'origin', `refs/heads/desk/${id}`);
    await installation.git('checkout', '--quiet', 'FETCH_HEAD');
    const file = (await installation.git('diff', '--name-only', 'origin/main...HEAD'))
      .split('\n')
      .find((one) => one.endsWith('.md'))!;
    const order = [
      '--stage',
      '初审',
      '--by',
      '林若溪',
      '--post',
      '县融媒体中心',
      '--opinion',
      '同意，看过了',
      '--secrecy',
      '不涉密',
    ];
    execFileSync(process.execPath, ['scripts/review.ts', join(clone, file), ...order], {
      env: { ...process.env, CONTENT_DIR: join(clone, 'content'), CACHE_DIR: join(installation.clone, '../cache') },
    });
    await installation.git('add', '--all');
    await installation.git('commit', '--quiet', '--message', '代签');
    await installation.git('push', '--quiet', 'origin', `HEAD:refs/heads/desk/${id}`);
    await installation.git('checkout', '--quiet', 'main');
    await at('deng').get(`/pieces/${id}/review/`);
    expect(at('deng').text).toContain('初审写着林若溪，不是本人签的，不算数');
    expect(at('deng').text).toContain('现在等初审的人签');
    await signPiece(at('lin'), id, '通过');
    await at('deng').get(`/pieces/${id}/review/`);
    expect(at('deng').text).not.toContain('不算数');
    await signPiece(at('deng'), id, '通过');
    await signPiece(at('shen'), id, '通过');
    const { state, lines } = await publishedEnd(at('shen'), id);
    expect(state, lines.join('\n')).toBe('live');
  });

  it('what somebody signed who was put out since is signed again', async () => {
    await at('guanli').get('/people/');
    const [login, name, roles] = ['bai', '白望舒', ['初审']];
    await at('guanli').post('/people/', { login, name, post: '县委办', roles });
    const path = /\/enter\/[\w-]+\//.exec(at('guanli').html)![0];
    const bai = new DeskVisitor(origin);
    await (await bai.get(path)).post(path, { password: TEST_PASSWORD, again: TEST_PASSWORD });
    const id = await handedIn(at('mo'), '停用以前签的');
    await at('mo').post(`/pieces/${id}/send/`);
    await signPiece(bai, id, '通过');
    const person = /href="(\/people\/\d+\/)"[^>]*>\s*白望舒/.exec((await at('guanli').get('/people/')).html)![1]!;
    await at('guanli').post(person, { post: '县委办', roles, isOff: 'yes' });
    await at('deng').get(`/pieces/${id}/review/`);
    expect(at('deng').text).toContain('白望舒已经不审稿了，不算数');
    await signPiece(at('lin'), id, '通过');
    await at('deng').get(`/pieces/${id}/review/`);
    expect(at('deng').text).toContain('林若溪');
  });

  it('the same form twice at once is one signature, and the second is told so', async () => {
    const id = await handedIn(at('mo'), '按了两下');
    await at('mo').post(`/pieces/${id}/send/`);
    await at('lin').get(`/pieces/${id}/review/`);
    const form = { seen: at('lin').field('seen'), verdict: '通过', opinion: '', secrecy: '不涉密' };
    const two = [at('lin').stolen(), at('lin').stolen()];
    await Promise.all(two.map((one) => one.post(`/pieces/${id}/review/`, form)));
    for (const { status, text } of two) expect(status, text).toBeLessThan(500);
    await installation.git('fetch', '--quiet', 'origin', `refs/heads/desk/${id}`);
    const written = await installation.git('show', `FETCH_HEAD:content/reviews/news/${id}.yaml`);
    expect(written.match(/环节: 初审/g)).toHaveLength(1);
  });
});

it('what a piece changes beside itself is shown to whoever signs', async () => {
  const id = await handedIn(at('mo'), '搭着别的文件');
  await at('mo').post(`/pieces/${id}/send/`);
  await installation.git('fetch', '--quiet', 'origin', `refs/heads/desk/${id}`);
  await installation.git('checkout', '--quiet', 'FETCH_HEAD');
  writeFileSync(join(installation.clone, 'content/site.yaml'), REVIEWED_SITE.replace('青石先锋', '青石先锋网'));
  await installation.git('commit', '--quiet', '--all', '--message', '搭车');
  await installation.git('push', '--quiet', 'origin', `HEAD:refs/heads/desk/${id}`);
  await installation.git('checkout', '--quiet', 'main');
  await at('lin').get(`/pieces/${id}/review/`);
  expect(at('lin').text).toContain('不是这一篇的文件');
  expect(at('lin').text).toContain('site.yaml');
  expect(at('lin').html).toMatch(/<ins>[^<]*网/);
});

it('nobody throws away what others have handed in, and who throws his own away can have it back', async () => {
  const id = await handedIn(at('mo'), '扔了又要');
  await at('lin').get(`/pieces/${id}/`);
  expect(at('lin').text).not.toContain('扔掉这份草稿');
  await at('lin').post(`/pieces/${id}/drop/`);
  expect(at('lin').status).toBe(400);
  await at('mo').get(`/pieces/${id}/`);
  await at('mo').post(`/pieces/${id}/drop/`);
  expect(at('mo').path, at('mo').text).toBe('/dropped/');
  expect((await at('mo').get(`/pieces/${id}/`)).status).toBe(404);
  await at('mo').get('/dropped/');
  const tip = new RegExp(`action="/dropped/${id}/"[^]*?name="tip" value="(\\w+)"`).exec(at('mo').html)![1]!;
  await at('mo').post(`/dropped/${id}/`, { tip });
  expect(at('mo').path, at('mo').text).toBe(`/pieces/${id}/`);
  expect(at('mo').text).toContain('扔了又要');
});

it('who was given a new link does not come in with his old password', async () => {
  await at('guanli').get('/people/');
  const [login, name] = ['ji', '纪长庚'];
  await at('guanli').post('/people/', { login, name, post: '青石乡', roles: ['供稿'] });
  const path = /\/enter\/[\w-]+\//.exec(at('guanli').html)![0];
  const ji = new DeskVisitor(origin);
  await (await ji.get(path)).post(path, { password: TEST_PASSWORD, again: TEST_PASSWORD });
  const person = /href="(\/people\/\d+\/)"[^>]*>\s*纪长庚/.exec((await at('guanli').get('/people/')).html)![1]!;
  await at('guanli').get(person);
  await at('guanli').post(`${person}invite/`);
  await ji.get('/sign-in/');
  await ji.post('/sign-in/', { login, password: TEST_PASSWORD });
  expect(ji.status, ji.text).toBe(422);
});
