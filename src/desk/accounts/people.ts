import type { DatabaseSync } from 'node:sqlite';
import { ROLES, type DeskRole } from '../roles/roles.ts';
import { isPassword, storedPassword } from './password.ts';

/** Somebody with an account. */
export interface Person {
  id: number;
  /** What he types to sign in. */
  login: string;
  /** As it stands under a sign-off. */
  name: string;
  post: string;
  roles: readonly DeskRole[];
  /** The id of the unit for which he reports; undefined where he is bound to none. */
  unit: string | undefined;
  /** Whether he has set a password. */
  hasPassword: boolean;
  /** Signed off for good: he cannot sign in, and what he did stays under his name. */
  isOff: boolean;
}

export type NewPerson = Pick<Person, 'login' | 'name' | 'post' | 'roles'> & Partial<Pick<Person, 'unit'>>;

interface PersonRow {
  id: number;
  login: string;
  name: string;
  post: string;
  roles: string;
  password: string | null;
  unit: string | null;
  isOff: number;
}

/** Those who may use the desk. */
export class People {
  private readonly store: DatabaseSync;

  constructor(store: DatabaseSync) {
    this.store = store;
  }

  all(): Person[] {
    return (this.store.prepare('select * from people order by isOff, id').all() as unknown as PersonRow[]).map(
      personOf,
    );
  }

  byId(id: number): Person | undefined {
    const row = this.store.prepare('select * from people where id = ?').get(id) as PersonRow | undefined;
    return row && personOf(row);
  }

  /** Throws, in Chinese, if the login or the name is taken. */
  add({ login, name, post, roles, unit }: NewPerson): Person {
    const taken = this.store.prepare('select login, name from people where login = ? or name = ?').get(login, name);
    if (taken) throw new Error(taken['login'] === login ? `登录名「${login}」已经有了` : `「${name}」已经有账号了`);
    const { lastInsertRowid: id } = this.store
      .prepare('insert into people (login, name, post, roles, unit) values (?, ?, ?, ?, ?)')
      .run(login, name, post, roles.join(' '), unit ?? null);
    return this.byId(Number(id))!;
  }

  /** His name stays: sign-offs carry it. */
  change(
    id: number,
    { post, roles, unit, isOff }: Pick<Person, 'post' | 'roles' | 'isOff'> & Partial<Pick<Person, 'unit'>>,
  ): void {
    this.store
      .prepare('update people set post = ?, roles = ?, unit = ?, isOff = ? where id = ?')
      .run(post, roles.join(' '), unit ?? null, isOff ? 1 : 0, id);
  }

  async setPassword(id: number, password: string): Promise<void> {
    this.store.prepare('update people set password = ? where id = ?').run(await storedPassword(password), id);
  }

  /** From now on he comes in by a link alone, until he sets a new one. */
  forgetPassword(id: number): void {
    this.store.prepare('update people set password = null where id = ?').run(id);
  }

  /** The person of a login and a password; it takes the same time for a login that there is not. */
  async named(login: string, password: string): Promise<Person | undefined> {
    const row = this.store.prepare('select * from people where login = ?').get(login) as PersonRow | undefined;
    const isRight = await isPassword(password, row?.password ?? undefined);
    return row && isRight && row.isOff === 0 ? personOf(row) : undefined;
  }
}

function personOf({ password, isOff, roles, unit, ...row }: PersonRow): Person {
  return {
    ...row,
    roles: ROLES.filter((role) => roles.split(' ').includes(role)),
    unit: unit ?? undefined,
    hasPassword: password !== null,
    isOff: isOff === 1,
  };
}
