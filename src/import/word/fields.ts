import { equationField, symbolOf } from './symbols.ts';
import { type XmlNode, element, elements, switchOf, valueIn } from './xml-tree.ts';

/** A field that is open: Word shows its result, not its instruction. */
export interface OpenField {
  instruction: string;
  isResult: boolean;
  /** What a form field shows that has no result. */
  form: string;
}

/** The word that says what a field is: `TOC`, `HYPERLINK` … */
export function typeOf(instruction: string): string {
  return (/^\s*([A-Za-z=]+)/.exec(instruction)?.[1] ?? '').toUpperCase();
}

/** The address that a field leads to. */
export function fieldAddress(instruction: string): string | undefined {
  if (typeOf(instruction) !== 'HYPERLINK') return undefined;
  const [, address] = /HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]*)"/i.exec(instruction) ?? [];
  return /\\l\b/i.test(instruction.slice(0, instruction.indexOf('"'))) ? undefined : address;
}

/** Of figures that are of the paper alone, and of marks for an index that nobody sees. */
const WITHOUT_WORDS: ReadonlySet<string> = new Set(
  'PAGE NUMPAGES SECTION SECTIONPAGES ADVANCE SET RD PRIVATE TOC INDEX AUTONUM AUTONUMLGL AUTONUMOUT'.split(' '),
);

/** What shows a date that changes by itself. */
export const DATES: ReadonlySet<string> = new Set(['DATE', 'TIME', 'SAVEDATE', 'PRINTDATE', 'CREATEDATE']);

/** What a field without result shows; `undefined`: nobody can tell, the instruction has to be reported. */
export function shownWithoutResult({ instruction, form }: OpenField): { text: string; isRuby?: boolean } | undefined {
  const type = typeOf(instruction);
  if (type === 'EQ') return equationField(instruction);
  if (type === 'SYMBOL') {
    const [, code = '', font = ''] = /SYMBOL\s+(\S+)(?:.*?\\f\s+"?([^"\\]+))?/i.exec(instruction) ?? [];
    const found = symbolOf(font === '' ? 'symbol' : font, Number(code));
    return found === undefined ? undefined : { text: found };
  }
  if (type.startsWith('FORM')) return { text: form };
  return WITHOUT_WORDS.has(type) || instruction.trim() === '' ? { text: '' } : undefined;
}

/** Where fields begin that do not end. */
export function unclosedFields(story: XmlNode): ReadonlySet<XmlNode> {
  const open: XmlNode[] = [];
  const walk = (node: XmlNode): void => {
    for (const child of elements(node)) {
      const type = child.name === 'fldChar' ? child.attributes['fldCharType'] : undefined;
      if (type === 'begin') open.push(child);
      else if (type === 'end') open.pop();
      else if (child.name !== 'Unchosen') walk(child);
    }
  };
  walk(story);
  return new Set(open);
}

/** What a check box or a list to choose from shows. */
export function formOf(field: XmlNode): string {
  const data = element(field, 'ffData');
  const box = element(data, 'checkBox');
  if (box) return (switchOf(box, 'checked') ?? switchOf(box, 'default') ?? false) ? '☑' : '□';
  const list = element(data, 'ddList');
  if (!list) return '';
  return elements(list, 'listEntry')[Number(valueIn(list, 'result') ?? 0)]?.attributes['val'] ?? '';
}
