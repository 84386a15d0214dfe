/**
 * Characters that mean something to the parser and nothing to an editor give place to noncharacters, which no accepted
 * text holds (F20), while a body is parsed; in the tree they are themselves again. Texts keep their length, so places
 * stay right.
 *
 * A tilde alone is a range (8~10户), in GFM it would strike out. An asterisk between letters or figures is a sign (4*6,
 * 王*甲), and so are many in a row (138****1234); an underscore
 * is a letter of a name, or a blank to fill in; a `>` before a figure is "more than"; in topics a `<` is a tag only
 * before Latin letters. MDX would run what stands in braces, and paragraphs
 * that begin with `import` or `export`: topics are MDX without programs. So no tree holds a program, whatever the
 * parser takes for one, and its parser of programs is never asked.
 */
const SHIELDS: Readonly<Record<string, string>> = {
  '{': '\ufdd0',
  i: '\ufdd1',
  e: '\ufdd2',
  '~': '\ufdd3',
  '*': '\ufdd4',
  '>': '\ufdd5',
  '<': '\ufdd6',
  _: '\ufdd7',
};

/** The characters by their shields, in texts and in addresses, where the parser writes them with percent signs. */
export const UNSHIELDED: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(SHIELDS).flatMap(([char, shield]) => [
    [shield, char],
    [encodeURIComponent(shield), encodeURIComponent(char)],
  ]),
);

/** A backslash takes the next sign's meaning away. */
const TILDES = /\\[^]|(?<!~)~(?!~)|~{3,}|(?<=\d)~~(?=\d)/g;

/** Asterisks, each in a run of its own: those that are signs, and names that are masked. */
const ASTERISKS =
  /\\[^]|(?<=[\p{L}\p{N}])\*(?=[\p{L}\p{N}])|(?<=[^\s*])\*{4,}|(?<!\*)\*{4,}(?=[^\s*])|(?<=\p{N})\*{3}(?!\*)|(?<!\*)\*{3}(?=\p{N})/gu;

/** Underscores that might begin or end emphasis, and make no rule of a line. */
const UNDERSCORES = /(\\[^]|^[ \t>]*(?:_[ \t]*){3,}$)|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gmu;

/** Two asterisks in place of a name: what follows is the rest of it (`**街道`, `**村的`). */
const MASKED_NAME =
  /(?<![\\*])\*\*(?=(?:街道|社区|小区|公司|学校|同志|先生|女士|(?:[省市县区乡镇村局州路]|[县市区]委)(?=$|[\s的和与及、，。；：在为]|\*\*)))/gmu;

const LESS_THAN = /\\[^]|<(?![A-Za-z/>!])/g;

/** Braces and keywords, wherever they stand: what begins a line, only a parser knows. */
const PROGRAMS = /\\[^]|\{|(?<![\w-])(?:import|export)(?![\w-])/g;

const SHIELD = /[\ufdd0-\ufdd7]|%EF%B7%9[0-7]/g;

/** The text with each sign shielded that stands for itself. */
export function shieldSigns(text: string): string {
  let signs = text.includes('~') ? text.replace(TILDES, shielded) : text;
  if (signs.includes('*')) signs = shieldMaskedNames(signs.replace(ASTERISKS, shielded));
  if (signs.includes('_')) signs = signs.replace(UNDERSCORES, (found, kept?: string) => kept ?? shielded(found));
  return signs.includes('>') ? signs.replace(/^( {0,3})>(?=\d)/gm, `$1${SHIELDS['>']!}`) : signs;
}

/** One mask alone is not emphasis anyway; between two, the text would be. */
function shieldMaskedNames(text: string): string {
  if (text.search(MASKED_NAME) < 0) return text;
  return text.replace(/^.*\*\*.*$/gm, (line) => {
    const masks = line.match(MASKED_NAME)?.length ?? 0;
    const marks = line.match(/(?<![\\*])\*\*(?!\*)/g)?.length ?? 0;
    return masks > 1 && masks === marks ? line.replace(MASKED_NAME, SHIELDS['*']!.repeat(2)) : line;
  });
}

/** The text of a topic with every `<` shielded that begins no tag. */
export function shieldLessThan(text: string): string {
  return text.includes('<') ? text.replace(LESS_THAN, shielded) : text;
}

/** The text with every beginning of a program shielded. */
export function shieldPrograms(text: string): string {
  return text.includes('{') || text.includes('import') || text.includes('export')
    ? text.replace(PROGRAMS, shielded)
    : text;
}

function shielded(found: string): string {
  const [first = ''] = found;
  if (first === '\\') return found;
  return '*~_'.includes(first) ? SHIELDS[first]!.repeat(found.length) : SHIELDS[first]! + found.slice(1);
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
