import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSourceFiles, type SourceFile } from './testing/imports.ts';
import { ROOM_ORDER } from './testing/room-order.ts';

/** Rooms whose files are all of one kind, one a file: they may be many. */
const OF_ONE_KIND = /(?:^|\/)(?:rules\/\w+|push-rules|kinds|scenes|cases)$/;

/** Files in any other room, tests apart. */
const MOST_FILES = 18;

/** Packages that only some rooms know. */
const ONLY_IN: Readonly<Record<string, RegExp>> = {
  astro: /^src\/(?:astro\/|pages\/|publish\/renderer\/make-renderer|desk\/bundle\/)/,
  vite: /^src\/astro\//,
  zod: /^src\/(?:schema|outputs\/(?:reports\/reference|board-data))/,
  sharp: /^src\/(?:media|workshop\/samples)\//,
  pagefind: /^src\/(?:search\/index|workshop\/bench)\//,
  fflate: /^src\/(?:search\/query|ingest\/(?:merge|table\/xlsx)|channels\/briefing)\//,
  saxes: /^src\/ingest\/table\/xlsx\//,
  'd3-geo': /^src\/views\/map\//,
  docx: /^src\/channels\/(?:briefing|sheet)\//,
  'opencc-js': /^src\/workshop\/letters\//,
  satteri: /^src\/ingest\/body\/markdown/,
  remark: /^src\/ingest\/body\/topic-mistakes/,
  '@aws-sdk/client-s3': /^src\/workers\/store\//,
  'playwright-core': /^src\/outputs\/print\/chromium/,
};

const sources = readSourceFiles();
const byPath = new Map(sources.map((source) => [source.path, source]));
const isTest = ({ path }: SourceFile) => path.endsWith('.test.ts') || /\/testing\/|^src\/whole-site\//.test(path);
const product = sources.filter((source) => !isTest(source));
/** Pages lie as their addresses do: all of them are one room. */
const roomOf = (path: string) =>
  dirname(path)
    .replace(/^src\/?/, '')
    .replace(/^pages\/.*/, 'pages');

it('every file lies in a room that the order knows', () => {
  expect(product.map(({ path }) => path).filter((path) => !ROOM_ORDER.includes(roomOf(path)))).toEqual([]);
  expect(ROOM_ORDER.filter((room) => !product.some(({ path }) => roomOf(path) === room))).toEqual([]);
});

it('no room is crowded', () => {
  const rooms = Map.groupBy(
    sources.filter(({ path }) => !path.endsWith('.test.ts')),
    ({ path }) => dirname(path),
  );
  expect(
    [...rooms]
      .filter(([room, files]) => files.length > MOST_FILES && !OF_ONE_KIND.test(room))
      .map(([room, files]) => `${room}: ${files.length}`),
  ).toEqual([]);
});

it('every import of our own leads to a file', () => {
  const missing = sources.flatMap(({ path, imports }) =>
    imports.filter((found) => found.path?.endsWith('(missing)')).map(({ name }) => `${path}: ${name}`),
  );
  expect(missing).toEqual([]);
});

it('imports point one way, from room to room', () => {
  const against = product.flatMap(({ path, imports }) =>
    imports
      .filter((found) => found.path && ROOM_ORDER.indexOf(roomOf(found.path)) > ROOM_ORDER.indexOf(roomOf(path)))
      .map((found) => `${path} -> ${found.path}`),
  );
  expect(against).toEqual([]);
});

it('no file needs itself, not even for a type', () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      return;
    }
    if (done.has(path)) return;
    for (const found of byPath.get(path)?.imports ?? []) if (found.path) walk(found.path, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) walk(path, []);
  expect(circles).toEqual([]);
});

it('no product file imports what measures it or draws its samples', () => {
  const strays = product
    .filter(({ path }) => !path.startsWith('src/workshop/'))
    .flatMap(({ path, imports }) =>
      imports.filter((found) => found.path?.startsWith('src/workshop/')).map((found) => `${path} -> ${found.path}`),
    );
  expect(strays).toEqual([]);
});

it('what serves tests is imported by tests only', () => {
  const strays = product.flatMap(({ path, imports }) =>
    imports
      .filter((found) => found.path && /\/testing\/|\.test\.ts|^src\/whole-site\//.test(found.path))
      .map((found) => `${path} -> ${found.path}`),
  );
  expect(strays).toEqual([]);
});

describe('packages stay in their part', () => {
  it('prosemirror', () => {
    const users = product.filter(({ imports }) => imports.some(({ name }) => name.startsWith('prosemirror-')));
    expect(users.map(({ path }) => path).filter((path) => !path.startsWith('src/desk/editor/'))).toEqual([]);
  });

  it.each(Object.entries(ONLY_IN))('%s', (name, allowed) => {
    const users = product.filter(({ imports }) =>
      imports.some((found) => !found.isType && (found.name === name || found.name.startsWith(`${name}/`))),
    );
    expect(users.map(({ path }) => path).filter((path) => !allowed.test(path))).toEqual([]);
  });

  it('nothing of Astro is imported where plain Node has to run it', () => {
    const astro = product.filter(
      ({ path, imports }) =>
        path.endsWith('.ts') && imports.some((found) => !found.isType && found.name.startsWith('astro')),
    );
    // Two processes of their own, in which Astro bundles, and what it bundles with the pages of the desk.
    expect(astro.map(({ path }) => path).sort()).toEqual([
      'src/desk/bundle/desk-entry.ts',
      'src/desk/bundle/make-desk.ts',
      'src/publish/renderer/make-renderer.ts',
    ]);
  });
});

it('the environment and the clock are read in one place', () => {
  const readers = product.filter(
    ({ path, text }) =>
      !path.startsWith('src/workshop/') && /process\.env\b|import\.meta\.env|new Date\(\)|Date\.now\(\)/.test(text),
  );
  expect(readers.map(({ path }) => path)).toEqual(['src/machine/environment.ts']);
});

describe('what goes to the browser', () => {
  // The desk is no page of a site: those who work there have browsers of today.
  const inScripts = product
    .filter(({ path }) => !path.startsWith('src/desk/'))
    .flatMap(({ imports }) => imports.flatMap(({ path, isInPage }) => (path && isInPage ? path : [])));
  const reached = new Set<string>();
  const packages = new Set<string>();
  const walk = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const found of byPath.get(path)!.imports.filter(({ isType }) => !isType)) {
      if (found.path) walk(found.path);
      else packages.add(found.name);
    }
  };
  inScripts.forEach(walk);

  it('brings along nothing but itself, and what unpacks the index', () => {
    expect(reached.size).toBeGreaterThan(5);
    expect([...reached].filter((path) => !/^src\/(?:client|components|search|kernel)\//.test(path))).toEqual([]);
    expect([...packages]).toEqual(['fflate']);
  });

  it('calls nothing that Chromium 78 does not have', () => {
    const newer =
      /\.(?:replaceAll|at|findLast|findLastIndex|toSorted|toReversed)\(|\b(?:structuredClone|Object\.hasOwn|Promise\.any|AbortSignal|DecompressionStream|Intl\.Segmenter)\b/;
    expect([...reached].filter((path) => newer.test(byPath.get(path)!.text))).toEqual([]);
  });
});

describe('files', () => {
  it('are short: past 300 lines one does two jobs', () => {
    expect(
      sources
        .filter(({ text }) => text.split('\n').length > 301)
        .map(({ path, text }) => `${path}: ${text.split('\n').length - 1}`),
    ).toEqual([]);
  });

  it('are named after what they are about', () => {
    expect(
      sources
        .map(({ path }) => path)
        .filter((path) => /(?:^|\/)(?:utils?|helpers?|common|misc|lib|shared|stuff)(?:\.|\/)/.test(path)),
    ).toEqual([]);
  });

  it('below pages are pages: no test is a route', () => {
    expect(sources.map(({ path }) => path).filter((path) => /^src\/pages\/.*\.test\./.test(path))).toEqual([]);
  });
});
