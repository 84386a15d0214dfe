import { expect, it } from 'vitest';
import { reportSaid } from './report-said.ts';

it.each([
  { name: 'progress', values: { progress: '立了二十根杆' }, expected: [] },
  { name: 'a result', values: { outcome: '兑现' }, expected: [] },
  { name: 'neither', values: { pledge: 'a/1' }, expected: ['G70'] },
])('$name', ({ values, expected }) => {
  expect(reportSaid(values, {}, true).map(({ code }) => code)).toEqual(expected);
});
