import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { systemCause } from '../../publish/attempts/system-cause.ts';

/** The store of accounts cannot be used: the message says in Chinese what to do. */
export class BrokenStore extends Error {}

const VERSION = 3;

/** Came with version 3. */
const BROWSERS = `create table browsers (
    secret text not null, person integer not null references people (id) on delete cascade, seen integer not null,
    primary key (secret, person)
  ) strict;`;

const TABLES = `
  create table people (
    id integer primary key, login text not null unique, name text not null unique, post text not null,
    roles text not null, password text, isOff integer not null default 0, unit text
  ) strict;
  create table sessions (
    secret text primary key, person integer not null references people (id) on delete cascade,
    begun integer not null, seen integer not null
  ) strict;
  create table invitations (
    secret text primary key, person integer not null references people (id) on delete cascade, ends integer not null
  ) strict;
  ${BROWSERS}
  create table misses (what text primary key, count integer not null, since integer not null) strict;
  create table log (
    id integer primary key, at integer not null, who text not null, did text not null, what text not null,
    piece text
  ) strict;
  create trigger log_stays before delete on log begin select raise(abort, 'the log only grows'); end;
  create trigger log_is_true before update on log begin select raise(abort, 'the log only grows'); end;
`;

/** What makes of a file of an earlier version one of the next. */
const UPGRADES: Readonly<Record<number, string>> = {
  1: 'alter table people add column unit text;',
  2: `alter table log add column piece text; ${BROWSERS}`,
};

/**
 * Opens the only file of the desk outside git: people, sessions, invitations and the log. A new file is made if there is
 * none; ':memory:' keeps nothing. Throws a `BrokenStore` where the file cannot be read.
 */
export function openAccountStore(file: string): DatabaseSync {
  const isNew = file === ':memory:' || !existsSync(file);
  let store: DatabaseSync | undefined;
  try {
    store = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 5000 });
    store.exec('pragma journal_mode = wal; pragma synchronous = full');
    const { user_version: version } = store.prepare('pragma user_version').get() as { user_version: number };
    if (version === 0 && isNew) store.exec(`begin; ${TABLES} pragma user_version = ${VERSION}; commit`);
    else upgrade(store, version);
    const { quick_check: found } = store.prepare('pragma quick_check').get() as { quick_check: string };
    if (found !== 'ok') throw new Error(found);
    return store;
  } catch (error) {
    store?.close();
    const system = systemCause(error);
    if (system)
      throw new BrokenStore(`${system.cause}，账号的文件 ${file} 打不开。处理好以后再启动；不用修，也没有丢。`, {
        cause: error,
      });
    throw new BrokenStore(
      `账号的文件 ${file} 读不出来（${(error as Error).message}）。稿件都在 git 里，没有丢。运行 npm run desk:admin -- --repair，再给每个人发一次登录地址。`,
      { cause: error },
    );
  }
}

/** Throws for a file of a later program. */
function upgrade(store: DatabaseSync, version: number): void {
  for (let from = version; from !== VERSION; from++) {
    const change = UPGRADES[from];
    if (change === undefined) throw new Error(`version ${version}`);
    store.exec(`begin; ${change} pragma user_version = ${from + 1}; commit`);
  }
}
