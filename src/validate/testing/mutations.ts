/** What breaks readers: signs of every format that is read here, and of Unicode. */
const SPLINTERS = [
  '"',
  "'",
  '`',
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  '\r\n',
  ':',
  ': ',
  '：',
  '- ',
  '---\n',
  '...\n',
  '? ',
  '#',
  ' #',
  '|',
  '>',
  '&a ',
  '*a',
  '!',
  '!!str ',
  '%',
  '@',
  '[',
  ']',
  '{',
  '}',
  '\\',
  '\\u',
  '\\x',
  '"\\U00110000"',
  '"\\ud800"',
  '~',
  'null',
  '.nan',
  '1e999',
  '0x',
  '<<: ',
  '__proto__: 1\n',
  'constructor',
  '=1',
  '\0',
  '\u000b',
  '\u0085',
  '\u2028',
  '\u202e',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\u3000',
  '😀',
  '\u{e0041}',
  '<',
  '>',
  '</',
  '<!--',
  '<![CDATA[',
  ']]>',
  '&#0;',
  '&#xD800;',
  '&lt;',
  '&x;',
  '<!DOCTYPE a>',
  '<?xml version="1.1"?>',
  '_x0000_',
  '_xD800_',
  '<c r="ZZZZ1">',
  '<row r="0">',
  '<row r="1048577">',
  's="-1"',
  't="s"',
  '**',
  '~~',
  '![',
  '](',
  '[^1]',
  '> ',
  '    ',
  '\t\t',
  '```',
  '2026-02-30',
  '9'.repeat(400),
  '0'.repeat(30),
  '-',
  '',
];

/** A generator of the same numbers every time. */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    // Numerical Recipes' constants; the high bits are the good ones.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * The text with one to five places changed: pieces cut out, doubled, moved, repeated many times, or splinters put in.
 */
export function mutated(text: string, roll: (below: number) => number): string {
  let changed = text;
  for (let times = 1 + roll(5); times > 0; times--) {
    const at = roll(changed.length + 1);
    const end = Math.min(changed.length, at + roll(roll(4) === 0 ? 2_000 : 20));
    const [before, piece, after] = [changed.slice(0, at), changed.slice(at, end), changed.slice(end)];
    const splinter = SPLINTERS[roll(SPLINTERS.length)]!;
    switch (roll(6)) {
      case 0:
        changed = before + after;
        break;
      case 1:
        changed = before + piece + piece + after;
        break;
      case 2:
        changed = after + piece + before;
        break;
      case 3:
        changed = before + (piece || splinter).slice(0, 30).repeat(1 + roll(300)) + after;
        break;
      case 4:
        changed = before + splinter.repeat(roll(8) === 0 ? 1 + roll(500) : 1) + after;
        break;
      default:
        changed = before + splinter + piece + splinter + after;
    }
  }
  return changed;
}

/** The bytes with one to five of them changed, or cut short, or with a stretch doubled. */
export function mutatedBytes(bytes: Uint8Array, roll: (below: number) => number): Buffer {
  let changed = Buffer.from(bytes);
  for (let times = 1 + roll(5); times > 0; times--) {
    const at = roll(changed.length);
    if (roll(10) === 0) changed = changed.subarray(0, at);
    else if (roll(10) === 0) changed = Buffer.concat([changed.subarray(0, at), changed.subarray(roll(at + 1))]);
    else changed[at] = roll(256);
    if (changed.length === 0) return changed;
  }
  return changed;
}
