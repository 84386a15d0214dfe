import { inHan } from '../../kernel/numbers/han-number.ts';
import { CHANNEL_TEXTS } from '../../wording/channels/channel-texts.ts';
import type { Block } from '../piece/block.ts';
import { boardContacts, boardFigures, boardParagraphs } from '../piece/board-blocks.ts';
import type { ChannelFile, Product } from '../piece/channel.ts';
import { photoFile } from '../piece/photo-file.ts';
import type { ChannelPiece } from '../piece/piece.ts';
import { sentencesWithin } from '../words/sentences.ts';
import { ArticleWriter, Notes, type PicturePlaces } from './article-html.ts';
import { partsWithin } from './parts.ts';
import { previewPage, type PreviewPart } from './preview.ts';

/** What WeChat takes at most. */
export const WECHAT_LIMITS = { title: 32, author: 16, digest: 128, characters: 20_000, bytes: 1_000_000 };

/** Its editor adds some of its own. */
const ROOM = 1_000;

const FOLDER = '公众号';
type Picture = Extract<Block, { kind: 'picture' }>;

/** An article of a 公众号: its HTML, in parts where it is too long, its pictures, and a page to copy from. */
export async function wechatProduct(piece: ChannelPiece): Promise<Product> {
  const blocks = blocksOf(piece);
  const pictures = picturesIn(blocks);
  const names = new Map(pictures.map((picture, index) => [picture, `图片/${String(index + 1).padStart(2, '0')}.jpg`]));
  const html = (part: readonly Block[], places: PicturePlaces) => {
    const notes = new Notes();
    const writer = new ArticleWriter(notes, piece.notes, places, (picture) => names.get(picture)!);
    return `<section style="font-size:17px;line-height:1.8">\n${writer.html(part)}\n${notes.html()}</section>\n`;
  };
  const parts = partsWithin(blocks, WECHAT_LIMITS.characters - ROOM, (part) => weight(html(part, 'named')));
  const shown = parts.map((part, index): PreviewPart => ({
    title: piece.title + partName(index, parts.length),
    author: piece.author ?? piece.source,
    digest: digestOf(piece),
    html: html(part, 'named'),
    shown: html(part, 'shown'),
    pictures: picturesIn(part).map((picture) => names.get(picture)!),
  }));
  return {
    channel: 'wechat',
    files: [
      ...shown.map((part, index) => file(parts.length === 1 ? '正文.html' : `正文-${index + 1}.html`, part.html)),
      file('预览.html', previewPage(piece.title, piece.address, shown)),
      ...(await pictureFiles(names)),
      ...(await coverFiles(piece)),
    ],
    notes: notesOf(piece, shown, pictures.length),
  };
}

function blocksOf(piece: ChannelPiece): Block[] {
  const { subtitle, people, quote, cover, blocks, board, source, author, editor, occasion, address } = piece;
  const line = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
  return [
    ...(subtitle === undefined ? [] : [line(`——${subtitle}`)]),
    ...people.map(({ name, post }) => line(`${name}　${post}`)),
    ...(occasion === undefined ? [] : [line(occasion)]),
    ...(cover ? [{ kind: 'picture' as const, ...cover }] : []),
    ...(quote
      ? [
          {
            kind: 'quote' as const,
            blocks: [line(quote.words), ...(quote.by ? [line(CHANNEL_TEXTS.saidBy(quote.by))] : [])],
          },
        ]
      : []),
    ...(board ? [boardFigures(board)] : []),
    ...blocks,
    ...(board ? [...boardParagraphs(board), boardContacts(board)] : []),
    line(CHANNEL_TEXTS.sources(source, author, editor)),
    line(CHANNEL_TEXTS.wholeAt(address)),
  ];
}

/** A surrogate pair is two letters to WeChat, as it is here; a part also has to be small in bytes. */
function weight(html: string): number {
  const bytes = Buffer.byteLength(html);
  return bytes < WECHAT_LIMITS.bytes ? html.length : Infinity;
}

function partName(index: number, count: number): string {
  if (count === 1) return '';
  const names = count === 2 ? ['上', '下'] : count === 3 ? ['上', '中', '下'] : undefined;
  return `（${names?.[index] ?? inHan(index + 1)}）`;
}

function digestOf({ summary = '' }: ChannelPiece): string {
  return summary.length <= WECHAT_LIMITS.digest ? summary : sentencesWithin(summary, WECHAT_LIMITS.digest);
}

function picturesIn(blocks: readonly Block[]): Picture[] {
  return blocks.flatMap((block): Picture[] => {
    if (block.kind === 'picture') return [block];
    if (block.kind === 'quote') return picturesIn(block.blocks);
    return block.kind === 'list' ? block.items.flatMap(picturesIn) : [];
  });
}

async function pictureFiles(names: ReadonlyMap<Picture, string>): Promise<ChannelFile[]> {
  const files: ChannelFile[] = [];
  for (const [{ photo }, name] of names)
    files.push({ name: `${FOLDER}/${name}`, bytes: (await photoFile(photo, { width: 1080 })).bytes });
  return files;
}

/** Both shapes that WeChat asks for. */
async function coverFiles({ cover, portrait }: ChannelPiece): Promise<ChannelFile[]> {
  const photo = cover?.photo ?? portrait;
  if (!photo) return [];
  const shapes = [
    ['封面-宽.jpg', { width: 900, ratio: 2.35 }],
    ['封面-方.jpg', { width: 500, ratio: 1 }],
  ] as const;
  return Promise.all(
    shapes.map(async ([name, shape]) => ({ name: `${FOLDER}/${name}`, bytes: (await photoFile(photo, shape)).bytes })),
  );
}

function notesOf(piece: ChannelPiece, parts: readonly PreviewPart[], pictures: number): string[] {
  const { title, author, digest } = WECHAT_LIMITS;
  const longest = Math.max(...parts.map((part) => part.title.length));
  const tooLarge = parts.filter((part) => weight(part.html) >= WECHAT_LIMITS.characters).length;
  return [
    CHANNEL_TEXTS.wechatSizes(parts.map((part) => part.html.length)),
    ...(parts.length > 1 ? [CHANNEL_TEXTS.wechatParts(parts.length)] : []),
    ...(pictures > 0 ? [CHANNEL_TEXTS.wechatPictures(pictures)] : []),
    ...(longest > title ? [CHANNEL_TEXTS.wechatTitle(longest, title)] : []),
    ...(parts[0]!.author.length > author ? [CHANNEL_TEXTS.wechatAuthor(author)] : []),
    ...((piece.summary ?? '').length > digest ? [CHANNEL_TEXTS.wechatDigest(digest)] : []),
    ...(tooLarge > 0 ? [CHANNEL_TEXTS.wechatTooLarge] : []),
  ];
}

function file(name: string, text: string): ChannelFile {
  return { name: `${FOLDER}/${name}`, bytes: new TextEncoder().encode(text) };
}
