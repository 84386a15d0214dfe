import { expect, it } from 'vitest';
import { coverText } from './cover-text.ts';

const POSITIONS = { 'cover.src': { line: 8, column: 8 } };

it.each([
  { name: 'a cover with text', value: { cover: { src: 'a.jpg', alt: '会场' } }, expected: [] },
  { name: 'a cover without', value: { cover: { src: 'a.jpg' } }, expected: [['P02', 8, 8, 'cover.alt']] },
  { name: 'no cover', value: {}, expected: [] },
  { name: 'a cover of the wrong type, which is reported elsewhere', value: { cover: 'a.jpg' }, expected: [] },
])('$name', ({ value, expected }) => {
  expect(coverText(value, POSITIONS, true).map(({ code, line, column, path }) => [code, line, column, path])).toEqual(
    expected,
  );
});
