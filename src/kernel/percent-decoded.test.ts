import { expect, it } from 'vitest';
import { markdownTarget, percentDecoded } from './percent-decoded.ts';

it.each([
  ['%E7%85%A7%E7%89%87%201.jpg', '照片 1.jpg'],
  ['照片.jpg', '照片.jpg'],
  ['100%', '100%'],
  ['%E7%85', '%E7%85'],
])('reads %s as %s', (written, meant) => {
  expect(percentDecoded(written)).toBe(meant);
});

it.each([
  ['huichang.jpg', 'huichang.jpg'],
  ['会场#1?.jpg', '会场#1?.jpg'],
  ['会场 (1).jpg', '<会场 (1).jpg>'],
  ['a(1.jpg', '<a(1.jpg>'],
  ['会场%20a.jpg', '会场%2520a.jpg'],
  ['增长100%.jpg', '增长100%.jpg'],
])('%s', (name, written) => {
  expect(markdownTarget(name)).toBe(written);
});
