/** Characters that are written as something else in Markdown, HTML, YAML or an address: what is read there. */
export interface Read {
  /** The character that a reader gets; '' for what takes no room. */
  char: string;
  /** Where what was written ends. */
  end: number;
}

/** True where a text may hold such. */
export function hasHiddenSigns(text: string): boolean {
  return HIDDEN.test(text);
}

const HIDDEN = /&[#a-zA-Z]|%[0-9a-fA-F]{2}|\\|<[a-zA-Z!/]/;

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,23}));/y;
const PERCENT = /(?:%[0-9a-fA-F]{2}){1,4}/y;
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8}))/y;
const TAG = /<(?:!--[^]{0,400}?-->|\/?([A-Za-z][A-Za-z0-9-]{0,30})(?:[\s/][^<>]{0,300})?>)/y;

/** Names of characters that stand between digits. */
const NAMES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  emsp13: ' ',
  emsp14: ' ',
  thinsp: ' ',
  numsp: ' ',
  puncsp: ' ',
  hairsp: ' ',
  Tab: '\t',
  NewLine: '\n',
  shy: '',
  zwj: '',
  zwnj: '',
  lrm: '',
  rlm: '',
  ZeroWidthSpace: '',
  NoBreak: '',
  hyphen: '-',
  dash: '-',
  ndash: '-',
  mdash: '-',
  horbar: '-',
  minus: '-',
  tilde: '~',
  middot: '.',
  centerdot: '.',
  bull: '.',
  period: '.',
  sol: '/',
  bsol: '/',
  vert: '|',
  verbar: '|',
  lowbar: '_',
  comma: ',',
  semi: ',',
  colon: ':',
  ast: '*',
  lpar: '(',
  rpar: ')',
  plus: '+',
  num: '#',
};

/**
 * What stands at a place where `&`, `%`, `\` or `<` is, if it stands for something else. A tag takes no room, unless it
 * holds digits of its own.
 */
export function readHidden(text: string, at: number): Read | undefined {
  switch (text[at]) {
    case '&':
      return entity(text, at);
    case '%':
      return percent(text, at);
    case '\\':
      return escape(text, at);
    case '<':
      return tag(text, at);
    default:
      return undefined;
  }
}

function entity(text: string, at: number): Read | undefined {
  ENTITY.lastIndex = at;
  const [written, decimal, hexadecimal, name] = ENTITY.exec(text) ?? [];
  if (written === undefined) return undefined;
  const end = at + written.length;
  if (name !== undefined) return Object.hasOwn(NAMES, name) ? { char: NAMES[name]!, end } : undefined;
  return { char: charOf(decimal === undefined ? parseInt(hexadecimal!, 16) : Number(decimal)), end };
}

/** One character of a run of percent signs: as many bytes as UTF-8 says. */
function percent(text: string, at: number): Read | undefined {
  const first = parseInt(text.slice(at + 1, at + 3), 16);
  const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  PERCENT.lastIndex = at;
  const [run] = PERCENT.exec(text) ?? [];
  // `12%38户` is a share, not a code.
  const isShare = run?.length === 3 && /^%3\d/.test(run) && /\d/.test(text[at - 1] ?? '') && text[at - 3] !== '%';
  if (run === undefined || isShare) return undefined;
  const written = run.slice(0, 3 * length);
  try {
    return { char: decodeURIComponent(written), end: at + written.length };
  } catch {
    return undefined;
  }
}

/** A backslash before a sign is not seen. */
function escape(text: string, at: number): Read {
  ESCAPE.lastIndex = at;
  const [written, ...codes] = ESCAPE.exec(text) ?? [];
  if (written === undefined) return { char: '', end: at + 1 };
  return {
    char: charOf(
      parseInt(
        codes.find((code) => code !== undefined)!,
        16,
      ),
    ),
    end: at + written.length,
  };
}

function tag(text: string, at: number): Read | undefined {
  TAG.lastIndex = at;
  const [written, name] = TAG.exec(text) ?? [];
  if (written === undefined || (written.match(/\d/g)?.length ?? 0) > MOST_FIGURES_IN_TAG) return undefined;
  return { char: /^(?:br|p|div|li|tr|td)$/i.test(name ?? '') ? ' ' : '', end: at + written.length };
}

const MOST_FIGURES_IN_TAG = 6;

function charOf(point: number): string {
  return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
}
