import { mailParts } from '../../ingest/documents/mail-parts.ts';
import { sourceKind } from '../../ingest/documents/source-kind.ts';
import { textOfHtml } from '../../ingest/documents/text-of-html.ts';
import type { Document, WordBlock } from '../document/model.ts';
import { decodedText } from '../plain/any-encoding.ts';
import { plainBlocks } from '../plain/html-blocks.ts';
import { shownHtml } from '../plain/shown-html.ts';
import { pushAside, type WordReading } from './reading.ts';
import type { PartTarget, WordParts } from './word-parts.ts';

/** Documents may be put into documents. */
const DEEPEST = 3;

/** A document, a web page or one that was saved with its pictures (.mht), put into this one. `read` reads a document. */
export function chunkBlocks(
  parts: WordParts,
  { target }: PartTarget,
  reading: WordReading,
  read: (bytes: Buffer) => Document,
  depth: number,
): WordBlock[] {
  const bytes = parts.bytes(target);
  if (!bytes || depth >= DEEPEST) return [];
  const kind = sourceKind(bytes);
  if (kind === 'docx') {
    const inner = read(bytes);
    for (const aside of inner.asides) pushAside(reading, aside.kind, aside.text, reading.place);
    for (const blocks of inner.notes.values()) inner.blocks.push(...blocks);
    return moved(inner.blocks, reading);
  }
  const text = kind === 'web-archive' ? pageIn(bytes) : (decodedText(bytes)?.text ?? '');
  if (kind === 'rtf') {
    pushAside(reading, 'unchosen', text, reading.place);
    return [];
  }
  const plain = text.replace(/^\ufeff/, '');
  const blocks = plainBlocks(/<[a-z!]/i.test(plain) ? pageText(plain, reading) : plain, reading.place);
  reading.place += blocks.length;
  return blocks;
}

function pageText(page: string, reading: WordReading): string {
  const { html, hidden, pictures } = shownHtml(page);
  for (const text of hidden) pushAside(reading, 'hidden', text, reading.place);
  for (const text of pictures) pushAside(reading, 'picture-words', text, reading.place);
  return textOfHtml(html);
}

function pageIn(bytes: Buffer): string {
  const { parts } = mailParts(bytes);
  const pages = parts.filter(({ type }) => type === 'text/html');
  const texts = pages.length > 0 ? pages : parts.filter(({ type }) => type === 'text/plain');
  return texts.map((part) => part.bytes.toString()).join('\n');
}

function moved(blocks: WordBlock[], reading: WordReading): WordBlock[] {
  const before = reading.place;
  const move = (list: readonly WordBlock[]): void => {
    for (const block of list) {
      block.place += before;
      reading.place = Math.max(reading.place, block.place);
      if (block.kind === 'paragraph')
        block.spans = block.spans.filter(({ kind }) => kind !== 'note' && kind !== 'picture');
      else for (const row of block.rows) for (const cell of row) move(cell.blocks);
    }
  };
  move(blocks);
  return blocks;
}
