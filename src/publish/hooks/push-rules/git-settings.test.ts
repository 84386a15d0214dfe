import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { JUNK_PATTERNS } from '../../../ingest/files/junk.ts';
import { LEDGER_MERGE, settingsProblem } from './git-settings.ts';

const reported = (name: string, text: string) => settingsProblem(name, Buffer.from(text))?.line;

it.each(['.gitattributes', '.gitignore'])('the %s of this program may be pushed', (name) => {
  expect(settingsProblem(name, readFileSync(new URL(`../../../../${name}`, import.meta.url)))).toBeUndefined();
});

it.each([
  ['.gitattributes', '\ufeff# 表格\r\n*.csv -text\r\n\r\n  *.xlsx\tbinary  \r\n', undefined],
  [
    '.gitattributes',
    `*.xlsx binary ${LEDGER_MERGE}\n*.csv -text ${LEDGER_MERGE}\n* text=auto\n*.jpg binary`,
    undefined,
  ],
  ['.gitattributes', '*.csv -text\n* filter=evil', 2],
  ['.gitattributes', '*.csv -text eol=crlf', 1],
  ['.gitattributes', '*.md working-tree-encoding=UTF-16', 1],
  ['.gitattributes', '[attr]binary filter=x', 1],
  ['.gitattributes', '"*.csv" -text', 1],
  ['.gitattributes', '*.csv', 1],
  ['.gitattributes', 'constructor length', 1],
  ['.gitattributes', '*.csv -text\0\n', 1],
  ['.gitattributes', '*.md merge=ours', 1],
  ['.gitignore', `${JUNK_PATTERNS.join('\n')}\n/dist/\nnode_modules \n# 注释\n`, undefined],
  ['.gitignore', '*', 1],
  ['.gitignore', '\ncontent', 2],
  ['.gitignore', '!content', 1],
  ['.gitignore', '*.md', 1],
  ['.gitignore', '//dist', 1],
])('%s %j: line %s', (name, text, line) => {
  expect(reported(name, text)).toBe(line);
});
