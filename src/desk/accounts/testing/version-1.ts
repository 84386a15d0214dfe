/** What the program that had version 1 of the store wrote to a new file, word for word. */
export const VERSION_1 = `
  pragma journal_mode = wal;
  begin;
  create table people (
    id integer primary key, login text not null unique, name text not null unique, post text not null,
    roles text not null, password text, isOff integer not null default 0
  ) strict;
  create table sessions (
    secret text primary key, person integer not null references people (id) on delete cascade,
    begun integer not null, seen integer not null
  ) strict;
  create table invitations (
    secret text primary key, person integer not null references people (id) on delete cascade, ends integer not null
  ) strict;
  create table misses (what text primary key, count integer not null, since integer not null) strict;
  create table log (
    id integer primary key, at integer not null, who text not null, did text not null, what text not null
  ) strict;
  create trigger log_stays before delete on log begin select raise(abort, 'the log only grows'); end;
  create trigger log_is_true before update on log begin select raise(abort, 'the log only grows'); end;
  pragma user_version = 1;
  commit;
`;
