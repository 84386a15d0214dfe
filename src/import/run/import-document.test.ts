import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { docFile } from '../testing/doc-file.ts';
import { importDocument } from './import-document.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'import-document-'));
});
afterAll(() => rmSync(home, { recursive: true }));

function read(bytes: Buffer) {
  const file = join(home, 'a');
  writeFileSync(file, bytes);
  const task = { file, name: 'a', as: undefined, office: 'failed' as const };
  return importDocument(task, { units: [], people: [], terms: [] });
}

it('what the office program could not open is not said to need that program', async () => {
  const imported = await read(Buffer.from('{\\rtf1 a}'));
  expect(imported).toEqual({ refused: expect.stringMatching(/^是 RTF，LibreOffice 打不开/) as string });
});

it('of a .doc that it could not open, the text is read all the same', async () => {
  expect(await read(docFile({ text: [{ text: '通水了\r' }] }))).toHaveProperty('drafts');
});
