import { expect, it } from 'vitest';
import { portraitConsent } from './portrait-consent.ts';

const POSITIONS = { 'portrait.consent': { line: 9, column: 7 } };

it.each([
  { name: 'consent', value: { portrait: { src: 'a.jpg', consent: true } }, expected: [] },
  {
    name: 'no consent',
    value: { portrait: { src: 'a.jpg', consent: false } },
    expected: [['P13', 9, 7, 'portrait.consent']],
  },
  { name: 'none told, which the schema reports', value: { portrait: { src: 'a.jpg' } }, expected: [] },
  { name: 'no portrait', value: {}, expected: [] },
])('of a portrait with $name', ({ value, expected }) => {
  expect(
    portraitConsent(value, POSITIONS, true).map(({ code, line, column, path }) => [code, line, column, path]),
  ).toEqual(expected);
});
