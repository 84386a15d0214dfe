import {
  AlignmentType,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { displayWidth } from '../../kernel/text-width.ts';
import type { Photo } from '../../model/entities/beside.ts';
import { CHANNEL_TEXTS } from '../../wording/channels/channel-texts.ts';
import { type Block, type Run, wordsOfBlocks } from '../piece/block.ts';
import type { PhotoFile } from '../piece/photo-file.ts';
import { BODY, CELL, CENTRED, mm, PICTURE, run, SIGNED, SIZES, TEXT_WIDTH_MM } from './official-form.ts';

/** Pictures are measured at 96 to the inch; on a sheet that also holds some text. */
const PIXELS_PER_MM = 96 / 25.4;
const MOST_PICTURE_HEIGHT_MM = 150;

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Blocks as paragraphs and tables of an official document; collects the footnotes on the way. */
export class BriefingWriter {
  /** By their numbers, from 1. */
  readonly footnotes: Record<string, { children: Paragraph[] }> = {};
  private readonly notes: readonly (readonly Block[])[];
  private readonly photos: ReadonlyMap<Photo, PhotoFile>;

  constructor(notes: readonly (readonly Block[])[], photos: ReadonlyMap<Photo, PhotoFile>) {
    this.notes = notes;
    this.photos = photos;
  }

  write(blocks: readonly Block[]): (Paragraph | Table)[] {
    return blocks.flatMap((block) => this.block(block));
  }

  private block(block: Block): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'heading':
        return [this.heading(block.level, block.text)];
      case 'paragraph':
        return this.lines(block.runs, 'fangsong');
      case 'signature':
        return [new Paragraph({ ...SIGNED, children: [run(block.text, 'fangsong', SIZES.three)] })];
      case 'quote':
        return block.blocks.flatMap((inner) =>
          inner.kind === 'paragraph' ? this.lines(inner.runs, 'kai') : this.block(inner),
        );
      case 'list':
        return block.items.flatMap((item, index) =>
          this.write(withSign(item, block.ordered ? `${block.start + index}. ` : '·')),
        );
      case 'table':
        return [tableOf(block.head, block.rows)];
      case 'picture':
        return this.picture(block);
      case 'recording':
        return this.lines(
          [{ text: CHANNEL_TEXTS.recording(block.isVideo, block.title), link: block.address }],
          'fangsong',
        );
      case 'rule':
        return [new Paragraph({ ...CENTRED, children: [run('＊', 'fangsong', SIZES.three)] })];
    }
  }

  private heading(level: number, text: string): Paragraph {
    const font = level === 1 ? 'black' : level === 2 ? 'kai' : 'fangsong';
    const heading = HEADINGS[level - 1];
    return new Paragraph({
      ...BODY,
      keepNext: true,
      ...(heading === undefined ? {} : { heading }),
      children: [run(text, font, SIZES.three, { bold: level === 3, color: '000000' })],
    });
  }

  /** Lines that end where they were typed are paragraphs here: a justified line would gape. */
  private lines(runs: readonly Run[], font: 'fangsong' | 'kai'): Paragraph[] {
    const lines: ParagraphChild[][] = [[]];
    for (const each of runs) {
      const [first = '', ...others] = each.text.split('\n');
      for (const [index, text] of [first, ...others].entries()) {
        if (index > 0) lines.push([]);
        if (text !== '') lines.at(-1)!.push(run(text, font, SIZES.three, { bold: each.bold ?? false }));
      }
      const note = noteOf(each, this.notes);
      if (note !== undefined) lines.at(-1)!.push(this.footnote(note));
    }
    return lines.filter((line) => line.length > 0).map((children) => new Paragraph({ ...BODY, children }));
  }

  private footnote(text: string): FootnoteReferenceRun {
    const number = Object.keys(this.footnotes).length + 1;
    this.footnotes[number] = {
      children: [new Paragraph({ ...CELL, children: [run(` ${text}`, 'fangsong', SIZES.note)] })],
    };
    return new FootnoteReferenceRun(number);
  }

  private picture({ photo, alt, caption }: Extract<Block, { kind: 'picture' }>): Paragraph[] {
    const file = this.photos.get(photo);
    if (!file) return [];
    const scale = Math.min(TEXT_WIDTH_MM / file.width, MOST_PICTURE_HEIGHT_MM / file.height) * PIXELS_PER_MM;
    const image = new ImageRun({
      type: 'jpg',
      data: file.bytes,
      transformation: { width: Math.round(file.width * scale), height: Math.round(file.height * scale) },
      altText: { name: caption || alt, title: caption, description: alt },
    });
    return [
      new Paragraph({ ...PICTURE, keepNext: caption !== '', children: [image] }),
      ...(caption === '' ? [] : [new Paragraph({ ...CENTRED, children: [run(caption, 'kai', SIZES.four)] })]),
    ];
  }
}

/** An address that is printed cannot be touched: it is told below the page, those of the site itself too. */
function noteOf({ note, link }: Run, notes: readonly (readonly Block[])[]): string | undefined {
  return note === undefined ? link : wordsOfBlocks(notes[note] ?? []).join('');
}

function withSign(item: readonly Block[], sign: string): Block[] {
  const [first, ...rest] = item;
  if (first?.kind !== 'paragraph') return [{ kind: 'paragraph', runs: [{ text: sign }] }, ...item];
  return [{ kind: 'paragraph', runs: [{ text: sign }, ...first.runs] }, ...rest];
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const widths = columnWidths([head, ...rows]);
  const rowOf = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(isHead ? { tableHeader: true } : {}),
      children: widths.map(
        (width, column) =>
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            margins: { left: 60, right: 60, top: 30, bottom: 30 },
            children: [
              new Paragraph({
                ...CELL,
                alignment: isHead || isShort(cells[column]) ? AlignmentType.CENTER : AlignmentType.LEFT,
                children: [run(cells[column] ?? '', isHead ? 'black' : 'fangsong', SIZES.table)],
              }),
            ],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(TEXT_WIDTH_MM), type: WidthType.DXA },
    columnWidths: widths,
    rows: [rowOf(head, true), ...rows.map((cells) => rowOf(cells, false))],
  });
}

function isShort(cell = ''): boolean {
  return displayWidth(cell) <= 8;
}

/** In half letters: so much every column gets first, if it has so much to say. */
const NARROW = 10;

/** Short columns whole; what is left of the sheet goes to the others, to a longer one more. */
function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const count = Math.max(1, ...rows.map((row) => row.length));
  const longest = Array.from({ length: count }, (_, column) =>
    Math.max(4, ...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  const first = longest.map((width) => Math.min(width, NARROW) + 2);
  const wishes = longest.map((width) => Math.sqrt(Math.max(0, width - NARROW)));
  const room = (TEXT_WIDTH_MM / 25.4) * (72 / 6) - sumOf(first);
  const widths = first.map((width, column) => width + (room > 0 ? (room * wishes[column]!) / (sumOf(wishes) || 1) : 0));
  return widths.map((width) => Math.floor((width / sumOf(widths)) * mm(TEXT_WIDTH_MM)));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
