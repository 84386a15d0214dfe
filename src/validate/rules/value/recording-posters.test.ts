import { expect, it } from 'vitest';
import { recordingPosters } from './recording-posters.ts';

const POSITIONS = { 'recordings.0.file': { line: 8, column: 7 }, 'recordings.0.poster': { line: 9, column: 7 } };
const of = (recording: object) => ({ recordings: [recording] });

it.each([
  { name: 'a video with both', value: of({ file: 'a.mp4', poster: 'a.jpg', alt: '渠边' }), expected: [] },
  { name: 'a video without', value: of({ file: 'a.MP4' }), expected: [['A10', 8, 'recordings.0.poster']] },
  { name: 'a sound without', value: of({ file: 'a.mp3' }), expected: [] },
  {
    name: 'a poster without text',
    value: of({ file: 'a.mp3', poster: 'a.jpg' }),
    expected: [['P02', 9, 'recordings.0.alt']],
  },
  { name: 'a file of the wrong type, which is reported elsewhere', value: of({ file: 3 }), expected: [] },
  { name: 'an address, which is reported elsewhere', value: of({ file: 'https://v.example/a.mp4' }), expected: [] },
  { name: 'no recordings', value: {}, expected: [] },
])('$name', ({ value, expected }) => {
  expect(recordingPosters(value, POSITIONS, true).map(({ code, line, path }) => [code, line, path])).toEqual(expected);
});
