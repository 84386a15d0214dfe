import { expect, it } from 'vitest';
import { percentDecoded } from './percent-decoded.ts';

it.each([
  ['%E7%85%A7%E7%89%87%201.jpg', '照片 1.jpg'],
  ['照片.jpg', '照片.jpg'],
  ['100%', '100%'],
  ['%E7%85', '%E7%85'],
])('reads %s as %s', (written, meant) => {
  expect(percentDecoded(written)).toBe(meant);
});
