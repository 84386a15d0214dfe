import { expect, it } from 'vitest';
import { TextPlaces } from './text-places.ts';

const TEXT = '甲乙\n\n丙😀丁\n戊';
const places = new TextPlaces(TEXT);
const at = (line: number, column: number, endLine?: number, endColumn?: number) => {
  const found = places.of({ line, column, endLine, endColumn });
  return found && TEXT.slice(found.from, found.to);
};

it('finds stretches by lines and columns, in UTF-16 units', () => {
  expect(at(1, 2, 1, 3)).toBe('乙');
  expect(at(3, 2, 3, 4)).toBe('😀');
  expect(at(1, 1, 3, 2)).toBe('甲乙\n\n丙');
});

it('goes to the end of the line where nothing else is said, and never past it', () => {
  expect(at(3, 2)).toBe('😀丁');
  expect(at(2, 1)).toBe('');
  expect(at(4, 9)).toBe('');
  expect(at(99, 1)).toBe('');
  expect(at(3, 2, 3, 99)).toBe('😀丁');
});

it('names no stretch for a whole file, or a cell', () => {
  expect(at(1, 1)).toBeUndefined();
  expect(places.of({ line: 2, column: 1, cell: { row: 2, column: 1 } })).toBeUndefined();
});
