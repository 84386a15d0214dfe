import { expect, it } from 'vitest';
import { drawnFigures } from './drawn-figures.ts';

const POSITIONS = { 'figures.0.drawn': { line: 9, column: 7 } };

it.each([
  { value: '93', drawn: true, expected: [] },
  { value: '4.2', drawn: true, expected: [['D36', 9, 7]] },
  { value: '1', drawn: true, expected: [['D36', 9, 7]] },
  { value: '1126', drawn: true, expected: [['D36', 9, 7]] },
  { value: '4.2', drawn: false, expected: [] },
])('$value, drawn: $drawn', ({ value, drawn, expected }) => {
  const findings = drawnFigures({ figures: [{ value, drawn, label: '本' }] }, POSITIONS, true);
  expect(findings.map(({ code, line, column }) => [code, line, column])).toEqual(expected);
});
