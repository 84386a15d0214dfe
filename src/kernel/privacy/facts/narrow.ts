import { codeUnits } from '../../letters/code-units.ts';

/** A text with signs and letters of full width made narrow; every place stays where it is. */
export function narrow(text: string): string {
  return hasWide(text) ? text.replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)) : text;
}

// Brackets, commas and colons stay: they are looked for in both widths.
const UNITS = '\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0d\uff0f\uff0e';
const WIDE = new RegExp(`[${UNITS}]`, 'g');
const hasWide = codeUnits(UNITS);
