import { existsSync, mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { newFolder, removeFolders, writeTree } from '../../testing/tree.ts';
import { accountNamed, findAccount, handOverFolders } from './account.ts';

afterAll(removeFolders);

it('an account is found by its name and by its number', () => {
  const { username, uid, homedir } = userInfo();
  expect(findAccount(username)).toMatchObject({ name: username, uid, home: homedir });
  expect(findAccount(String(uid))).toEqual(findAccount(username));
  expect(findAccount('--help')).toBeUndefined();
  expect(() => accountNamed('nobody-there')).toThrow(
    'useradd --system --user-group --create-home --home-dir /var/lib/nobody-there',
  );
});

it('folders that hold something else are given to nobody, and nothing is made', () => {
  const root = newFolder();
  writeTree(root, { 'site/letter.txt': 'of somebody' });
  const [repo, site] = [join(root, 'content.git'), join(root, 'site')];
  const { username } = userInfo();
  expect(() => handOverFolders(accountNamed(username), { repo, site })).toThrow(`${site} 里已经有别的东西，没有动它。`);
  expect(existsSync(repo)).toBe(false);
  mkdirSync(join(site, 'state'));
  handOverFolders(accountNamed(username), { repo, site });
  expect(existsSync(repo)).toBe(true);
});
