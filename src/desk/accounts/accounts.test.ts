import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseSync } from 'node:sqlite';
import { newFolder, removeFolders } from '../../testing/tree.ts';
import { inviteAdministrator } from '../commands/admin.ts';
import { BrokenStore, openAccountStore } from './account-store.ts';
import { Browsers } from './browsers.ts';
import { Log } from './log.ts';
import { Misses } from './misses.ts';
import { passwordFault } from './password.ts';
import { People } from './people.ts';
import { secretDigest } from './secret.ts';
import { IDLE_MS, Sessions } from './sessions.ts';
import { VERSION_1 } from './testing/version-1.ts';

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
  it.each(['短', '1234567890', 'aaaaaaaaaaaa', 'password2026', 'linlinlin1', '林若溪林若溪林若溪林', 'x'.repeat(201)])(
    '%s is not taken',
    (one) => {
      expect(passwordFault(one, ['lin', '林若溪'])).toBeDefined();
    },
  );

  it('a long one is taken, and only it lets somebody in', async () => {
    const password = '一千一百二十六块田';
    expect(passwordFault(`${password}石桩`, ['lin', '林若溪'])).toBeUndefined();
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

describe('wrong passwords', () => {
  const from = (address: string, browser?: string) => ({ address, browser });
  const PLACE = from('10.0.0.9');

  it('lock a name for the place that typed them, and for nobody else', () => {
    const misses = new Misses(store);
    for (let times = 0; times < 6; times++) misses.add('lin', PLACE, NOW);
    expect(misses.wait('lin', PLACE, NOW)).toBe(15 * MINUTE);
    expect(misses.wait('lin', from('10.0.0.1'), NOW)).toBe(0);
    expect(misses.wait('mo', PLACE, NOW)).toBe(0);
    expect(misses.wait('lin', PLACE, NOW + 15 * MINUTE)).toBe(0);
  });

  it('one for each of many names is as slow as many for one, and told once', () => {
    const misses = new Misses(store);
    let tried = 0;
    let told = 0;
    for (let minute = 0; minute < 60; minute++)
      for (let name = 0; name < 100; name++) {
        const at = NOW + minute * MINUTE + name;
        if (misses.wait(`name${name}`, PLACE, at) > 0) continue;
        tried++;
        if (misses.add(`name${name}`, PLACE, at)) told++;
      }
    // Of six names six passwords each in a quarter of an hour; of one name it would be six.
    expect(tried).toBeLessThanOrEqual(6 * 6 * 4);
    expect(told).toBeGreaterThan(0);
    expect(misses.wait('another', PLACE, NOW + 59 * MINUTE + 100)).toBeGreaterThan(0);
    expect(misses.wait('another', from('10.0.0.8'), NOW + 59 * MINUTE)).toBe(0);
  });

  it('of others behind the same address keep nobody from his own browser, nor his own from theirs', () => {
    const misses = new Misses(store);
    const browsers = new Browsers(store);
    const [lin, mo] = [people.add(LIN), people.add({ ...LIN, login: 'mo', name: '莫青禾' })];
    const held = browsers.remember('', lin.id, NOW);
    expect(browsers.remember(held, mo.id, NOW)).toBe(held);
    expect(browsers.remember('nonsense', lin.id, NOW)).not.toBe('nonsense');
    for (let name = 0; name < 50; name++) misses.add(`name${name}`, PLACE, NOW);
    for (let times = 0; times < 9; times++) misses.add('lin', PLACE, NOW);
    const own = from('10.0.0.9', browsers.of(held, 'lin', NOW));
    expect(own.browser).toBeDefined();
    expect(misses.wait('lin', own, NOW)).toBe(0);
    expect(misses.wait('mo', from('10.0.0.9', browsers.of(held, 'mo', NOW)), NOW)).toBe(0);
    expect(misses.wait('lin', PLACE, NOW)).toBeGreaterThan(0);
    // It is no way round: there too six are the most.
    for (let times = 0; times < 6; times++) misses.add('lin', own, NOW);
    expect(misses.wait('lin', own, NOW)).toBeGreaterThan(0);
    expect(browsers.of(held, 'guanli', NOW)).toBeUndefined();
    expect(browsers.of('', 'lin', NOW)).toBeUndefined();
    expect(browsers.of(held, 'lin', NOW + 181 * 24 * 60 * MINUTE)).toBeUndefined();
    expect(JSON.stringify(store.prepare('select * from browsers').all())).not.toContain(held);
  });

  it.each(['2001:db8:0:1::5', '2001:DB8::1:0:0:0:9', '2001:0db8:0000:0001:ffff::1'])('%s is one house', (address) => {
    const misses = new Misses(store);
    for (let name = 0; name < 6; name++) misses.add(`name${name}`, from(address), NOW);
    expect(misses.wait('another', from('2001:db8:0:1:aaaa::7'), NOW)).toBeGreaterThan(0);
    expect(misses.wait('another', from('2001:db8:0:2::5'), NOW)).toBe(0);
    expect(misses.wait('another', from('::ffff:10.0.0.7'), NOW)).toBe(0);
  });
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
  it('of version 1, as it stood on servers, is upgraded with all that it holds, once', () => {
    const file = join(newFolder(), 'accounts.sqlite');
    const first = new DatabaseSync(file);
    first.exec(VERSION_1);
    first.exec(`
      insert into people values (7, 'lin', '林若溪', '编辑', '初审 供稿', null, 0), (8, 'bai', '白望舒', '县委办', '初审', null, 1);
      insert into sessions values ('${secretDigest('x')}', 7, ${NOW}, ${NOW});
      insert into log (at, who, did, what) values (${NOW}, '林若溪', '登录', '10.0.0.1');
    `);
    first.close();
    for (let times = 0; times < 2; times++) {
      const again = openAccountStore(file);
      const all = new People(again).all();
      expect(all.map(({ name, unit, isOff, roles }) => ({ name, unit, isOff, roles }))).toEqual([
        { name: '林若溪', unit: undefined, isOff: false, roles: ['供稿', '初审'] },
        { name: '白望舒', unit: undefined, isOff: true, roles: ['初审'] },
      ]);
      expect(new Sessions(again).personOf('x', NOW)).toBe(7);
      const log = new Log(again);
      expect(log.latest(9).at(-1)).toMatchObject({ who: '林若溪', did: '登录', piece: null });
      expect(() => again.exec('delete from log')).toThrow('the log only grows');
      new People(again).change(7, { ...LIN, unit: 'qingshi-cun', isOff: false, roles: ['供稿', '初审'] });
      expect(new People(again).byId(7)!.unit).toBe('qingshi-cun');
      new People(again).change(7, { ...LIN, isOff: false, roles: ['供稿', '初审'] });
      log.add(NOW, '林若溪', '撤稿', '桥：核实', 'news/qiao.md');
      expect(log.ofPiece('news/qiao.md', 9)).toHaveLength(times + 1);
      expect(new Browsers(again).remember('', 7, NOW)).toHaveLength(43);
      again.close();
    }
  });

  it('of a later program is not touched', () => {
    const file = join(newFolder(), 'accounts.sqlite');
    openAccountStore(file).close();
    const later = new DatabaseSync(file);
    later.exec('pragma user_version = 99');
    later.close();
    const before = readFileSync(file);
    expect(() => openAccountStore(file)).toThrow('version 99');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

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
