/** What of a number format decides how a number reads. */
export type NumberFormat =
  | { kind: 'number' }
  /** Digits behind the decimal point, those that are always shown and all that may be. */
  | { kind: 'percent'; least: number; most: number }
  | { kind: 'date'; hasDate: boolean; hasTime: boolean }
  /** Hours that go on beyond 24. */
  | { kind: 'duration' };

export const PLAIN_NUMBER: NumberFormat = { kind: 'number' };

/** The formats that have a number and no code of their own, as in Chinese programs. Those not listed show numbers. */
export const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map([
  [9, '0%'],
  [10, '0.00%'],
  ...all([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58], 'yyyy-m-d'),
  ...all([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56], 'h:mm'),
  [22, 'yyyy-m-d h:mm'],
  [46, '[h]:mm:ss'],
]);

function all(ids: readonly number[], code: string): [number, string][] {
  return ids.map((id) => [id, code]);
}

/**
 * Understands a format code such as `yyyy"年"m"月"d"日"`, `[$-804]yyyy/m/d;@` or `0.0%`; the section for positive numbers
 * counts.
 */
export function parseNumberFormat(code: string): NumberFormat {
  const { signs, isDuration } = signsOf(code);
  if (isDuration) return { kind: 'duration' };
  const tokens = signs.match(/y+|m+|d+|h+|s+|a{3,}/g) ?? [];
  // A month's sign is a minute's sign next to hours or seconds.
  const isMinute = (at: number) => tokens[at - 1]?.startsWith('h') === true || tokens[at + 1]?.startsWith('s') === true;
  const hasDate = tokens.some((token, at) => /^[yda]/.test(token) || (token.startsWith('m') && !isMinute(at)));
  const hasTime = tokens.some((token) => /^[hs]/.test(token));
  if (hasDate || hasTime) return { kind: 'date', hasDate, hasTime };
  if (!signs.includes('%')) return PLAIN_NUMBER;
  const decimals = /\.([0#?]*)/.exec(signs)?.[1] ?? '';
  return { kind: 'percent', least: decimals.replaceAll('#', '').length, most: decimals.length };
}

/**
 * The first section without what is shown as it is (quoted, escaped, filled) and without what brackets say about colour
 * and language.
 */
function signsOf(code: string): { signs: string; isDuration: boolean } {
  let isDuration = false;
  const bare = code.replace(/"[^"]*"?|[\\_*].?|\[[^\]]*\]?/gs, (part, at: number) => {
    if (/^\[(?:h+|m+|s+)\]$/i.test(part) && !code.slice(0, at).includes(';')) isDuration = true;
    return '';
  });
  const section = bare.split(';', 1)[0]!.toLowerCase();
  return {
    signs: /^(?:general|standard)$/.test(section) ? '' : section.replace(/am\/pm|a\/p|上午\/下午/g, ''),
    isDuration,
  };
}
