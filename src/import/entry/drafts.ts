import { type Aside, type Document, paragraphText, type Remark } from '../document/model.ts';
import { Refused } from '../document/refused.ts';
import { canonicalBody } from '../../ingest/body/typed/canonical.ts';
import { isFurniture } from '../plain/furniture.ts';
import { plainBlocks } from '../plain/html-blocks.ts';
import { ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { bodyMarkdown } from '../markdown/body-markdown.ts';
import { type Credits, takeCredits } from '../recognise/credits.ts';
import { factsOf } from './facts.ts';
import { frontMatter } from './front-matter.ts';
import { withoutGlue } from '../recognise/glued-title.ts';
import { type Head, NO_HEAD, takeHead } from '../recognise/head.ts';
import { type ImportKind, kindOf } from '../recognise/kind.ts';
import type { KnownNames } from '../recognise/known.ts';
import { refuseSecret, withoutLetterhead } from '../recognise/letterhead.ts';
import { Minutes } from '../recognise/minutes.ts';
import type { DraftPicture } from '../markdown/pictures.ts';
import { paragraphsIn, type TextPiece, textPieces } from '../recognise/piece.ts';
import { splitTexts } from '../recognise/split.ts';
import { tidied } from '../markdown/tidy.ts';

/** An entry as it would be written, and what is to be said about it. */
export interface Draft {
  kind: ImportKind;
  /** By what the kind was told. */
  kindBy: string;
  title: string | undefined;
  date: string | undefined;
  text: string;
  pictures: DraftPicture[];
  minutes: Minutes;
  asides: Aside[];
  remarks: Remark[];
  /** The paragraphs and notes that it was made of, as they stood. */
  sources: readonly string[];
  /** Paragraphs of the document by their places, for whoever looks for one. */
  paragraphs: ReadonlyMap<number, string>;
}

/** The entries that a document becomes, one for each text in it. Throws `Refused` for one without text, or with a mark of secrecy. */
export function draftsOf(document: Document, known: KnownNames, as?: ImportKind): Draft[] {
  const shared = new Minutes();
  const all = withoutLetterhead(withoutFurniture(textPieces(document), shared), shared);
  const texts = splitTexts(all, document.hasLooks, shared).filter((pieces) => pieces.length > 0);
  if (texts.every((pieces) => pieces.every(({ text, table }) => text === '' && !table)))
    throw new Refused('里面没有文字。扫描的图片、只有照片的文件，要先把文字打出来。');
  const ends = texts.map((pieces) => Math.max(...pieces.map(({ place }) => place)));
  const isOf =
    (index: number) =>
    ({ place }: { place: number }) =>
      (index === 0 || place > ends[index - 1]!) && (index === texts.length - 1 || place <= ends[index]!);
  return texts.map((pieces, index): Draft => {
    const minutes = new Minutes();
    minutes.notes.push(...shared.notes.filter(isOf(index)));
    const isMine = isOf(index);
    return {
      ...draftOf(pieces, document, known, minutes, as),
      minutes,
      asides: document.asides.filter(isMine),
      remarks: document.remarks.filter(isMine),
      sources: sourcesOf(document)
        .filter(isMine)
        .map(({ text }) => text),
      paragraphs: new Map(
        paragraphsIn(document.blocks).map((paragraph) => [paragraph.place, paragraphText(paragraph).trim()]),
      ),
    };
  });
}

function sourcesOf({ blocks, notes }: Document): { text: string; place: number }[] {
  const inNotes = [...notes.values()]
    .flatMap((note) => paragraphsIn(note))
    .map((paragraph) => ({ ...paragraph, place: 0 }));
  return [...paragraphsIn(blocks), ...inNotes]
    .map((paragraph) => ({ text: paragraphText(paragraph).trim(), place: paragraph.place }))
    .filter(({ text }) => text !== '');
}

type DraftText = Pick<Draft, 'kind' | 'kindBy' | 'title' | 'date' | 'text' | 'pictures'>;

function draftOf(
  pieces: readonly TextPiece[],
  document: Document,
  known: KnownNames,
  minutes: Minutes,
  as: ImportKind | undefined,
): DraftText {
  const { credits, rest: credited } = takeCredits(document.hasLooks ? pieces : withoutGlue(pieces), minutes);
  const { head, rest } = takeHead(credited, document.hasLooks, minutes);
  return written({ head, credits, rest }, document, known, minutes, as);
}

function written(
  { head, credits, rest }: { head: Head; credits: Credits; rest: readonly TextPiece[] },
  document: Document,
  known: KnownNames,
  minutes: Minutes,
  as: ImportKind | undefined,
): DraftText {
  const { kind, by } = as ? { kind: as, by: '您选的' } : kindOf(head, rest[0]?.text ?? '', known);
  const body = bodyMarkdown(rest, document, minutes);
  const values = factsOf(kind, head, credits, rest, known, minutes);
  const settings = frontMatter(ENTRY_KINDS[kind].schema.shape, values, (field) => minutes.open(field));
  return {
    kind,
    kindBy: by,
    title: head.title,
    date: head.date,
    text: settings + tidied(body.text, minutes),
    pictures: body.pictures,
  };
}

/**
 * The entry of a text that somebody typed for a title. Nothing of it is furniture, a letterhead or a mark: every line
 * stays, but for those that say who wrote it, which are settings. Throws `Refused` for a mark of
 * secrecy.
 */
export function typedDraft(text: string, title: string, known: KnownNames, as?: ImportKind): Draft {
  const blocks = plainBlocks(canonicalBody(text.replace(/\r\n?|[\u2028\u2029\f\v]/g, '\n'), 'markdown').text);
  const document: Document = {
    blocks,
    notes: new Map(),
    asides: [],
    remarks: [],
    picture: () => undefined,
    hasLooks: false,
  };
  const minutes = new Minutes();
  const pieces = textPieces(document);
  refuseSecret(pieces);
  const { credits, rest } = takeCredits(pieces, minutes);
  return {
    ...written({ head: { ...NO_HEAD, title }, credits, rest }, document, known, minutes, as),
    minutes,
    asides: [],
    remarks: [],
    sources: sourcesOf(document).map((source) => source.text),
    paragraphs: new Map(blocks.map((paragraph) => [paragraph.place, paragraphText(paragraph).trim()])),
  };
}

function withoutFurniture(pieces: readonly TextPiece[], minutes: Minutes): TextPiece[] {
  return pieces.filter(({ text, place, paragraph }) => {
    const isPlain = paragraph?.spans.every(({ kind }) => kind === 'text' || kind === 'break') ?? false;
    if (!isPlain || paragraph?.label !== '' || !isFurniture(text)) return true;
    minutes.removed(text, place, '页码或者网页上的字');
    return false;
  });
}
