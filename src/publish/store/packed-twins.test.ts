import { expect, it } from 'vitest';
import { areTwinsOf, packedTwins } from './packed-twins.ts';

it.each([
  ['a short page', 'index.html', 900, 'folders', []],
  ['a page', 'index.html', 30_000, 'folders', ['.gz']],
  ['a page of one file', 'a.index.html', 30_000, 'files', []],
  ['a long page', 'index.html', 40_000, 'folders', ['.gz', '.br']],
  ['a long page of one file', 'a.index.html', 40_000, 'files', ['.gz', '.br']],
  ['a short sheet', 'a.css', 2000, 'files', ['.gz']],
  ['a sheet', 'a.css', 5000, 'files', ['.gz', '.br']],
  ['a picture', 'a.png', 40_000, 'files', []],
] as const)('%s is sent packed as it is worth it', async (_, name, size, layout, extensions) => {
  const bytes = Buffer.from('<p>一句话</p>'.repeat(size)).subarray(0, size);
  const twins = await packedTwins(name, bytes, layout);
  expect(twins.map(([extension]) => extension)).toEqual(extensions);
  expect(
    await areTwinsOf(
      name,
      bytes,
      twins.map(([, twin]) => twin),
      layout,
    ),
  ).toBe(true);
  expect(await packedTwins(name, bytes, layout)).toEqual(twins);
});
