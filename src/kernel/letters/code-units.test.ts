import { expect, it } from 'vitest';
import { codeUnits } from './code-units.ts';

const RANGES = '\0-\x08\x0b\u3164\ud800-\udfff\ufffd-\uffff';

it('finds the same units as an expression with the same class', () => {
  const hasAny = codeUnits(RANGES);
  const expression = new RegExp(`[${RANGES}]`);
  const differing = Array.from({ length: 0x10000 }, (_, unit) => `甲${String.fromCharCode(unit)}乙`).filter(
    (text) => hasAny(text) !== expression.test(text),
  );
  expect(differing).toEqual([]);
});

it('finds nothing in a text without any, and none in an empty one', () => {
  expect(codeUnits(RANGES)('先锋 abc 123')).toBe(false);
  expect(codeUnits(RANGES)('')).toBe(false);
});
