import { BUILT_IN_FORMATS, type FormatCode, parseNumberFormat } from './number-format.ts';
import { type FontLook, readLook } from './rich-text.ts';
import { type WorkbookParts } from './workbook-parts.ts';
import { type Attributes } from './xml.ts';

/** How the cells of one style look, as far as it changes what they say. */
export interface CellFormat {
  /** Undefined where numbers are shown as they are. */
  number: FormatCode | undefined;
  font: FontLook;
  /** White letters on white. */
  isUnseen: boolean;
}

type Font = FontLook & { isWhite: boolean };

/** The format of every cell style, by the style's number. */
export function readCellFormats(parts: WorkbookParts, name: string): CellFormat[] {
  const reader = new StyleReader();
  parts.read(name, reader);
  return reader.take();
}

class StyleReader {
  readonly #codes = new Map(BUILT_IN_FORMATS);
  readonly #fonts: Font[] = [];
  readonly #areFilled: boolean[] = [];
  readonly #used: { number: number; font: number; fill: number }[] = [];
  #list: string | undefined;

  open(element: string, attributes: Attributes): void {
    const { numFmtId, formatCode, fontId, fillId } = attributes;
    if (element === 'numFmt' && formatCode !== undefined && this.#list === undefined)
      this.#codes.set(Number(numFmtId), formatCode);
    else if (LISTS.has(element)) this.#list = element;
    else if (this.#list === 'fonts') this.#openFont(element, attributes);
    else if (this.#list === 'fills') this.#openFill(element, attributes);
    else if (this.#list === 'cellXfs' && element === 'xf')
      this.#used.push({ number: Number(numFmtId ?? 0), font: Number(fontId ?? 0), fill: Number(fillId ?? 0) });
  }

  close(element: string): void {
    if (element === this.#list) this.#list = undefined;
  }

  take(): CellFormat[] {
    const codes = new Map<string, FormatCode>();
    return this.#used.map(({ number, font, fill }) => {
      const code = this.#codes.get(number);
      if (code !== undefined && !codes.has(code)) codes.set(code, parseNumberFormat(code));
      const { isStruck = false, script, isWhite = false } = this.#fonts[font] ?? {};
      return {
        number: code === undefined ? undefined : codes.get(code),
        font: { isStruck, script },
        isUnseen: isWhite && this.#areFilled[fill] !== true,
      };
    });
  }

  #openFont(element: string, attributes: Attributes): void {
    const font = this.#fonts.at(-1);
    if (element === 'font') this.#fonts.push({ isStruck: false, script: undefined, isWhite: false });
    else if (font && element === 'color') font.isWhite = isWhite(attributes);
    else if (font) readLook(font, element, attributes);
  }

  #openFill(element: string, attributes: Attributes): void {
    if (element === 'fill') this.#areFilled.push(false);
    else if (this.#areFilled.length === 0) return;
    else if (element === 'gradientFill') this.#areFilled[this.#areFilled.length - 1] = true;
    else if (element === 'patternFill')
      this.#areFilled[this.#areFilled.length - 1] = !/^(?:none|)$/.test(attributes.patternType ?? '');
    else if (element === 'fgColor' && isWhite(attributes)) this.#areFilled[this.#areFilled.length - 1] = false;
  }
}

const LISTS: ReadonlySet<string> = new Set([
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
]);

/** White by its name in the theme, where the first colour is that of paper, or by its own value. */
function isWhite({ rgb, theme, tint, indexed }: Attributes): boolean {
  if (rgb !== undefined) return /^(?:[0-9a-f]{2})?ffffff$/i.test(rgb);
  if (theme !== undefined) return theme === '0' && (tint === undefined || Number(tint) === 0);
  return indexed === '1' || indexed === '9';
}
