import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { WorkbookParts } from '../table/xlsx/workbook-parts.ts';
import { readWorkbook } from '../table/xlsx/workbook.ts';
import type { LedgerEdits } from './merge-ledgers.ts';

const ROW = /<row\b([^>]*?)(?:\/>|>([^]*?)<\/row>)/g;
const CELL = /<c\b([^>]*?)(?:\/>|>([^]*?)<\/c>)/g;

/**
 * A workbook with some cells of its first sheet changed; everything else stays to the byte inside. Texts become texts
 * in the sheet itself, whole numbers numbers; formats stay. Undefined where the sheet is not written as Excel and WPS
 * write it, or a formula would be lost. Whoever uses it reads the result again.
 */
export function patchXlsx(bytes: Uint8Array, { cells, added, removed }: LedgerEdits): Uint8Array | undefined {
  const part = readWorkbook(new WorkbookParts(bytes)).sheets[0]!.part;
  const files = unzipSync(bytes);
  const name = Object.keys(files).find((file) => file.toLowerCase() === part.toLowerCase());
  if (name === undefined) return undefined;
  const xml = strFromU8(files[name]!);
  const [before, inside, after] = split(xml) ?? [];
  if (before === undefined || inside === undefined || after === undefined) return undefined;
  const byRow = Map.groupBy(cells, ({ row }) => row);
  const gone = new Set(removed);
  let last = 0;
  let isClear = true;
  const rows = inside.replace(ROW, (whole, attributes: string, content: string | undefined) => {
    const number = Number(/\br="(\d+)"/.exec(attributes)?.[1]);
    if (!(number > last)) isClear = false;
    last = number;
    if (gone.has(number)) return '';
    const edits = byRow.get(number);
    if (!edits) return whole;
    byRow.delete(number);
    const patched = patchRow(content ?? '', number, edits);
    if (patched === undefined) isClear = false;
    return `<row${attributes}>${patched ?? ''}</row>`;
  });
  if (!isClear || byRow.size > 0) return undefined;
  const more = added.map((texts, index) => {
    const number = last + 1 + index;
    const cells = texts.map((text, column) => (text === '' ? '' : cellXml(number, column, '', text)));
    return `<row r="${number}">${cells.join('')}</row>`;
  });
  files[name] = strToU8(`${before}${rows}${more.join('')}${after}`);
  return zipSync(files);
}

/** What is in front of, inside and behind `<sheetData>`. */
function split(xml: string): [string, string, string] | undefined {
  const [, before, inside, after] = /^([^]*?<sheetData>)([^]*)(<\/sheetData>[^]*)$/.exec(xml) ?? [];
  return before === undefined ? undefined : [before, inside!, after!];
}

function patchRow(content: string, number: number, edits: LedgerEdits['cells']): string | undefined {
  const wanted = new Map(edits.map((edit) => [edit.column, edit.text]));
  const found: { column: number; xml: string }[] = [];
  for (const [whole, attributes = '', inside = ''] of content.matchAll(CELL)) {
    const letters = /\br="([A-Z]+)\d+"/.exec(attributes)?.[1];
    if (letters === undefined) return undefined;
    const column = columnOf(letters);
    const text = wanted.get(column);
    wanted.delete(column);
    if (text !== undefined && inside.includes('<f')) return undefined;
    found.push({
      column,
      xml: text === undefined ? whole : cellXml(number, column, /\bs="\d+"/.exec(attributes)?.[0] ?? '', text),
    });
  }
  for (const [column, text] of wanted) found.push({ column, xml: cellXml(number, column, '', text) });
  return found
    .sort((a, b) => a.column - b.column)
    .map(({ xml }) => xml)
    .join('');
}

function cellXml(row: number, column: number, style: string, text: string): string {
  const start = `<c r="${columnLetters(column)}${row}"${style === '' ? '' : ` ${style}`}`;
  if (text === '') return `${start}/>`;
  if (/^(?:0|[1-9]\d{0,8})$/.test(text) && style === '') return `${start}><v>${text}</v></c>`;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
}

/** From 0. */
function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
