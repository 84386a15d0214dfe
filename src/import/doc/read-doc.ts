import { OleFile } from '../../ingest/ole/ole.ts';
import type { Aside, Document, Remark, WordBlock } from '../document/model.ts';
import { blocksText } from '../document/model.ts';
import { Refused } from '../document/refused.ts';
import { DocText } from './doc-text.ts';
import { docPieces, docStreams } from '../../ingest/documents/doc-pieces.ts';
import { characterRuns, paragraphRuns } from './properties.ts';
import { StoryReader } from './story.ts';

/**
 * Reads the text of a .doc of Word 97 and later, or of WPS: paragraphs, tables, notes, comments, what is deleted or
 * hidden. Fonts, pictures and the numbers of lists are lost, which is said. It is our own: word-extractor 1.0.4 takes
 * every text whose letters are spaced by an odd measure for deleted, and drops it in silence, as it does with what is
 * deleted or hidden; it needs two more packages to read what `OleFile` reads. Throws `Refused`.
 */
export function readDoc(bytes: Buffer): Document {
  try {
    return read(bytes);
  } catch (error) {
    // Something points outside the file.
    if (error instanceof RangeError)
      throw new Refused('打不开：文件损坏或者不完整。请在 Word 或 WPS 里打开，另存为 .docx 再导入。');
    throw error;
  }
}

function read(bytes: Buffer): Document {
  const streams = docStreams(new OleFile(bytes));
  if (streams === 'old') throw new Refused('是 Word 95 或者更早的格式。请在 Word 或 WPS 里打开，另存为 .docx 再导入。');
  const { stream, table } = streams;
  const text = new DocText(docPieces(stream, table), characterRuns(stream, table), paragraphRuns(stream, table));
  const asides: Aside[] = [];
  const remarks: Remark[] = [];
  const reader = new StoryReader(text, asides, remarks, {
    foot: notesAt(stream, table, 0xaa),
    end: notesAt(stream, table, 0x20a),
  });
  let from = 0;
  const stories = LENGTHS.map((at) => {
    const start = from;
    from = Math.min(text.length, from + stream.readUInt32LE(at));
    return { start, end: from };
  });
  const [main, foot, heads, comments, end, boxes, headBoxes] = stories as [
    Story,
    Story,
    Story,
    Story,
    Story,
    Story,
    Story,
  ];
  const blocks = [...reader.blocks(main.start, main.end), ...boxed(reader, boxes, remarks)];
  const notes = new Map([
    ...notesIn(reader, foot, notesAt(stream, table, 0xb2), 'f'),
    ...notesIn(reader, end, notesAt(stream, table, 0x212), 'e'),
  ]);
  asides.push(
    ...asideOf(reader, heads, 'header'),
    ...asideOf(reader, comments, 'comment'),
    ...asideOf(reader, headBoxes, 'box'),
  );
  remarks.push({ kind: 'old-word', text: '', place: 0 });
  return { blocks, notes, asides, remarks, picture: () => undefined, hasLooks: false };
}

/** What stands in boxes comes last: where they float nobody can tell from the text. */
function boxed(reader: StoryReader, { start, end }: Story, remarks: Remark[]): WordBlock[] {
  const blocks = reader.blocks(start, end);
  const text = blocksText(blocks).trim();
  if (text !== '') remarks.push({ kind: 'late-box', text: text.slice(0, 20), place: 0 });
  return text === '' ? [] : blocks;
}

interface Story {
  start: number;
  end: number;
}

/** Where the lengths of the stories stand: the text, footnotes, headers and footers, comments, endnotes, text boxes. */
const LENGTHS = [0x4c, 0x50, 0x54, 0x5c, 0x60, 0x64, 0x68];

/** Places of notes, or of their texts: a list of numbers of characters. */
function notesAt(stream: Buffer, table: Buffer, at: number): number[] {
  const [start, length] = [stream.readUInt32LE(at), stream.readUInt32LE(at + 4)];
  const list = table.subarray(start, start + length);
  // Marks have two bytes more for each, texts do not.
  const isOfMarks = at === 0xaa || at === 0x20a;
  const count = Math.floor(isOfMarks ? (list.length - 4) / 6 : list.length / 4);
  return Array.from({ length: Math.max(0, count) }, (_, index) => list.readUInt32LE(index * 4));
}

function notesIn(
  reader: StoryReader,
  { start, end }: Story,
  starts: readonly number[],
  prefix: string,
): [string, WordBlock[]][] {
  if (end <= start) return [];
  const ends = starts.slice(1).filter((at) => start + at <= end);
  return ends.map((to, index) => [`${prefix}${index + 1}`, reader.blocks(start + starts[index]!, start + to)]);
}

function asideOf(reader: StoryReader, { start, end }: Story, kind: Aside['kind']): Aside[] {
  const lines = blocksText(reader.blocks(start, end)).split('\n');
  return [...new Set(lines.map((line) => line.trim()))]
    .filter((line) => line !== '')
    .map((text) => ({ kind, text, place: 0 }));
}
