import { expect, it } from 'vitest';
import { isBreak, keyLength, piecesOf } from './keys.ts';

it.each<[string, string[]]>([
  ['党员', ['0 党员']],
  ['党支部', ['0 党支部']],
  ['三亮三', ['0 三亮', '1 亮三']],
  ['三亮三比', ['0 三亮', '2 三比']],
  ['gdp', ['0 gdp']],
  ['20', ['0 20…']],
  ['20项', ['0 20项']],
  ['97.43%', ['0 97.', '3 43%']],
  ['2026年7月', ['0 202', '2 26年', '5 7月…']],
  ['2026', ['0 202', '1 026']],
  ['年7', ['0 年7']],
])('%s is covered by %j', (term, expected) => {
  expect(piecesOf(term).map(({ at, text, whole }) => `${at} ${text}${whole ? '' : '…'}`)).toEqual(expected);
});

it('pieces that weigh much are left out where others cover the same', () => {
  const heavy = new Set(['党组', '产业']);
  const pieces = piecesOf('茶叶产业协会党组织', ({ text }) => (heavy.has(text) ? 100 : 30));
  expect(pieces.map(({ at, text }) => `${at} ${text}`)).toEqual(['0 茶叶', '1 叶产', '3 业协', '5 会党组', '7 组织']);
});

it('pieces cover every letter, are keys or their beginnings, and never single letters', () => {
  const letters = '党员2a,，';
  for (let seed = 0; seed < 6 ** 5; seed++) {
    const term = Array.from({ length: 2 + (seed % 5) }, (_, at) => letters[Math.floor(seed / 6 ** at) % 6]).join('');
    const covered = new Set<number>();
    for (const { at, text, whole } of piecesOf(term)) {
      expect(term.slice(at, at + text.length)).toBe(text);
      expect(text.length).toBeGreaterThan(1);
      expect(whole).toBe(text.length === keyLength(text.charCodeAt(0), text.charCodeAt(1)));
      for (let index = at; index < at + text.length; index++) covered.add(index);
    }
    expect(covered.size, term).toBe(term.length);
  }
});

it('only white space ends a run', () => {
  expect([...' ，。a党'].map((letter) => isBreak(letter.charCodeAt(0)))).toEqual([true, false, false, false, false]);
});
