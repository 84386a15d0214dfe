import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { DatabaseSync } from 'node:sqlite';
import { newFolder, removeFolders } from '../../testing/tree.ts';
import { inviteAdministrator } from '../commands/admin.ts';
import { BrokenStore, openAccountStore } from './account-store.ts';
import { Log } from './log.ts';
import { Misses } from './misses.ts';
import { passwordFault } from './password.ts';
import { People } from './people.ts';
import { IDLE_MS, Sessions } from './sessions.ts';

afterAll(removeFolders);

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;
const LIN = { login: 'lin', name: '林若溪', post: '编辑', roles: ['初审'] as const };

let store: DatabaseSync;
let people: People;
let sessions: Sessions;
beforeEach(() => {
  store = openAccountStore(':memory:');
  people = new People(store);
  sessions = new Sessions(store);
});

describe('passwords', () => {
  it.each(['短', '1234567890', 'aaaaaaaaaaaa', 'password2026', 'linlinlin1', 'x'.repeat(201)])(
    '%s is not taken',
    (one) => {
      expect(passwordFault(one, 'lin')).toBeDefined();
    },
  );

  it('a long one is taken, and only it lets somebody in', async () => {
    const password = '一千一百二十六块田';
    expect(passwordFault(`${password}石桩`, 'lin')).toBeUndefined();
    const { id } = people.add(LIN);
    expect(await people.named('lin', '')).toBeUndefined();
    await people.setPassword(id, password);
    expect((await people.named('lin', password))?.name).toBe('林若溪');
    expect(await people.named('lin', `${password}。`)).toBeUndefined();
    people.change(id, { ...LIN, isOff: true });
    expect(await people.named('lin', password)).toBeUndefined();
  });

  it('that there is nobody is not found out in no time', async () => {
    const { id } = people.add(LIN);
    await people.setPassword(id, '一千一百二十六块田');
    const time = async (login: string) => {
      const began = performance.now();
      for (let times = 0; times < 5; times++) await people.named(login, '错的错的错的错的错的');
      return performance.now() - began;
    };
    await time('lin');
    const [there, nobody] = [await time('lin'), await time('meiyou')];
    // Without deriving a key it would be a thousandth.
    expect(nobody / there).toBeGreaterThan(0.1);
  });
});

describe('sessions', () => {
  it('end when one leaves, does nothing, or is signed out everywhere; the store holds no secret', () => {
    const { id } = people.add(LIN);
    const secret = sessions.begin(id, NOW);
    expect(sessions.personOf(secret, NOW + MINUTE)).toBe(id);
    expect(sessions.personOf(secret, NOW + IDLE_MS + 2 * MINUTE)).toBeUndefined();
    expect(sessions.personOf(`${secret}x`, NOW)).toBeUndefined();
    expect(JSON.stringify(store.prepare('select * from sessions').all())).not.toContain(secret);
    sessions.endAll(id);
    expect(sessions.personOf(secret, NOW)).toBeUndefined();
  });

  it('last no longer than a day of work, however busy one is', () => {
    const { id } = people.add(LIN);
    const secret = sessions.begin(id, NOW);
    for (let minutes = 0; minutes <= 11 * 60; minutes += 60)
      expect(sessions.personOf(secret, NOW + minutes * MINUTE)).toBe(id);
    expect(sessions.personOf(secret, NOW + 12 * 60 * MINUTE + 1)).toBeUndefined();
  });

  it('a link lets in once, and the last one only', () => {
    const { id } = people.add(LIN);
    const [first, second] = [sessions.invite(id, NOW), sessions.invite(id, NOW)];
    expect(sessions.invited(first, NOW)).toBeUndefined();
    expect(sessions.invited(second, NOW)).toBe(id);
    expect(sessions.invited(second, NOW + 73 * 60 * MINUTE)).toBeUndefined();
    expect([sessions.useInvitation(second), sessions.useInvitation(second)]).toEqual([true, false]);
  });
});

it('wrong passwords lock a name for the place that typed them, and for nobody else', () => {
  const misses = new Misses(store);
  for (let times = 0; times < 6; times++) misses.add('lin', '10.0.0.9', NOW);
  expect(misses.wait('lin', '10.0.0.9', NOW)).toBeGreaterThan(0);
  expect(misses.wait('lin', '10.0.0.1', NOW)).toBe(0);
  expect(misses.wait('lin', '10.0.0.9', NOW + 15 * MINUTE)).toBe(0);
  for (let times = 0; times < 40; times++) misses.add(`name${times}`, '10.0.0.9', NOW);
  expect(misses.wait('another', '10.0.0.9', NOW)).toBeGreaterThan(0);
});

it('the log only grows, holds no numbers of people, and a line is a line', () => {
  const log = new Log(store);
  log.add(NOW, '林若溪\n管理员', '登录', '电话13812345678');
  expect(log.latest(9)[0]).toMatchObject({ who: '林若溪 管理员' });
  expect(log.latest(9)[0]!.what).not.toContain('13812345678');
  expect(() => store.exec('delete from log')).toThrow();
  expect(() => store.exec("update log set who = 'x'")).toThrow();
});

it('a login and a name are one person’s', () => {
  people.add(LIN);
  expect(() => people.add({ ...LIN, name: '别人' })).toThrow('登录名「lin」已经有了');
  expect(() => people.add({ ...LIN, login: 'lin2' })).toThrow('「林若溪」已经有账号了');
});

describe('the file of accounts', () => {
  it('stays over a restart; a broken one is told, kept, and replaced when the administrator says so', async () => {
    const folder = newFolder();
    const file = join(folder, 'accounts.sqlite');
    const order = { folder, address: 'https://gao.example', repair: false, login: 'tian', name: '田管理', now: NOW };
    expect(await inviteAdministrator(order)).toMatch(/^https:\/\/gao\.example\/enter\/[\w-]{43}\/$/);
    const again = openAccountStore(file);
    expect(new People(again).all().map(({ name }) => name)).toEqual(['田管理']);
    again.close();
    writeFileSync(file, 'nothing of a store, '.repeat(500));
    expect(() => openAccountStore(file)).toThrow(BrokenStore);
    await expect(inviteAdministrator(order)).rejects.toThrow('稿件都在 git 里');
    await inviteAdministrator({ ...order, repair: true });
    expect(readFileSync(`${file}.broken-${NOW}`, 'utf8')).toContain('nothing of a store');
    expect(existsSync(file)).toBe(true);
  });
});
