import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../../machine/project.ts';
import { readSourceFiles } from '../../testing/imports.ts';

const PAGES = [
  'README.md',
  ...readdirSync(join(PROJECT, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];
const pageOf = (name: string) => readFileSync(join(PROJECT, name), 'utf8');
const programs = readSourceFiles().map(({ path }) => path);

/** What stands between backticks: `src/kernel/dates.ts`, `push-rules/`, `tally.ts`. */
function quotedIn(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, quoted]) => quoted!);
}

describe.each(PAGES)('%s', (name) => {
  const quoted = quotedIn(pageOf(name));

  it('names only paths of the program that exist', () => {
    const paths = quoted.filter((text) => /^(?:src|scripts|docs|public)\/[^\s*]*$/.test(text));
    expect(paths.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
  });

  it('names only source files that exist', () => {
    const files = quoted.filter((text) => /^[\w/-]+\.(?:ts|astro|css)$/.test(text) && !text.startsWith('scripts/'));
    expect(files.filter((file) => !programs.some((path) => path === file || path.endsWith(`/${file}`)))).toEqual([]);
  });
});

describe('docs/develop.md', () => {
  const page = pageOf('docs/develop.md');

  it('describes every room on the ground floor of src, and no other', () => {
    const table = page.slice(page.indexOf('## 房间'), page.indexOf('## 几处取舍'));
    const described = [...table.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell]) => quotedIn(cell!));
    const rooms = readdirSync(join(PROJECT, 'src')).filter((name) =>
      statSync(join(PROJECT, 'src', name)).isDirectory(),
    );
    expect(described.sort()).toEqual(rooms.sort());
  });

  it('has a table of errands, each with the files to touch', () => {
    const table = page.slice(page.indexOf('## 要改什么，去哪里'), page.indexOf('## 几处取舍'));
    const rows = table.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| 要做的事'));
    expect(rows.length).toBeGreaterThanOrEqual(9);
    for (const row of rows)
      expect(
        quotedIn(row).some((text) => text.startsWith('src/')),
        row,
      ).toBe(true);
  });
});
