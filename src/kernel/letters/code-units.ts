/**
 * Tells whether a text has any of some UTF-16 code units: a table is many times as fast as an expression where nearly all
 * letters are Han. `ranges`: units, or two with a hyphen between, as in a class of an expression.
 */
export function codeUnits(ranges: string): (text: string) => boolean {
  const table = new Uint8Array(0x10000);
  for (let at = 0; at < ranges.length; at++) {
    const from = ranges.charCodeAt(at);
    const isRange = ranges[at + 1] === '-';
    if (isRange) at += 2;
    table.fill(1, from, ranges.charCodeAt(at) + 1);
  }
  return (text) => {
    for (let at = 0; at < text.length; at++) if (table[text.charCodeAt(at)] === 1) return true;
    return false;
  };
}
