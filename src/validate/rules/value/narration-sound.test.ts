import { expect, it } from 'vitest';
import { narrationSound } from './narration-sound.ts';

it.each([
  { file: 'a.mp3', codes: [] },
  { file: 'a.m4a', codes: [] },
  { file: ' a.MP4', codes: ['A14'] },
  { file: 3, codes: [] },
  { file: undefined, codes: [] },
])('$file', ({ file, codes }) => {
  const found = narrationSound({ narration: { file } }, { 'narration.file': { line: 8, column: 7 } }, true);
  expect(found.map(({ code }) => code)).toEqual(codes);
  for (const { line } of found) expect(line).toBe(8);
});

it('no narration', () => {
  expect(narrationSound({}, {}, true)).toEqual([]);
});
