/** What of a number format decides how a number reads. */
export type NumberFormat =
  | { kind: 'number' }
  | { kind: 'digits'; pattern: DigitPattern }
  | { kind: 'date'; hasDate: boolean; hasTime: boolean; parts: string }
  /** Hours that go on beyond 24. */
  | { kind: 'duration' }
  /** `1.10E+05`: what Excel makes of `1E5`. */
  | { kind: 'exponent' }
  /** Nobody sees the number. */
  | { kind: 'nothing' };

/** How digits are laid out, grouping left out: it is for the eye. */
export interface DigitPattern {
  whole: readonly PatternItem[];
  /** Behind the point; undefined where there is none. */
  decimals: readonly PatternItem[] | undefined;
  /** 100 for a share, 1/1000 for thousands. */
  scale: number;
}

/** A place for a digit, `0` where it is always shown; or words as they are. */
export type PatternItem = { digit: '0' | '#' } | { words: string };

/** The parts of a format code for different numbers, the first one that fits counts. */
export interface FormatCode {
  sections: readonly FormatSection[];
  /** Texts in the cell are not seen. */
  hidesText: boolean;
}

export interface FormatSection {
  fits: (value: number) => boolean;
  /** It is only for negative numbers, and shows their sign itself or not at all. */
  hasOwnSign: boolean;
  format: NumberFormat;
}

export const PLAIN_NUMBER: NumberFormat = { kind: 'number' };

const ACCOUNT = (digits: string) => `_ * ${digits}_ ;_ * -${digits}_ ;_ * "-"_ ;_ @_ `;

/** The formats that have a number and no code of their own, as in Chinese programs. Those not listed show numbers. */
export const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  ...all([11, 48], '0.00E+00'),
  ...all([14, 30, 31], 'yyyy-m-d'),
  [15, 'd-mmm-yy'],
  ...all([28, 29, 51, 53, 54, 58], 'm"月"d"日"'),
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  ...all([27, 36, 50, 52, 57], 'yyyy"年"m"月"'),
  ...all([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56], 'h:mm'),
  [22, 'yyyy-m-d h:mm'],
  ...all([37, 38], '#,##0;-#,##0'),
  ...all([39, 40], '#,##0.00;-#,##0.00'),
  ...all([41, 42], ACCOUNT('#,##0')),
  ...all([43, 44], ACCOUNT('#,##0.00')),
  [46, '[h]:mm:ss'],
]);

function all(ids: readonly number[], code: string): [number, string][] {
  return ids.map((id) => [id, code]);
}

/** One sign of a format code: what is shown as it is, what brackets say, or a sign that means something. */
type Token = { words: string } | { bracket: string } | { sign: string };

const TOKEN =
  /"([^"]*)"?|[\\!](.?)|[_*].?|\[([^\]]*)\]?|(g\/通用格式|通用格式|general|standard|am\/pm|a\/p|上午\/下午|e[+-])|(.)/gisu;

/** Understands a format code such as `yyyy"年"m"月"d"日"`, `[$-804]yyyy/m/d;@`, `0.0%`, `"LL-"00` or `0;-0;;@`. */
export function parseNumberFormat(code: string): FormatCode {
  const parts: Token[][] = [[]];
  for (const [, quoted, escaped, bracket, word, sign] of code.matchAll(TOKEN)) {
    if (sign === ';') parts.push([]);
    else if (quoted !== undefined || escaped !== undefined) parts.at(-1)!.push({ words: quoted ?? escaped! });
    else if (bracket !== undefined) parts.at(-1)!.push({ bracket });
    else if (word !== undefined || sign !== undefined) parts.at(-1)!.push({ sign: (word ?? sign!).toLowerCase() });
  }
  const numbers = parts.slice(0, 3);
  return {
    sections: numbers.map((tokens, at) => ({
      fits: conditionOf(numbers, at),
      hasOwnSign: at === 1 && !numbers[0]!.some(isCondition) && !tokens.some(isCondition),
      format: formatOf(tokens, parts.length > 1),
    })),
    hidesText: parts.length === 4 && parts[3]!.length === 0,
  };
}

const CONDITION = /^(<=|>=|<>|=|<|>)(-?[\d.]+)$/;

function isCondition(token: Token): boolean {
  return 'bracket' in token && CONDITION.test(token.bracket);
}

/** When a section counts: by its own condition, else the first for positive numbers, the second for negative ones. */
function conditionOf(sections: readonly (readonly Token[])[], at: number): FormatSection['fits'] {
  const own = sections[at]!.find(isCondition);
  const [, sign, limit] = (own && 'bracket' in own && CONDITION.exec(own.bracket)) || [];
  if (sign !== undefined && limit !== undefined) return comparison(sign, Number(limit));
  const isRest = at === sections.length - 1 && (at !== 1 || sections[0]!.some(isCondition));
  if (isRest) return () => true;
  if (at === 1) return (value) => value < 0;
  return sections.length === 2 ? (value) => value >= 0 : (value) => value > 0;
}

function comparison(sign: string, limit: number): (value: number) => boolean {
  switch (sign) {
    case '<':
      return (value) => value < limit;
    case '>':
      return (value) => value > limit;
    case '<=':
      return (value) => value <= limit;
    case '>=':
      return (value) => value >= limit;
    case '<>':
      return (value) => value !== limit;
    default:
      return (value) => value === limit;
  }
}

function formatOf(tokens: readonly Token[], isOneOfSeveral: boolean): NumberFormat {
  if (tokens.length === 0) return isOneOfSeveral ? { kind: 'nothing' } : PLAIN_NUMBER;
  if (tokens.some((token) => 'bracket' in token && /^(?:h+|m+|s+)$/i.test(token.bracket))) return { kind: 'duration' };
  const signs = tokens.map((token) => ('sign' in token ? token.sign : '\0')).join('');
  if (/e[+-]/.test(signs)) return { kind: 'exponent' };
  const times = dateFormat(signs);
  if (times) return times;
  // A fraction reads better as the number that it is.
  return /[0#?].*\/|@/.test(signs) ? PLAIN_NUMBER : digitFormat(tokens);
}

function dateFormat(signs: string): NumberFormat | undefined {
  const bare = signs.replace(/general|standard|g\/通用格式|通用格式|am\/pm|a\/p|上午\/下午/g, '');
  const tokens = bare.match(/y+|e+|m+|d+|h+|s+|a{3,}/g) ?? [];
  // A month's sign is a minute's sign next to hours or seconds.
  const isMinute = (at: number) => tokens[at - 1]?.startsWith('h') === true || tokens[at + 1]?.startsWith('s') === true;
  const days = tokens.filter((token, at) => /^[yeda]/.test(token) || (token.startsWith('m') && !isMinute(at)));
  const hasTime = tokens.some((token) => /^[hs]/.test(token));
  if (days.length === 0 && !hasTime) return undefined;
  return { kind: 'date', hasDate: days.length > 0, hasTime, parts: days.join(' ') };
}

function isDigit(token: Token | undefined): boolean {
  return token !== undefined && 'sign' in token && /^[0#?]$/.test(token.sign);
}

function digitFormat(tokens: readonly Token[]): NumberFormat {
  const whole: PatternItem[] = [];
  let decimals: PatternItem[] | undefined;
  let scale = 1;
  let commas = 0;
  let hasDigits = false;
  for (const [at, token] of tokens.entries()) {
    const items = decimals ?? whole;
    if ('bracket' in token) {
      const currency = /^\$([^-]+)/.exec(token.bracket)?.[1];
      if (currency !== undefined) items.push({ words: currency });
    } else if ('words' in token) items.push({ words: token.words });
    else if (isDigit(token)) {
      items.push({ digit: token.sign === '0' ? '0' : '#' });
      hasDigits = true;
      commas = 0;
    } else if (token.sign === '.' && !decimals && (hasDigits || isDigit(tokens[at + 1]))) decimals = [];
    else if (token.sign === ',' && hasDigits) commas++;
    else if (token.sign === '%') {
      scale *= 100;
      items.push({ words: '%' });
    } else if (/^(?:general|standard|.*通用格式)$/.test(token.sign)) return generalFormat(tokens);
    else items.push({ words: token.sign });
  }
  // Commas behind the last digit stand for thousands that are not shown.
  return { kind: 'digits', pattern: { whole, decimals, scale: scale / 1000 ** commas } };
}

/** `"LL-"General`: the number as it is, between words; as a pattern it has all decimals that there are. */
function generalFormat(tokens: readonly Token[]): NumberFormat {
  const words = tokens.flatMap((token) => ('words' in token ? [token.words] : []));
  if (words.join('').trim() === '') return PLAIN_NUMBER;
  const at = tokens.findIndex((token) => 'sign' in token && /general|standard|通用格式/.test(token.sign));
  const wordsOf = (part: readonly Token[]): PatternItem[] =>
    part.flatMap((token) => ('words' in token ? [{ words: token.words }] : []));
  const decimals = Array.from({ length: 10 }, (): PatternItem => ({ digit: '#' }));
  return {
    kind: 'digits',
    pattern: {
      whole: [...wordsOf(tokens.slice(0, at)), { digit: '0' }],
      decimals: [...decimals, ...wordsOf(tokens.slice(at))],
      scale: 1,
    },
  };
}
