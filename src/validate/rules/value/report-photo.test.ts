import { expect, it } from 'vitest';
import { reportPhoto } from './report-photo.ts';

const POSITIONS = { 'photo.src': { line: 6, column: 8 } };

it.each([
  { name: 'no photo', values: {}, expected: [] },
  { name: 'a photo that says what it shows', values: { photo: { src: 'a.jpg', alt: '新立的路灯' } }, expected: [] },
  { name: 'a photo without', values: { photo: { src: 'a.jpg' } }, expected: [['P02', 6, 8]] },
  { name: 'no group, which is reported elsewhere', values: { photo: 'a.jpg' }, expected: [] },
])('$name', ({ values, expected }) => {
  expect(reportPhoto(values, POSITIONS, true).map(({ code, line, column }) => [code, line, column])).toEqual(expected);
});
