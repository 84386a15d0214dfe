import { expect, it } from 'vitest';
import { findPathClashes } from './path-clashes.ts';

const all = (paths: readonly string[]) => findPathClashes(paths, paths).map(({ path, other }) => `${path} = ${other}`);

it('finds files and folders that differ by case or by the form of Unicode', () => {
  expect(all(['a/B.md', 'a/b.md', 'a/c.md'])).toEqual(['a/b.md = a/B.md']);
  expect(all(['A/x', 'A/y', 'a/p/q', 'a/z'])).toEqual(['a = A']);
  expect(all(['n/A/x', 'n/b', 'n/a'])).toEqual(['n/a = n/A']);
  expect(all(['Caf\u00e9.jpg', 'cafe\u0301.jpg'])).toEqual(['cafe\u0301.jpg = Caf\u00e9.jpg']);
  expect(all(['STRASSE', 'straße', 'ſtrasse', 'Ａ', 'ａ'])).toEqual([
    'straße = STRASSE',
    'ſtrasse = STRASSE',
    'ａ = Ａ',
  ]);
  expect(all(['a', 'a.md', 'b/a', 'b/c/a', 'b/d/A', 'c/a'])).toEqual([]);
});

it('names those of which the push touches one, by that one', () => {
  const paths = ['A/x', 'B', 'a/y', 'b', 'c'];
  expect(findPathClashes(paths, ['A/x'])).toEqual([{ path: 'A', other: 'a' }]);
  expect(findPathClashes(paths, ['b'])).toEqual([{ path: 'b', other: 'B' }]);
  expect(findPathClashes(paths, ['c'])).toEqual([]);
});
