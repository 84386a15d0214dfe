import { readText } from '../editor/text/read-text.ts';
import { writeText } from '../editor/text/write-text.ts';
import type { EntryText } from '../pieces/entry-text.ts';
import { textForm } from './opened-piece.ts';

/** A picture of a text, as its form asks for it. */
export interface TextPicture {
  src: string;
  alt: string;
  caption: string;
}

interface JsonNode {
  type: string;
  attrs?: Record<string, string>;
  content?: JsonNode[];
}

/** The pictures of a text, in their order. */
export function picturesOf({ body }: EntryText, path: string): TextPicture[] {
  return pictureNodes(readText(body, textForm(path)) as JsonNode).map(({ attrs = {} }) => ({
    src: attrs['src'] ?? '',
    alt: attrs['alt'] ?? '',
    caption: attrs['caption'] ?? '',
  }));
}

/** The text with what a form says of its pictures, in their order; those that are missing stay as they are. */
export function withPictures({ body }: EntryText, path: string, pictures: readonly Partial<TextPicture>[]): string {
  const document = readText(body, textForm(path)) as JsonNode;
  for (const [index, node] of pictureNodes(document).entries()) {
    const { alt, caption } = pictures[index] ?? {};
    node.attrs = {
      ...node.attrs,
      ...(alt === undefined ? {} : { alt }),
      ...(caption === undefined ? {} : { caption }),
    };
  }
  return writeText(document, body, textForm(path));
}

function pictureNodes(node: JsonNode): JsonNode[] {
  return node.type === 'picture' ? [node] : (node.content ?? []).flatMap(pictureNodes);
}
