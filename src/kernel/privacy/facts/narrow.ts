/** A text with signs and letters of full width made narrow; every place stays where it is. */
export function narrow(text: string): string {
  return WIDE.test(text) ? text.replace(WIDE_ALL, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)) : text;
}

// Brackets, commas and colons stay: they are looked for in both widths.
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0d\uff0f\uff0e]/;
const WIDE_ALL = new RegExp(WIDE.source, 'g');
