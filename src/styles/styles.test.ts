import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSourceFiles } from '../testing/imports.ts';

const sheets = readSourceFiles().filter(({ path }) => path.endsWith('.css'));
const sheet = (path: string) => sheets.find((each) => each.path === path)!.text;

interface Rule {
  selectors: string[];
  declarations: string;
}

/** The innermost blocks of a sheet, without those of at-rules. */
function rulesIn(css: string): Rule[] {
  return [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{([^{}]*)\}/g)]
    .map(([, selectors, declarations]) => ({
      selectors: selectors!.split(',').map((selector) => selector.trim()),
      declarations: declarations!.replace(/\s+/g, ' '),
    }))
    .filter(({ selectors }) => !selectors[0]!.startsWith('@'));
}

const classesIn = (selector: string) => [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name!);

it('both ways to the dark theme set the same colours', () => {
  const [system, chosen, ...others] = rulesIn(sheet('src/styles/tokens.css')).filter(({ selectors }) =>
    selectors[0]!.includes('data-theme'),
  );
  expect(others).toEqual([]);
  expect(system!.declarations).toContain('color-scheme: dark');
  expect(chosen!.declarations).toBe(system!.declarations);
});

describe('sheets beside components', () => {
  /** Sheets that continue another one, by the name that their classes begin with. */
  const CONTINUED: Readonly<Record<string, string>> = {
    BallotTableWide: 'ballot-table',
    PosterA3: 'poster',
    PosterPrint: 'poster',
  };
  /** Printed by the Markdown engine. */
  const FOREIGN = new Set(['footnotes']);

  const beside = sheets.filter(({ path }) => /^src\/(?:components|layouts)\//.test(path));
  const nameOf = (path: string) => {
    const name = basename(path, '.css');
    return CONTINUED[name] ?? name.replace(/\B[A-Z]/g, '-$&').toLowerCase();
  };
  const names = beside.map(({ path }) => nameOf(path));
  const begins = (className: string, name: string) => className === name || className.startsWith(`${name}-`);
  const base = rulesIn(sheet('src/styles/base.css')).flatMap(({ selectors }) => selectors);
  const utilities = new Set(['js', ...FOREIGN, ...base.flatMap(classesIn)]);

  it.each(beside.map(({ path, text }) => [path, text] as const))('%s styles classes named after it', (path, css) => {
    const name = nameOf(path);
    const strays = rulesIn(css)
      .flatMap(({ selectors }) => selectors)
      .filter((selector) => {
        const classes = classesIn(selector).filter((className) => !utilities.has(className));
        return (
          (classes.length > 0 && !classes.some((className) => begins(className, name))) ||
          classes.some((className) => !names.some((other) => begins(className, other)))
        );
      });
    expect(strays).toEqual([]);
  });

  it('each is loaded by a layout, a component or the list of its family', () => {
    const loaded = readSourceFiles()
      .filter(({ path }) => /\.(?:astro|css)$/.test(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/import '([^']+\.css)'/g)].map(([, name]) => new URL(name!, `file:///${path}`).pathname),
      );
    expect(beside.map(({ path }) => `/${path}`).filter((path) => !loaded.includes(path))).toEqual([]);
  });
});

it('type sizes on the screen come from the scale', () => {
  const strays = sheets
    .filter(({ path }) => dirname(path) !== 'src/styles' && !/Poster/.test(basename(path)))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/font(?:-size)?: [^;]*?[\d.]+rem/g)].map(([size]) => `${path}: ${size}`),
    );
  expect(strays).toEqual([]);
});
