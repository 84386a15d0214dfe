import { strToU8, zipSync } from 'fflate';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What of a workbook a test writes itself. `files` are added, or replace what is there. */
export interface Crafted {
  /** Inside `<sheetData>`. */
  rows?: string;
  /** In front of `<sheetData>`. */
  before?: string;
  /** Behind `</sheetData>`. */
  after?: string;
  /** Inside `<sst>`. */
  strings?: string;
  /** Number formats of the styles 0, 1, 2 …: a code, or the number of a built-in one. */
  formats?: readonly (string | number)[];
  files?: Record<string, string | Uint8Array>;
}

/** A workbook of one sheet, made of strings. */
export function zipWorkbook({
  rows = '',
  before = '',
  after = '',
  strings = '',
  formats = [0],
  files = {},
}: Crafted): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    '_rels/.rels': relationships({ a: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="表" sheetId="1" r:id="s"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships({
      s: ['worksheet', 'worksheets/sheet1.xml'],
      t: ['sharedStrings', 'sharedStrings.xml'],
      f: ['styles', 'styles.xml'],
    }),
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    'xl/styles.xml': styles(formats),
    ...files,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

/** Targets by id, each with the last word of its type. */
export function relationships(targets: Record<string, readonly [type: string, target: string]>): string {
  const items = Object.entries(targets).map(
    ([id, [type, target]]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

function styles(formats: readonly (string | number)[]): string {
  const escape = (code: string) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const codes = formats.flatMap((format, at) =>
    typeof format === 'string' ? [`<numFmt numFmtId="${200 + at}" formatCode="${escape(format)}"/>`] : [],
  );
  const used = formats.map(
    (format, at) => `<xf numFmtId="${typeof format === 'string' ? 200 + at : format}" applyNumberFormat="1"/>`,
  );
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${used.join('')}</cellXfs></styleSheet>`;
}
