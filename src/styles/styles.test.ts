import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSourceFiles } from '../testing/imports.ts';

const sources = readSourceFiles();
const sheets = sources.filter(({ path }) => path.endsWith('.css'));
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

/** Of a component, the classes that its markup names. */
function classesUsedIn(component: string): string[] {
  const markup = component.replace(/^---[\s\S]*?\n---/, '');
  const values = [...markup.matchAll(/class(?::list)?=(?:"([^"]*)"|\{((?:[^{}]|\{[^{}]*\})*)\})/g)];
  return values.flatMap(([, plain, code]) =>
    plain !== undefined
      ? plain.split(/\s+/)
      : [...code!.matchAll(/['"`]([a-z][\w -]*)/g)].flatMap(([, words]) => words!.split(' ')),
  );
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
  /** Sheets that continue another one. */
  const CONTINUED: Readonly<Record<string, string>> = {
    'src/components/votes/BallotTableWide': 'src/components/votes/BallotTable',
    'src/components/posters/PosterA3': 'src/components/posters/Poster',
    'src/components/posters/PosterPrint': 'src/components/posters/Poster',
  };
  /** Sheets of markup that no component makes but a function, as text: `docs/develop.md` says why. */
  const PRINTED: Readonly<Record<string, string>> = {
    'src/components/channels/DoorPlate': 'src/channels/picture/door-plate-html.ts',
    'src/components/channels/LongPicture': 'src/channels/picture/long-picture-html.ts',
    'src/components/comments/Comment': 'src/views/comments/comment-html.ts',
    'src/components/pair/Pair': 'src/markdown/figures.ts',
    'src/components/feedback/Reply': 'src/views/feedback/reply-html.ts',
    'src/components/pledges/Pledge': 'src/views/boards/pledge-row.ts',
    'src/components/posters/Poster': 'src/views/posters/poster-html.ts',
    'src/components/reading/FoundMark': 'src/components/reading/FoundMark.ts',
    'src/components/reading/Player': 'src/markdown/players.ts',
    'src/components/reading/Term': 'src/markdown/terms.ts',
  };
  /** Files that use another component's classes, by the names that these begin with. */
  const BORROWED: Readonly<Record<string, string>> = {
    // The same kind of table.
    'src/components/honours/HonourRollTable.astro': 'ballot-table',
    'src/components/tally/MonthChart.astro': 'tally-table',
    'src/components/tally/CountyTable.astro': 'tally-table',
    'src/components/feedback/ReplyFigures.astro': 'tally-table',
    // Its rows.
    'src/components/tally/TallyRows.astro': 'tally-table',
    // A row of its list.
    'src/components/votes/PollListItem.astro': 'poll-list',
    // Its title is no heading: the topic's text has the headings.
    'src/components/topic/EntryList.astro': 'section',
    // Layouts and pages that look like another layout.
    'src/layouts/PlainArticle.astro': 'article',
    'src/pages/pledges/index.astro': 'board',
  };
  /** Printed by the Markdown engine. */
  const FOREIGN = new Set(['footnotes']);

  const beside = sheets.filter(({ path }) => /^src\/(?:components|layouts)\//.test(path));
  const stemOf = (path: string) => {
    const stem = path.replace(/\.css$/, '');
    return CONTINUED[stem] ?? stem;
  };
  const nameOf = (path: string) =>
    basename(stemOf(path))
      .replace(/\B[A-Z]/g, '-$&')
      .toLowerCase();
  const makerOf = (path: string) => PRINTED[stemOf(path)] ?? `${stemOf(path)}.astro`;
  const names = beside.map(({ path }) => nameOf(path));
  const begins = (className: string, name: string) => className === name || className.startsWith(`${name}-`);
  const base = rulesIn(sheet('src/styles/base.css')).flatMap(({ selectors }) => selectors);
  const utilities = new Set(['js', ...FOREIGN, ...base.flatMap(classesIn)]);

  it.each(beside.map(({ path }) => path))('%s: what it styles is made by what bears its name', (path) => {
    const maker = sources.find((each) => each.path === makerOf(path));
    expect(maker, `${makerOf(path)} is missing`).toBeDefined();
    expect(maker!.text).toMatch(new RegExp(`(?<![\\w-])${nameOf(path)}(?![a-z])`));
  });

  it('what a component makes is made nowhere else', () => {
    const makers = Map.groupBy(beside, ({ path }) => nameOf(path));
    const strays = sources
      // The desk has sheets of its own, and no page loads both.
      .filter(({ path }) => path.endsWith('.astro') && !path.startsWith('src/desk/'))
      .flatMap(({ path, text }) =>
        classesUsedIn(text).flatMap((className) => {
          const owner = names.filter((name) => begins(className, name)).sort((a, b) => b.length - a.length)[0];
          if (owner === undefined || owner === BORROWED[path]) return [];
          const isOwn = makers.get(owner)!.some((each) => makerOf(each.path) === path);
          return isOwn ? [] : [`${path}: ${className}`];
        }),
      );
    expect(strays).toEqual([]);
  });

  it('a script beside a component bears its name', () => {
    const components = new Set(sources.map(({ path }) => path).filter((path) => path.endsWith('.astro')));
    const strays = sources
      .map(({ path }) => path)
      .filter((path) => /^src\/components\/.*\/[A-Z]\w*\.ts$/.test(path))
      .filter((path) => !components.has(path.replace(/ts$/, 'astro')) && !Object.values(PRINTED).includes(path));
    expect(strays).toEqual([]);
  });

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
    const loaded = sources
      .filter(({ path }) => /\.(?:astro|css)$/.test(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/import '([^']+\.css)'/g)].map(([, name]) => new URL(name!, `file:///${path}`).pathname),
      );
    // Those of files that no page shows are read where the files are made.
    const onPages = beside.filter(({ path }) => dirname(path) !== 'src/components/channels');
    expect(onPages.map(({ path }) => `/${path}`).filter((path) => !loaded.includes(path))).toEqual([]);
  });
});

it('type sizes have names: those of the screen in the tokens, those of the printed sheets with the poster', () => {
  const sizes = sheets
    .filter(({ path }) => dirname(path) !== 'src/styles' && path !== 'src/desk/styles/elements.css')
    .flatMap(({ path, text }) =>
      [...text.matchAll(/[ {]font(?:-size)?: ([^;]+)/g)].map(([, size]) => `${path}: ${size}`),
    );
  // Parts of what stands around, points on paper, and letters in a drawing have none.
  const named =
    /var\(--(?:text|type|poster|long-picture|door-plate)-|: [\d.]+(?:em|pt)$|: \s*[\d.]+pt |(?:CountyMap|MonthChart|MonthlyFigures)\.css: 14px$/;
  expect(sizes.filter((size) => !named.test(size))).toEqual([]);
  expect(sizes.length).toBeGreaterThan(80);
});
