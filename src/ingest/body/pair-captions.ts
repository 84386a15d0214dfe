/** One side of two pictures of the same place: which one it is, and what else its caption says. */
export interface PairSide {
  side: 'before' | 'after';
  caption: string;
}

const SIDE = /^\s*之(前|后)\s*[：:]\s*/;

/** Reads a caption that begins with 「之前：」 or 「之后：」. */
export function pairSide(caption: string | null | undefined): PairSide | undefined {
  const [mark, word] = SIDE.exec(caption ?? '') ?? [];
  if (mark === undefined) return undefined;
  return { side: word === '前' ? 'before' : 'after', caption: caption!.slice(mark.length).trim() };
}

/** Two pictures, one of them before and the other after, in that order; undefined for any others. */
export function pairOf<T>(
  pictures: readonly T[],
  captionOf: (picture: T) => string | null | undefined,
): readonly [before: T, after: T] | undefined {
  if (pictures.length !== 2) return undefined;
  const before = pictures.find((picture) => pairSide(captionOf(picture))?.side === 'before');
  const after = pictures.find((picture) => pairSide(captionOf(picture))?.side === 'after');
  return before !== undefined && after !== undefined ? [before, after] : undefined;
}
