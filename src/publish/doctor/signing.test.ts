import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Signer, signersFile, writeSigners } from '../signers/signers.ts';
import type { Installation } from '../store/installation.ts';
import { siteFolder } from '../store/site-folder.ts';
import { signing } from './signing.ts';

let home: string;
let installation: Installation;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'signing-'));
  const [repo, site] = [join(home, 'repo'), siteFolder(join(home, 'site'))];
  mkdirSync(site.state, { recursive: true });
  execFileSync('git', ['init', '-q', '--initial-branch=main', repo]);
  installation = { repo: join(repo, '.git'), site, branch: 'main', engine: home, brotli: false };
});
afterEach(() => rmSync(home, { recursive: true }));

const found = async () => (await signing(installation, { quick: false })).map(({ kind, what }) => `${kind} ${what}`);
const account = userInfo().username;
const person = (name: string, pushers: string[] = [`${name}@${account}`]): Signer => ({ name, pushers, keys: [] });
const THREE = ['唐文英', '许国康', '方知秋'].map((name) => person(name));

function settings(text: string): void {
  const repo = join(home, 'repo');
  const folder = join(repo, 'content');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'site.yaml'), text);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], { cwd: repo });
  git('add', '.');
  git('commit', '-q', '-m', 'settings');
}

it('an installation without signers, and one with three, is well', async () => {
  expect(await found()).toEqual([]);
  await writeSigners(installation.site, { people: THREE, required: ['news'] });
  expect(await found()).toEqual([]);
});

it('fewer people than stages cannot sign what has to be signed, whoever asks for it', async () => {
  await writeSigners(installation.site, { people: THREE.slice(1), required: ['news'] });
  expect(await found()).toEqual([expect.stringMatching(/^signers-too-few 动态必须审签，.*能签的只有 2 人/)]);
  await writeSigners(installation.site, { people: [...THREE.slice(1), person('丁', [])], required: [] });
  settings('name: 云岭先锋\n审签:\n  讲话: 必须\n');
  expect(await found()).toEqual([
    expect.stringMatching(/^signer-mute 登记了丁，/),
    expect.stringMatching(/^signers-too-few 讲话必须审签，.*只有 2 人/),
  ]);
});

it('an account that is not there, and a register that others may write', async () => {
  await writeSigners(installation.site, { people: [person('甲', ['nobody-of-this-name'])], required: [] });
  chmodSync(signersFile(installation.site), 0o666);
  expect(await found()).toEqual([
    expect.stringMatching(/^signers-writable /),
    expect.stringMatching(/^signer-account 登记的账号「nobody-of-this-name」/),
  ]);
});

it('a register that cannot be read', async () => {
  writeFileSync(signersFile(installation.site), '{');
  expect(await found()).toEqual([expect.stringMatching(/^signers-unreadable /)]);
});
