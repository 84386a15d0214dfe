import type { TextPiece } from './piece.ts';

/** A title that web sites have put in front of the salutation, in one line with it. */
const GLUED = /^(.{4,45}?(?:讲话|致辞|致词|发言))((?:同志们|各位[^。：:]{1,15})[：:][^]*)$/;

/** The pieces of a text without looks, its title in a piece of its own. */
export function withoutGlue(pieces: readonly TextPiece[]): TextPiece[] {
  const [first, ...others] = pieces;
  const [, title, rest] = GLUED.exec(first?.text ?? '') ?? [];
  if (!first?.paragraph || title === undefined || rest === undefined) return [...pieces];
  const { paragraph } = first;
  const piece = (text: string): TextPiece => ({
    ...first,
    text,
    paragraph: { ...paragraph, spans: [{ kind: 'text', text, look: {} }] },
  });
  return [piece(title), piece(rest), ...others];
}
