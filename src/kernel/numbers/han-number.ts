const DIGITS = '零一二三四五六七八九';

/** Up to 999 as texts write it: 「二十一」「一百零五」. */
export function inHan(count: number): string {
  const [hundreds, tens, ones] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10];
  return [
    hundreds > 0 ? `${DIGITS[hundreds]!}百` : '',
    tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]!}十` : hundreds > 0 && ones > 0 ? '零' : '',
    ones > 0 || count === 0 ? DIGITS[ones]! : '',
  ].join('');
}

/** How many things, as texts write it: 「两篇」, not 「二篇」. */
export function countInHan(count: number): string {
  return count === 2 ? '两' : inHan(count);
}

/** The number that 「二十一」, 「21」 or 「２１」 is; undefined for anything else, and from 1,000 on. */
export function numberFromHan(written: string): number | undefined {
  const plain = written.normalize('NFKC').trim();
  if (/^\d{1,3}$/.test(plain)) return Number(plain);
  const [, hundreds, zero, tens, ten, ones] =
    /^(?:([一二三四五六七八九])百)?(零)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(plain) ?? [];
  const valueOf = (digit: string | undefined) => (digit === undefined ? 0 : DIGITS.indexOf(digit));
  const number = valueOf(hundreds) * 100 + (ten === undefined ? 0 : (valueOf(tens) || 1) * 10) + valueOf(ones);
  const isRight = plain !== '' && number > 0 && (zero === undefined || (hundreds !== undefined && ones !== undefined));
  return isRight ? number : undefined;
}
