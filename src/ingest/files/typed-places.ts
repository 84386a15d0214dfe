import type { Span } from '../../diagnostics/issue.ts';
import { foldedText } from '../../kernel/letters/letters.ts';
import { lineStartsOf } from '../../kernel/line-starts.ts';

/** A text as the readers of its file see it, and where in the file its places are. */
export interface TypedText {
  text: string;
  /** Undefined where every place is the same. */
  typedSpan: ((span: Span) => Span) | undefined;
}

/** The letters of a file's text, folded. */
export function foldTyped(typed: string): TypedText {
  const { text, typedOffset } = foldedText(typed);
  if (!typedOffset) return { text, typedSpan: undefined };
  const starts = lineStartsOf(text);
  const typedStarts = lineStartsOf(typed);
  const typedColumn = (line: number, column: number): number => {
    const start = starts[line - 1];
    return start === undefined ? column : typedOffset(start + column - 1) - typedStarts[line - 1]! + 1;
  };
  return {
    text,
    typedSpan: (span) => ({
      ...span,
      column: typedColumn(span.line, span.column),
      ...(span.endLine === undefined || span.endColumn === undefined
        ? {}
        : { endColumn: typedColumn(span.endLine, span.endColumn) }),
    }),
  };
}
