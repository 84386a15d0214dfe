import { expect, it } from 'vitest';
import { foundHash } from './mark-links.ts';

it('marks are written so that they are read back as they were', () => {
  const marks = ['渠水', 'a&b=c #1', '“4+2”'];
  const hash = foundHash(marks);
  expect(hash).toMatch(/^#found=/);
  expect(
    hash
      .slice(1)
      .split('&')
      .map((part) => decodeURIComponent(part.replace('found=', ''))),
  ).toEqual(marks);
  expect(hash).not.toMatch(/[ "]/);
});

it('no marks, no hash; and never more than eight', () => {
  expect(foundHash([])).toBe('');
  expect(foundHash(Array.from({ length: 20 }, (_, index) => String(index))).split('&')).toHaveLength(8);
});
