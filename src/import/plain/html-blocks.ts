import { type Paragraph, plainParagraph } from '../document/model.ts';

/** Lines of a text without any look, each a paragraph. Places go on from `before`. */
export function plainBlocks(text: string, before = 0): Paragraph[] {
  let place = before;
  return text
    .split(/\r\n?|\n|\u2028|\u2029|\u000b/)
    .filter((line) => line.trim() !== '')
    .map((line) =>
      plainParagraph(++place, [{ kind: 'text', text: line.replaceAll('\f', ''), look: {} }], {
        startsPage: line.includes('\f'),
      }),
    );
}
