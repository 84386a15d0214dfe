import type { RunLook } from '../document/model.ts';
import { type XmlNode, element, elements, switchOf, valueIn } from './xml-tree.ts';

/** How a paragraph stands. Undefined: as the document has it. */
export interface ParagraphLook {
  align?: string | undefined;
  outline?: number | undefined;
  list?: string | undefined;
  level?: number | undefined;
  startsPage?: boolean | undefined;
}

interface Style {
  name: string;
  basedOn: string | undefined;
  run: RunLook;
  paragraph: ParagraphLook;
}

/** A style with all that it takes from the styles below it. */
export interface WholeStyle {
  /** In lower case; '' for none. */
  name: string;
  run: RunLook;
  paragraph: ParagraphLook;
}

/** Styles may name each other in a circle. */
const DEEPEST = 20;

export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #whole = new Map<string, WholeStyle>();
  readonly #defaults: WholeStyle;
  readonly #normal: string | undefined;

  constructor(styles: XmlNode | undefined, theme: XmlNode | undefined) {
    const fonts = themeFonts(theme);
    const defaults = element(styles, 'docDefaults');
    this.#defaults = {
      name: '',
      run: runLook(element(element(defaults, 'rPrDefault'), 'rPr'), fonts),
      paragraph: paragraphLook(element(element(defaults, 'pPrDefault'), 'pPr')),
    };
    for (const node of elements(styles, 'style')) {
      const { styleId = '', type, default: isDefault } = node.attributes;
      this.#styles.set(styleId, {
        name: valueIn(node, 'name') ?? '',
        basedOn: valueIn(node, 'basedOn'),
        run: runLook(element(node, 'rPr'), fonts),
        paragraph: paragraphLook(element(node, 'pPr')),
      });
      if (type === 'paragraph' && isDefault === '1') this.#normal ??= styleId;
    }
    this.fonts = fonts;
  }

  readonly fonts: ReadonlyMap<string, string>;

  /** The style of a paragraph or of a run; for a paragraph without one the normal style. */
  of(id: string | undefined, kind: 'paragraph' | 'run'): WholeStyle {
    const known = id ?? (kind === 'paragraph' ? this.#normal : undefined);
    if (known === undefined) return kind === 'paragraph' ? this.#defaults : NO_STYLE;
    const key = `${kind} ${known}`;
    const whole = this.#whole.get(key) ?? this.#join(known, kind === 'paragraph' ? this.#defaults : NO_STYLE, 0);
    this.#whole.set(key, whole);
    return whole;
  }

  #join(id: string, lowest: WholeStyle, depth: number): WholeStyle {
    const style = this.#styles.get(id);
    if (!style || depth > DEEPEST) return lowest;
    const below = style.basedOn === undefined ? lowest : this.#join(style.basedOn, lowest, depth + 1);
    return {
      name: style.name.toLowerCase(),
      run: over(below.run, style.run),
      paragraph: over(below.paragraph, style.paragraph),
    };
  }
}

const NO_STYLE: WholeStyle = { name: '', run: {}, paragraph: {} };

/** What the upper one says, and what the lower one says where the upper one is silent. */
export function over<T extends object>(lower: T, upper: T): T {
  const said = Object.entries(upper).filter(([, value]) => value !== undefined);
  return said.length === 0 ? lower : { ...lower, ...Object.fromEntries(said) };
}

export function runLook(properties: XmlNode | undefined, fonts: ReadonlyMap<string, string>): RunLook {
  if (!properties) return {};
  const named = element(properties, 'rFonts')?.attributes ?? {};
  // Twice the points; the strict form says so itself.
  const written = valueIn(properties, 'sz') ?? '';
  const size = written.endsWith('pt') ? 2 * Number(written.slice(0, -2)) : Number(written);
  const underline = valueIn(properties, 'u');
  return {
    bold: switchOf(properties, 'b'),
    italic: switchOf(properties, 'i'),
    struck: switchOf(properties, 'strike') ?? switchOf(properties, 'dstrike'),
    hidden: switchOf(properties, 'vanish'),
    underlined: underline === undefined ? undefined : underline !== 'none',
    font: named['eastAsia'] ?? fonts.get(named['eastAsiaTheme'] ?? '') ?? named['ascii'],
    size: size > 0 ? size / 2 : undefined,
    colour: colourOf(element(properties, 'color')),
    raised: valueIn(properties, 'vertAlign'),
  };
}

function colourOf(colour: XmlNode | undefined): string | undefined {
  if (!colour) return undefined;
  const { val = '', themeColor } = colour.attributes;
  return /^(?:background1|bg1|light1|lt1)$/.test(themeColor ?? '') ? 'FFFFFF' : val.toUpperCase();
}

/** Nobody reads on paper what is as white as it is, or as small as a point. */
export function isUnreadable({ colour = '', size }: RunLook): boolean {
  return /^(?:F[0-9A-F]){3}$/.test(colour) || (size !== undefined && size <= SMALLEST_POINTS);
}

const SMALLEST_POINTS = 2;

export function paragraphLook(properties: XmlNode | undefined): ParagraphLook {
  if (!properties) return {};
  const numbered = element(properties, 'numPr');
  const level = valueIn(numbered, 'ilvl');
  const outline = valueIn(properties, 'outlineLvl');
  return {
    align: valueIn(properties, 'jc'),
    outline: outline === undefined ? undefined : Number(outline) + 1,
    list: valueIn(numbered, 'numId'),
    level: level === undefined ? undefined : Number(level),
    startsPage: switchOf(properties, 'pageBreakBefore'),
  };
}

/** The fonts for Han that a theme gives to headings and to the text. */
function themeFonts(theme: XmlNode | undefined): Map<string, string> {
  const scheme = element(element(theme, 'themeElements'), 'fontScheme');
  const found = new Map<string, string>();
  for (const [part, prefix] of [
    ['majorFont', 'major'],
    ['minorFont', 'minor'],
  ] as const) {
    const fonts = element(scheme, part);
    const han = elements(fonts, 'font').find(({ attributes }) => attributes['script'] === 'Hans');
    const face = element(fonts, 'ea')?.attributes['typeface'] || han?.attributes['typeface'];
    if (face) found.set(`${prefix}EastAsia`, face);
  }
  return found;
}
