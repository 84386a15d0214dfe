import type { BodyForm } from '../../ingest/body/typed/body-form.ts';
import { readText } from '../editor/text/read-text.ts';
import { type EntryText, splitEntry, utf8Text } from '../pieces/entry-text.ts';
import type { DeskPiece } from '../pieces/piece.ts';
import type { Desk } from './desk.ts';

/** The text of a piece as it is at a commit. */
export interface OpenedText extends EntryText {
  /** Where the text begins in the file as the check reads it, without a byte order mark. */
  bodyStart: number;
}

/** Undefined where there is no file, or none that can be read. */
export async function openText(desk: Desk, { tip, path }: DeskPiece): Promise<OpenedText | undefined> {
  const bytes = await desk.pieces.branches.file(tip, path);
  const text = bytes && /\.mdx?$/.test(path) ? utf8Text(bytes) : undefined;
  if (text === undefined) return undefined;
  const parts = splitEntry(text);
  return { ...parts, bodyStart: parts.head.replace(/^\ufeff/, '').replaceAll('\r\n', '\n').length };
}

/** How the body of a file is written. */
export function textForm(path: string): BodyForm {
  return path.endsWith('.mdx') ? 'topic' : 'markdown';
}

export function documentOfText({ body }: EntryText, path: string): unknown {
  return readText(body, textForm(path));
}
