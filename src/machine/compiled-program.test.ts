import { chmodSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../testing/tree.ts';
import { privateCache } from './compiled-program.ts';

afterAll(removeFolders);

const HOME = join(userInfo().homedir, '.cache/bangyang');

it('compiled code lies with the program if nobody else can change it there, or at home', () => {
  const program = newFolder();
  expect(privateCache(program)).toBe(join(program, '.cache'));
  expect(statSync(join(program, '.cache')).mode & 0o777).toBe(0o755);
  chmodSync(join(program, '.cache'), 0o775);
  expect(privateCache(program)).toBe(HOME);
  chmodSync(join(program, '.cache'), 0o755);
  chmodSync(program, 0o775);
  expect(privateCache(program)).toBe(HOME);
});
