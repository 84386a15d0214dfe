import { expect, it } from 'vitest';
import { readSourceFiles } from './testing/imports.ts';

/** Names that Astro gives to what a route exports. */
const OF_ROUTES = ['GET', 'getStaticPaths'];

it('names that are exported mean one thing: each is declared in one file, also among what serves tests', () => {
  const files = readSourceFiles().filter(({ path }) => path.endsWith('.ts') && !path.endsWith('.test.ts'));
  const declared = files.flatMap(({ path, exports }) => exports.map((name) => ({ name, path })));
  expect(declared.length).toBeGreaterThan(1000);
  const twice = [...Map.groupBy(declared, ({ name }) => name)]
    .map(([name, places]) => ({ name, paths: [...new Set(places.map(({ path }) => path))] }))
    .filter(({ name, paths }) => paths.length > 1 && !OF_ROUTES.includes(name));
  expect(twice.map(({ name, paths }) => `${name}: ${paths.join(', ')}`)).toEqual([]);
});
