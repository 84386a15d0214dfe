import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../../machine/project.ts';
import { PLEDGE_STATES, BALLOT_OPTIONS, STEPS } from '../../schema/kinds/pledge.ts';
import { ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { readSourceFiles } from '../../testing/imports.ts';

interface Word {
  chinese: string;
  english: string;
  meaning: string;
}

const page = readFileSync(join(PROJECT, 'docs/words.md'), 'utf8');
const words: Word[] = [...page.matchAll(/^\| ([^|]+) \| `(\w+)` \| ([^|]+) \|$/gm)].map(
  ([, chinese, english, meaning]) => ({ chinese: chinese!, english: english!, meaning: meaning! }),
);

/** Every name in the programs: words in texts and comments are none. */
function identifiers(): Set<string> {
  const names = new Set<string>();
  const collect = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, collect);
  };
  for (const { path, text } of readSourceFiles())
    if (path.endsWith('.ts') && !path.endsWith('.test.ts'))
      collect(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return names;
}

it('every row of the table is read', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| 中文'));
  expect(words).toHaveLength(rows.length);
  expect(words.length).toBeGreaterThan(60);
});

it('every kind of content has a row', () => {
  const files = readdirSync(join(PROJECT, 'src/schema/kinds')).filter((name) => !name.endsWith('.test.ts'));
  const kinds = files.map((name) => basename(name, '.ts'));
  const named = words.map(({ english }) => english);
  expect(kinds.filter((kind) => kind !== 'entry-kind' && !named.includes(kind))).toEqual([]);
});

it('every name is one of the programs', () => {
  const names = identifiers();
  expect(words.map(({ english }) => english).filter((name) => !names.has(name))).toEqual([]);
});

it('no Chinese word has two names', () => {
  const chinese = words.map((word) => word.chinese);
  expect(chinese.filter((word, index) => chinese.indexOf(word) !== index)).toEqual([]);
});

const labels = (rows: Record<string, { label: string }>) =>
  Object.fromEntries(Object.entries(rows).map(([key, { label }]) => [key, label]));

describe.each([
  { name: 'kinds of entries', keys: labels(ENTRY_KINDS) },
  { name: 'steps', keys: STEPS },
  { name: 'states', keys: PLEDGE_STATES },
  { name: 'options of a ballot', keys: BALLOT_OPTIONS },
])('$name', ({ keys }) => {
  it.each(Object.entries(keys))('%s is called as readers see it: %s', (english, chinese) => {
    expect(words).toContainEqual(expect.objectContaining({ chinese, english }));
  });
});
