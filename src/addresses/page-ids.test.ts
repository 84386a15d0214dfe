import { expect, it } from 'vitest';
import { readSourceFiles } from '../testing/imports.ts';
import { pledgeAnchor } from './address.ts';
import { isPartId } from './page-ids.ts';

/** Ids that are written into templates: whole ones, and what stands before the first part that is filled in. */
const WRITTEN =
  /(?<![\w-])(?:(?:id="|id: ')([a-z][\w-]*)["']|id=\{?[`"]([a-z][\w-]*-)\$\{|(?:id|anchor)(?:: | = )`([a-z][\w-]*-)\$\{|`([a-z][\w-]*-)\$\{(?:unitId|id)\})/g;

it('every id that a template writes is kept from headings', () => {
  const templates = readSourceFiles().filter(
    ({ path }) => /^src\/(?:components|layouts|pages|views|outputs|markdown)\//.test(path) && !path.includes('.test.'),
  );
  const ids = templates.flatMap(({ path, text }) =>
    [...text.matchAll(WRITTEN)].map(([, whole, ...begins]) => ({
      path,
      id: whole ?? `${begins.find((begin) => begin !== undefined)}x`,
    })),
  );
  expect(ids.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['top', 'main', 'columns', 'jiucuo', 'pledges', 'letter-x', 'term-x', 'comment-x']),
  );
  expect(ids.filter(({ id }) => !isPartId(id))).toEqual([]);
});

it('so are the ids of pledges, and those that the renderer makes for footnotes', () => {
  for (const id of [pledgeAnchor('12'), 'user-content-fn-1', 'user-content-fnref-1-2', 'footnote-label'])
    expect(isPartId(id)).toBe(true);
});

it.each(['qi-yin', 'party', 'main-2', 'topics', 'terms', 'units', 'page-1'])('an id of an editor is free: %s', (id) => {
  expect(isPartId(id)).toBe(false);
});
