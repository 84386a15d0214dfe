import { noWorkbook } from '../refusal.ts';
import { type CellFormat, readCellFormats } from './cell-formats.ts';
import { type RichText } from './rich-text.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type WorkbookParts } from './workbook-parts.ts';
import { type Attributes } from './xml.ts';

/** Where a sheet lies in its workbook. */
export interface SheetPart {
  name: string;
  part: string;
  isHidden: boolean;
}

/** What the cells of all sheets need in order to be read. */
export interface Workbook {
  /** The visible ones in their order, then the hidden ones. */
  sheets: readonly SheetPart[];
  strings: readonly (string | RichText)[];
  formats: readonly CellFormat[];
  /** Dates are counted from 1904 (old Macs), not from 1900. */
  startsIn1904: boolean;
}

/** Reads the workbook's own parts. Any other kind of file in a zip is refused. */
export function readWorkbook(parts: WorkbookParts): Workbook {
  const main =
    [...parts.relationshipsOf('').values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!parts.has(main)) throw noWorkbook();
  const listed: { name: string; id: string; isHidden: boolean }[] = [];
  let startsIn1904 = false;
  let root: string | undefined;
  parts.read(main, {
    open: (element, attributes) => {
      root ??= element;
      if (element === 'workbookPr') startsIn1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      else if (element === 'sheet')
        listed.push({
          name: attributes.name ?? '',
          id: relationshipId(attributes),
          isHidden: (attributes.state ?? 'visible') !== 'visible',
        });
    },
  });
  if (root !== 'workbook') throw noWorkbook();
  const related = parts.relationshipsOf(main);
  const partOf = (wanted: string) => [...related.values()].find(({ type }) => type === wanted)?.target;
  const sheets = [...listed.filter(({ isHidden }) => !isHidden), ...listed.filter(({ isHidden }) => isHidden)].flatMap(
    ({ name, id, isHidden }) => {
      const found = related.get(id);
      // Sheets that are one chart are sheets as well.
      return found?.type === 'worksheet' ? [{ name, part: found.target, isHidden }] : [];
    },
  );
  if (sheets.length === 0) throw noWorkbook();
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')];
  return {
    sheets,
    strings: strings === undefined ? [] : readSharedStrings(parts, strings),
    formats: styles === undefined ? [] : readCellFormats(parts, styles),
    startsIn1904,
  };
}

/** `r:id`; the prefix may be another one. */
function relationshipId(attributes: Attributes): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'));
  return (key === undefined ? undefined : attributes[key]) ?? '';
}
