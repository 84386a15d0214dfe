/** A stretch of a text that is written otherwise. Offsets in UTF-16 units, the end exclusive. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A text after edits, and where in the text before them its places were. */
export interface EditedText {
  text: string;
  /** The offset before the edits. What an edit wrote stands where that edit began. */
  before: (offset: number) => number;
}

/** Applies edits that are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): EditedText {
  if (edits.length === 0) return { text, before: (offset) => offset };
  const pieces: string[] = [];
  /** Where, in the edited text, stretches begin, and where they began before: see `placeBefore`. */
  const stretches: { at: number; before: number }[] = [{ at: 0, before: 0 }];
  /** Of the edited text so far. */
  let length = 0;
  let done = 0;
  for (const edit of edits) {
    pieces.push(text.slice(done, edit.start), edit.text);
    length += edit.start - done;
    stretches.push({ at: length, before: -1 - edit.start });
    length += edit.text.length;
    stretches.push({ at: length, before: edit.end });
    done = edit.end;
  }
  pieces.push(text.slice(done));
  return { text: pieces.join(''), before: (offset) => placeBefore(stretches, offset) };
}

/** Negative: the stretch was written by an edit, and all of it stands at one place. */
function placeBefore(stretches: readonly { at: number; before: number }[], offset: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (stretches[middle]!.at <= offset) low = middle;
    else high = middle - 1;
  }
  const { at, before } = stretches[low]!;
  return before < 0 ? -1 - before : before + offset - at;
}
