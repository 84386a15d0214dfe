import { existsSync, renameSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BrokenStore, openAccountStore } from '../accounts/account-store.ts';
import { Log } from '../accounts/log.ts';
import { People } from '../accounts/people.ts';
import { Sessions } from '../accounts/sessions.ts';
import { ROLES } from '../roles/roles.ts';

/** What the administrator of a server asks for. */
export interface AdminOrder {
  /** Where the accounts lie. */
  folder: string;
  /** Where browsers find the desk, without a slash at its end. */
  address: string;
  /** Makes a new file of accounts where the old one is broken; the old one is kept beside it. */
  repair: boolean;
  login: string;
  name: string;
  now: number;
}

/**
 * Makes an administrator, or lets one in again who has forgotten his password: answers a link that is good once. Throws a
 * `BrokenStore`, or in Chinese what is wrong.
 */
export async function inviteAdministrator({ folder, address, repair, login, name, now }: AdminOrder): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'accounts.sqlite');
  if (repair) setAside(file, now);
  const store = openAccountStore(file);
  try {
    const people = new People(store);
    const known = people.all().find((person) => person.login === login);
    const person = known ?? people.add({ login, name, post: '管理员', roles: ['管理员'] });
    if (person.isOff || !person.roles.includes('管理员'))
      people.change(person.id, {
        ...person,
        isOff: false,
        roles: ROLES.filter((role) => role === '管理员' || person.roles.includes(role)),
      });
    const sessions = new Sessions(store);
    sessions.endAll(person.id);
    new Log(store).add(now, '管理员的命令行', '发了登录网址', person.name);
    return `${address}/enter/${sessions.invite(person.id, now)}/`;
  } finally {
    store.close();
  }
}

/** Keeps a broken file under another name. One that is in order is left where it is. */
function setAside(file: string, now: number): void {
  try {
    openAccountStore(file).close();
  } catch (error) {
    if (!(error instanceof BrokenStore)) throw error;
    for (const end of ['', '-wal', '-shm'])
      if (existsSync(file + end)) renameSync(file + end, `${file}.broken-${now}${end}`);
  }
}
