/**
 * Characters that mean something to the parser and nothing to an editor give place to noncharacters, which no accepted
 * text holds (F20), while a body is parsed; in the tree they are themselves again. Texts keep their length, so places
 * stay right.
 *
 * A tilde alone is a range (8~10户), in GFM it would strike out. MDX would run what stands in braces, and paragraphs
 * that begin with `import` or `export`: topics are MDX without programs. So no tree holds a program, whatever the
 * parser takes for one, and its parser of programs is never asked.
 */
const SHIELDS: Readonly<Record<string, string>> = { '{': '\ufdd0', i: '\ufdd1', e: '\ufdd2', '~': '\ufdd3' };

/** The characters by their shields, in texts and in addresses, where the parser writes them with percent signs. */
export const UNSHIELDED: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(SHIELDS).flatMap(([char, shield]) => [
    [shield, char],
    [encodeURIComponent(shield), encodeURIComponent(char)],
  ]),
);

/** A backslash takes the next sign's meaning away. */
const TILDES = /\\[^]|(?<!~)~(?!~)/g;

/** Braces and keywords, wherever they stand: what begins a line, only a parser knows. */
const PROGRAMS = /\\[^]|\{|(?<![\w-])(?:import|export)(?![\w-])/g;

const SHIELD = /[\ufdd0-\ufdd3]|%EF%B7%9[0-3]/g;

/** The text with each lone tilde shielded. */
export function shieldTildes(text: string): string {
  return text.includes('~') ? text.replace(TILDES, shielded) : text;
}

/** The text with every beginning of a program shielded. */
export function shieldPrograms(text: string): string {
  return text.includes('{') || text.includes('import') || text.includes('export')
    ? text.replace(PROGRAMS, shielded)
    : text;
}

function shielded(found: string): string {
  const [first = ''] = found;
  return first === '\\' ? found : SHIELDS[first]! + found.slice(1);
}

/** Puts the characters back, in every text of a tree. */
export function unshield(tree: object): void {
  rewriteTexts(tree, (value) => value.replace(SHIELD, (shield) => UNSHIELDED[shield]!));
}

/** Gives every text of a tree the one that `written` makes of it. */
export function rewriteTexts(tree: object, written: (value: string) => string): void {
  const waiting: object[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'string') {
        const now = written(value);
        if (now !== value) (node as Record<string, unknown>)[key] = now;
      } else if (typeof value === 'object' && value !== null && key !== 'position') waiting.push(value);
    }
  }
}
