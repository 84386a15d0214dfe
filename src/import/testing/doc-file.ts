import { oleFile } from '../../ingest/documents/testing/ole-file.ts';

/** Text of a .doc with the properties of its characters, by their numbers: `[0x0800, 1]` is deleted. */
export interface DocStretch {
  text: string;
  properties?: readonly (readonly [property: number, value: number])[];
}

/** What a .doc is made of; a paragraph ends with \r, a cell with \u0007. */
export interface DocParts {
  text: readonly DocStretch[];
  /** Each ends with \r. */
  footnotes?: readonly string[];
  header?: string;
  comments?: string;
  boxes?: string;
  /** Properties of the paragraphs of the text, by their numbers from 0. */
  paragraphs?: Readonly<Record<number, readonly (readonly [property: number, value: number])[]>>;
  /** The letters that stand in one byte each. */
  isWestern?: boolean;
  flags?: number;
  version?: number;
}

const TEXT_AT = 0x800;
const PAGE = 512;

/** Bytes of a .doc of Word 97. */
export function docFile(parts: DocParts): Buffer {
  const { footnotes = [], header = '', comments = '', boxes = '', isWestern = false } = parts;
  const main = parts.text.map(({ text }) => text).join('');
  const foot = footnotes.join('');
  const all = main + foot + header + comments + boxes;
  const width = isWestern ? 1 : 2;
  const bytes = Buffer.from(all, isWestern ? 'latin1' : 'utf16le');
  const pagesAt = Math.ceil((TEXT_AT + bytes.length) / PAGE);
  const characters = pagesOf(
    parts.text.map(({ text, properties = [] }) => ({ length: text.length * width, properties })),
    1,
  );
  const lines = main.match(/[^\r\u0007\f]*[\r\u0007\f]/g) ?? [];
  const paragraphs = pagesOf(
    lines.map((line, index) => ({ length: line.length * width, properties: parts.paragraphs?.[index] ?? [] })),
    13,
  );
  const stream = Buffer.alloc((pagesAt + characters.length + paragraphs.length) * PAGE);
  stream.writeUInt16LE(0xa5ec, 0);
  stream.writeUInt16LE(parts.version ?? 0xc1, 2);
  stream.writeUInt16LE(0x0200 | (parts.flags ?? 0), 0x0a);
  bytes.copy(stream, TEXT_AT);
  for (const [index, page] of [...characters, ...paragraphs].entries()) page.copy(stream, (pagesAt + index) * PAGE);
  const table: Buffer[] = [];
  let at = 0;
  const place = (field: number, list: Buffer) => {
    stream.writeUInt32LE(at, field);
    stream.writeUInt32LE(list.length, field + 4);
    table.push(list);
    at += list.length;
  };
  const pieces = numbers(0, all.length);
  const piece = Buffer.alloc(8);
  piece.writeUInt32LE(isWestern ? (TEXT_AT * 2) | 0x40000000 : TEXT_AT, 2);
  const size = Buffer.from([2, 0, 0, 0, 0]);
  size.writeUInt32LE(pieces.length + piece.length, 1);
  place(0x1a2, Buffer.concat([size, pieces, piece]));
  place(0xfa, listOf(characters, pagesAt));
  place(0x102, listOf(paragraphs, pagesAt + characters.length));
  const marks = [...main].flatMap((sign, index) => (sign === '\u0002' ? [index] : []));
  const starts = footnotes.map((_, index) => footnotes.slice(0, index).join('').length);
  place(0xaa, Buffer.concat([numbers(...marks, main.length), Buffer.alloc(marks.length * 2)]));
  place(0xb2, numbers(...starts, foot.length, foot.length));
  const lengths = { 0x4c: main, 0x50: foot, 0x54: header, 0x5c: comments, 0x64: boxes };
  for (const [field, text] of Object.entries(lengths)) stream.writeUInt32LE(text.length, Number(field));
  return oleFile({ WordDocument: stream, '1Table': Buffer.concat(table) });
}

function numbers(...list: number[]): Buffer {
  const bytes = Buffer.alloc(list.length * 4);
  for (const [index, number] of list.entries()) bytes.writeUInt32LE(number, index * 4);
  return bytes;
}

interface Described {
  length: number;
  properties: NonNullable<DocStretch['properties']>;
}

/** Stretches that surely have room on one page. */
const ON_PAGE = 12;

function pagesOf(stretches: readonly Described[], entry: 1 | 13): Buffer[] {
  const pages: Buffer[] = [];
  let from = TEXT_AT;
  for (let at = 0; at < stretches.length; at += ON_PAGE) {
    const some = stretches.slice(at, at + ON_PAGE);
    pages.push(pageOf(some, entry, from));
    from += some.reduce((sum, { length }) => sum + length, 0);
  }
  return pages;
}

/** Where each page begins to speak of, and its number. */
function listOf(pages: readonly Buffer[], first: number): Buffer {
  const starts = pages.map((page) => page.readUInt32LE(0));
  const end = pages.map((page) => page.readUInt32LE(page[PAGE - 1]! * 4)).at(-1) ?? TEXT_AT;
  return numbers(...starts, end, ...pages.map((_, index) => first + index));
}

/** A page of 512 bytes with the properties of stretches. `entry`: how many bytes stand for one of them. */
function pageOf(stretches: readonly Described[], entry: 1 | 13, start: number): Buffer {
  const page = Buffer.alloc(PAGE);
  const count = stretches.length;
  page[PAGE - 1] = count;
  let from = start;
  let end = PAGE - 1;
  for (const [index, { length, properties }] of stretches.entries()) {
    page.writeUInt32LE(from, index * 4);
    from += length;
    if (properties.length === 0) continue;
    const list = Buffer.concat(
      properties.map(([property, value]) => {
        const size = [1, 1, 2, 4, 2, 2, 1, 3][property >> 13]!;
        const bytes = Buffer.alloc(2 + size);
        bytes.writeUInt16LE(property, 0);
        bytes.writeUIntLE(value, 2, size);
        return bytes;
      }),
    );
    // Of a paragraph the number of its style comes first, and all is counted in twos.
    const whole =
      entry === 1
        ? Buffer.concat([Buffer.from([list.length]), list])
        : Buffer.concat([
            Buffer.from([0, Math.ceil((list.length + 2) / 2), 0, 0]),
            list,
            Buffer.alloc(list.length % 2),
          ]);
    end = (end - whole.length) & ~1;
    whole.copy(page, end);
    page[(count + 1) * 4 + index * entry] = end / 2;
  }
  page.writeUInt32LE(from, count * 4);
  return page;
}
