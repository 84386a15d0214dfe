import { describe, expect, it } from 'vitest';
import { readSources, type SourceFile } from './testing/imports.ts';

/**
 * The order of the house, the ground first: a part imports itself and parts above it in this list, never one below.
 * What browsers run (`client`, `search/client`, `search/*.ts`) has rules of its own further down.
 */
const ORDER = [
  'kernel', 'schema', 'site', 'diagnostics', 'ingest', 'media', 'validate', 'model', 'published.ts', 'markdown', 'search', 'views', 'outputs',
  'styles', 'client', 'components', 'layouts', 'pages', 'dev-server.ts', 'integration.ts', 'publish', 'bench', 'testing',
];

/** Packages that only some parts know. */
const ONLY_IN: Readonly<Record<string, RegExp>> = {
  astro: /^src\/(?:integration|dev-server|pages\/|publish\/make-renderer)/,
  vite: /^src\/(?:integration|dev-server)/,
  zod: /^src\/(?:schema|outputs\/(?:reference|board-data))/,
  sharp: /^src\/media\//,
  pagefind: /^src\/(?:search\/index|bench)\//,
  fflate: /^src\/(?:search\/client|ingest\/table)\//,
  saxes: /^src\/ingest\/table\//,
  'opencc-js': /^src\/search\/index\//,
  satteri: /^src\/ingest\/markdown/,
  remark: /^src\/ingest\/topic-mistakes/,
  'playwright-core': /^src\/outputs\/chromium/,
};

const sources = readSources();
const byPath = new Map(sources.map((source) => [source.path, source]));
const isTest = ({ path }: SourceFile) => path.endsWith('.test.ts') || /\/testing\//.test(path);
const product = sources.filter((source) => !isTest(source));
const partOf = (path: string) => path.split('/')[1]!;

it('every file belongs to a part that the order knows', () => {
  expect(product.map(({ path }) => path).filter((path) => !ORDER.includes(partOf(path)))).toEqual([]);
});

it('every import of our own leads to a file', () => {
  const missing = sources.flatMap(({ path, imports }) => imports.filter((found) => found.path?.endsWith('(missing)')).map(({ name }) => `${path}: ${name}`));
  expect(missing).toEqual([]);
});

it('imports point one way', () => {
  const against = product.flatMap(({ path, imports }) =>
    imports.filter((found) => found.path && ORDER.indexOf(partOf(found.path)) > ORDER.indexOf(partOf(path))).map((found) => `${path} -> ${found.path}`),
  );
  expect(against).toEqual([]);
});

it('no file needs itself to run', () => {
  const cycles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      return;
    }
    if (done.has(path)) return;
    for (const found of byPath.get(path)?.imports ?? []) if (found.path && !found.isType) walk(found.path, [...trail, path]);
    done.add(path);
  };
  for (const { path } of product) walk(path, []);
  expect(cycles).toEqual([]);
});

it('what serves tests is imported by tests only', () => {
  const strays = product.flatMap(({ path, imports }) => imports.filter((found) => found.path && /\/testing\/|\.test\.ts/.test(found.path)).map((found) => `${path} -> ${found.path}`));
  expect(strays).toEqual([]);
});

describe('packages stay in their part', () => {
  it.each(Object.entries(ONLY_IN))('%s', (name, allowed) => {
    const users = product.filter(({ imports }) => imports.some((found) => !found.isType && (found.name === name || found.name.startsWith(`${name}/`))));
    expect(users.map(({ path }) => path).filter((path) => !allowed.test(path))).toEqual([]);
  });

  it('nothing of Astro is imported where plain Node has to run it', () => {
    const astro = product.filter(({ path, imports }) => path.endsWith('.ts') && imports.some((found) => !found.isType && found.name.startsWith('astro')));
    // A process of its own, in which Astro bundles.
    expect(astro.map(({ path }) => path)).toEqual(['src/publish/make-renderer.ts']);
  });
});

it('the environment and the clock are read in one place', () => {
  const readers = product.filter(({ path, text }) => !path.startsWith('src/bench/') && /process\.env\b|new Date\(\)|Date\.now\(\)/.test(text));
  expect(readers.map(({ path }) => path)).toEqual(['src/site/environment.ts']);
});

describe('what goes to the browser', () => {
  const entrances = product.filter(({ path }) => /^src\/(?:layouts|pages|components)\/.*\.astro$/.test(path));
  const inScripts = entrances.flatMap(({ imports }) => imports.flatMap(({ path }) => (path && /^src\/(?:client|search\/client)\//.test(path) ? path : [])));
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
    expect([...reached].filter((path) => !/^src\/(?:client|search|kernel)\//.test(path))).toEqual([]);
    expect([...packages]).toEqual(['fflate']);
  });

  it('calls nothing that Chromium 78 does not have', () => {
    const newer = /\.(?:replaceAll|at|findLast|findLastIndex|toSorted|toReversed)\(|\b(?:structuredClone|Object\.hasOwn|Promise\.any|AbortSignal|DecompressionStream|Intl\.Segmenter)\b/;
    expect([...reached].filter((path) => newer.test(byPath.get(path)!.text))).toEqual([]);
  });
});

describe('files', () => {
  it('are short: past 250 lines one does two jobs', () => {
    expect(sources.filter(({ text }) => text.split('\n').length > 251).map(({ path, text }) => `${path}: ${text.split('\n').length - 1}`)).toEqual([]);
  });

  it('are named after what they are about', () => {
    expect(sources.map(({ path }) => path).filter((path) => /(?:^|\/)(?:utils?|helpers?|common|misc|lib|shared|stuff)(?:\.|\/)/.test(path))).toEqual([]);
  });

  it('below pages are pages: no test is a route', () => {
    expect(sources.map(({ path }) => path).filter((path) => /^src\/pages\/.*\.test\./.test(path))).toEqual([]);
  });
});
