import { Document, HeadingLevel, Packer, Paragraph, type Table } from 'docx';
import type { Photo } from '../../model/entities/beside.ts';
import { CHANNEL_TEXTS } from '../../wording/channels/channel-texts.ts';
import type { Block } from '../piece/block.ts';
import { boardContacts, boardFigures, boardTables } from '../piece/board-blocks.ts';
import type { Product } from '../piece/channel.ts';
import { type PhotoFile, photoFile } from '../piece/photo-file.ts';
import type { ChannelPiece } from '../piece/piece.ts';
import { titleLines } from '../piece/title-lines.ts';
import { numberedHeadings } from './numbered-headings.ts';
import { BODY, CENTRED, PAGE, pageNumber, run, SIGNED, SIZES, TITLE } from './official-form.ts';
import { BriefingWriter } from './paragraphs.ts';
import { undated } from './undated.ts';

/** Letters of 22 pt on 156 mm. */
const TITLE_LETTERS = 20;
const PICTURE_PIXELS = 1200;

/** A briefing in the form of GB/T 9704, which Word and WPS open: the text, its pictures and tables. */
export async function briefingProduct(piece: ChannelPiece): Promise<Product> {
  const written = blocksOf(piece);
  const blocks = numberedHeadings(written);
  const photos = await photosIn(blocks);
  const writer = new BriefingWriter(piece.notes, photos);
  const text = writer.write(blocks);
  const document = new Document({
    title: piece.title,
    creator: piece.site,
    lastModifiedBy: piece.site,
    description: piece.address,
    evenAndOddHeaderAndFooters: true,
    footnotes: writer.footnotes,
    styles: { default: { document: { run: { size: SIZES.three } } } },
    sections: [
      {
        // Without a grid: lines of that height make 22 by themselves, and a table's may be closer.
        properties: { page: PAGE },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [...headOf(piece), ...text, ...endOf(piece)],
      },
    ],
  });
  const isNumbered = blocks.some((block, index) => block !== written[index]);
  return {
    channel: 'briefing',
    files: [{ name: '简报.docx', bytes: undated(await Packer.toBuffer(document), piece.publishedAt) }],
    notes: [CHANNEL_TEXTS.briefingFonts, ...(isNumbered ? [CHANNEL_TEXTS.briefingNumbered] : [])],
  };
}

function blocksOf({ blocks, board, cover }: ChannelPiece): Block[] {
  if (board) return [boardFigures(board), ...blocks, ...boardTables(board), boardContacts(board)];
  return [...(cover ? [{ kind: 'picture' as const, ...cover }] : []), ...blocks];
}

/** The title, and below an empty line what a speech says of itself. */
function headOf({ title, subtitle, people, occasion }: ChannelPiece): Paragraph[] {
  const below = [
    ...(subtitle === undefined ? [] : [`——${subtitle}`]),
    ...(occasion === undefined ? [] : [...people.map(({ name, post }) => `${post}　${name}`), `（${occasion}）`]),
  ];
  return [
    ...titleLines(title, TITLE_LETTERS).map(
      (line, index) =>
        new Paragraph({
          ...TITLE,
          ...(index === 0 ? { heading: HeadingLevel.TITLE } : {}),
          children: [run(line, 'title', SIZES.two, { color: '000000' })],
        }),
    ),
    ...below.map((line) => new Paragraph({ ...CENTRED, children: [run(line, 'kai', SIZES.three)] })),
    empty(),
  ];
}

/** Who gave it, and when; who answers for it, and where it stands. */
function endOf({ source, author, editor, date, address, blocks }: ChannelPiece): (Paragraph | Table)[] {
  const isSigned = blocks.at(-1)?.kind === 'signature';
  const signed = isSigned ? [] : [source, date];
  return [
    ...(isSigned ? [] : [empty()]),
    ...signed.map((line) => new Paragraph({ ...SIGNED, children: [run(line, 'fangsong', SIZES.three)] })),
    ...[CHANNEL_TEXTS.sources(isSigned ? source : undefined, author, editor), CHANNEL_TEXTS.wholeAt(address)]
      .filter(Boolean)
      .map((line) => new Paragraph({ ...BODY, alignment: 'left', children: [run(line, 'fangsong', SIZES.four)] })),
  ];
}

function empty(): Paragraph {
  return new Paragraph({ ...CENTRED, children: [] });
}

async function photosIn(blocks: readonly Block[]): Promise<Map<Photo, PhotoFile>> {
  const photos = new Map<Photo, PhotoFile>();
  const collect = async (all: readonly Block[]): Promise<void> => {
    for (const block of all) {
      if (block.kind === 'picture') photos.set(block.photo, await photoFile(block.photo, { width: PICTURE_PIXELS }));
      else if (block.kind === 'quote') await collect(block.blocks);
      else if (block.kind === 'list') for (const item of block.items) await collect(item);
    }
  };
  await collect(blocks);
  return photos;
}
