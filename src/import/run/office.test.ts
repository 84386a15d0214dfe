import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { docFile } from '../testing/doc-file.ts';
import { docxFile, p } from '../testing/docx-file.ts';
import { readConverted } from './converted.ts';
import { Office } from './office.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'office-'));
  mkdirSync(join(home, 'bin'));
  vi.stubEnv('PATH', [join(home, 'bin'), process.env['PATH']].join(delimiter));
  writeFileSync(join(home, 'a.doc'), 'old');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

/** Stands for the office program: it is only watched how it is called. */
function program(...lines: string[]): void {
  const file = join(home, 'bin', 'soffice');
  writeFileSync(file, ['#!/bin/sh', `printf '%s\\n' "$@" >> ${join(home, 'called')}`, ...lines, ''].join('\n'));
  chmodSync(file, 0o755);
}

/** What the last three words of the call say: where to, and what. */
const WRITES = 'for file; do :; done; out="$(dirname "$file")/out/$(basename "$file" .doc).docx"; cat "$file" > "$out"';

it('the program is called without a screen, with a profile that allows no macros, and its work is taken', async () => {
  program(WRITES, `cat "$(dirname "$file")/profile/user/registrymodifications.xcu" > ${join(home, 'settings')}`);
  const office = new Office();
  expect(office.isThere).toBe(true);
  const made = await office.convert(join(home, 'a.doc'), 'doc', '7');
  expect(readFileSync(made!, 'utf8')).toBe('old');
  const called = readFileSync(join(home, 'called'), 'utf8').split('\n');
  expect(called).toEqual(expect.arrayContaining(['--headless', '--convert-to', 'docx', '--outdir']));
  expect(called[0]).toMatch(/^-env:UserInstallation=file:.*profile$/);
  expect(readFileSync(join(home, 'settings'), 'utf8')).toContain(
    'oor:name="DisableMacrosExecution" oor:op="fuse"><value>true<',
  );
  await office.stop();
  expect(existsSync(made!)).toBe(false);
});

it('files are turned one after the other, and one that fails stops no other', async () => {
  program(`case "$*" in *bad*) exit 3;; esac`, WRITES);
  const office = new Office();
  const made = await Promise.all(['1', 'bad', '3'].map((number) => office.convert(join(home, 'a.doc'), 'doc', number)));
  expect(made.map((file) => file !== undefined)).toEqual([true, false, true]);
  await office.stop();
});

it('what the program leaves out of a .doc stands aside', () => {
  const bytes = docFile({ text: [{ text: '第一段。\r第二段。\r' }], comments: '再核\r' });
  const { asides, remarks } = readConverted(bytes, docxFile({ body: p('第一段。') }), 'doc');
  expect(asides.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['not-converted 第二段。', 'not-converted 再核']);
  expect(remarks.at(-1)).toMatchObject({ kind: 'converted', text: '旧格式的 .doc' });
});
