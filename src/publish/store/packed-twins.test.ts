import { expect, it } from 'vitest';
import { areTwinsOf, packedTwins } from './packed-twins.ts';

it.each([
  ['a short page', 'index.html', 900, []],
  ['a page', 'index.html', 30_000, ['.gz']],
  ['a long page', 'index.html', 40_000, ['.gz', '.br']],
  ['a short sheet', 'a.css', 2000, ['.gz']],
  ['a sheet', 'a.css', 5000, ['.gz', '.br']],
  ['a picture', 'a.png', 40_000, []],
])('%s is sent packed as it is worth it', async (_, name, size, extensions) => {
  const bytes = Buffer.from('<p>一句话</p>'.repeat(size)).subarray(0, size);
  const twins = await packedTwins(name, bytes);
  expect(twins.map(([extension]) => extension)).toEqual(extensions);
  expect(
    await areTwinsOf(
      name,
      bytes,
      twins.map(([, twin]) => twin),
    ),
  ).toBe(true);
  expect(await packedTwins(name, bytes)).toEqual(twins);
});
