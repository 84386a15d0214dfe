import type { BodyForm } from '../../ingest/body/typed/body-form.ts';
import { placesOfBlocks, readText } from '../editor/text/read-text.ts';
import type { Look } from '../looker/questions/look.ts';
import { type EntryText, entryText, utf8Text } from '../pieces/entry-text.ts';
import type { Piece } from '../pieces/piece.ts';
import { type FindingView, findingViews } from '../views/mend.ts';
import type { Desk } from './desk.ts';

/** The text of a piece as it is at a commit. */
export interface OpenedText extends EntryText {
  /** Where the text begins in the file as the check reads it, without a byte order mark. */
  bodyStart: number;
}

/** Undefined where there is no file, or none that can be read. */
export async function openText(desk: Desk, { tip, path }: Piece): Promise<OpenedText | undefined> {
  const bytes = await desk.pieces.branches.file(tip, path);
  const text = bytes && /\.mdx?$/.test(path) ? utf8Text(bytes) : undefined;
  if (text === undefined) return undefined;
  const parts = entryText(text);
  return { ...parts, bodyStart: parts.head.replace(/^\ufeff/, '').replaceAll('\r\n', '\n').length };
}

/** How the body of a file is written. */
export function formOf(path: string): BodyForm {
  return path.endsWith('.mdx') ? 'topic' : 'markdown';
}

export function documentOfText({ body }: EntryText, path: string): unknown {
  return readText(body, formOf(path));
}

/** The findings of a look, each at its block. */
export function findingsOf({ findings }: Look, piece: Piece, text: OpenedText | undefined): FindingView[] {
  const blocks = text ? placesOfBlocks(text.body, formOf(piece.path)) : [];
  return findingViews(findings, piece.path, text?.bodyStart ?? 0, blocks);
}
