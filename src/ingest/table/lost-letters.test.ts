import { expect, it } from 'vitest';
import { readCsv } from './csv/csv.ts';
import { lettersLostInTable } from './lost-letters.ts';

it.each([
  { name: 'letters lost', text: '编号,事项\n1,??????\n', expected: ['F34 2,2'] },
  { name: 'once for all', text: '编号,事项\n1,??????\n2,????\n', expected: ['F34 2,2'] },
  { name: 'a question', text: '编号,事项\n1,修不修路？？？\n2,修不修???\n', expected: [] },
  { name: 'one mark', text: '编号,事项\n1,?\n', expected: [] },
])('$name', ({ text, expected }) => {
  const found = lettersLostInTable(readCsv(text));
  expect(found.map(({ code, cell }) => `${code} ${cell!.row},${cell!.column}`)).toEqual(expected);
});
