const DIGITS = '零一二三四五六七八九';
/** Noughts that a sign stands for. */
const NOUGHTS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/**
 * The value of a number as texts write it, without noughts that say nothing: 「1,126」「1.2」 with 「万」, 「一千一百二十六」,
 * 「两万三」; undefined for what is none. `times`: 百, 千, 万 and 亿 behind digits.
 */
export function valueOfNumber(written: string, times = ''): string | undefined {
  // Nearly all are plain.
  if (times === '' && PLAIN.test(written)) return written;
  const digits = /^\d/.test(written) ? written.replaceAll(',', '') : hanValue(written)?.toString();
  if (digits === undefined) return undefined;
  const [whole = '', decimals = ''] = digits.split('.');
  const power = powerOf(times);
  const shifted = decimals.padEnd(power, '0');
  const [front, back] = [`${whole}${shifted.slice(0, power)}`, shifted.slice(power)];
  const value = front.replace(/^0+(?=\d)/, '');
  return back === '' ? value : `${value}.${back}`;
}

const PLAIN = /^(?:0|[1-9]\d*)$/;

/** By how much two numbers may differ that are rounded where this one is: 「1.2万」 is 1,000 exact. */
export function stepOfNumber(written: string, times = ''): number {
  const point = written.indexOf('.');
  const decimals = point < 0 ? 0 : written.length - point - 1;
  return 10 ** (powerOf(times) - decimals);
}

function powerOf(times: string): number {
  let power = 0;
  for (const sign of times) power += NOUGHTS[sign]!;
  return power;
}

/** 「一千零六」「十二」「三百六」「两万三千」「五亿零二万」. */
function hanValue(written: string): number | undefined {
  let whole = 0;
  let rest = written;
  for (const sign of ['亿', '万'] as const) {
    const at = rest.lastIndexOf(sign);
    if (at < 0) continue;
    const part = belowMyriad(rest.slice(0, at));
    if (part === undefined) return undefined;
    whole += part * 10 ** NOUGHTS[sign]!;
    rest = rest.slice(at + 1).replace(/^零/, '');
    const short = /^[一二三四五六七八九]$/.test(rest) && written[at + 1] !== '零';
    if (short) return whole + DIGITS.indexOf(rest) * 10 ** (NOUGHTS[sign]! - 1);
  }
  if (rest === '') return whole === 0 ? undefined : whole;
  const last = belowMyriad(rest);
  return last === undefined ? undefined : whole + last;
}

const BELOW_MYRIAD = /^(?:(.)千)?(零)?(?:(.)百)?(零)?(?:(.)?十)?(.)?$/u;

function belowMyriad(written: string): number | undefined {
  const found = BELOW_MYRIAD.exec(written);
  if (!found || written === '' || found[0] === '零') return undefined;
  const [, thousands, , hundreds, zero, tens, ones] = found;
  const values = [thousands, hundreds, tens, ones].map((digit) => (digit === undefined ? 0 : digitOf(digit)));
  if (values.includes(-1)) return undefined;
  const ten = written.includes('十') ? values[2]! || 1 : 0;
  const isShort = /[千百].$/u.test(written) && zero === undefined && !written.includes('零');
  const unit = isShort ? 10 ** (NOUGHTS[written.at(-2)!]! - 1) : 1;
  return values[0]! * 1000 + values[1]! * 100 + ten * 10 + values[3]! * unit;
}

function digitOf(digit: string): number {
  return digit === '两' ? 2 : DIGITS.indexOf(digit);
}
