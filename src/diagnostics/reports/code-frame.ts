import { maskPersonalData } from '../../kernel/privacy/personal-data.ts';
import { blankLike, displayWidth, fitting, underline } from '../../kernel/text-width.ts';
import { withoutUnsafe } from '../../kernel/letters/unsafe-characters.ts';
import type { Span } from '../issue.ts';

/** Terminal cells for a line of the file. */
const WIDTH = 72;
/** Characters that stay visible before what is marked, where the start of its line is cut off. */
const BEFORE = 16;
/** Characters to either side that are looked at; a line may be a megabyte long. */
const CHARACTERS_AROUND = 400;
/** Lines shown above and below. */
const CONTEXT = 1;

/** How parts of a frame are coloured. */
export interface Paint {
  dim(text: string): string;
  red(text: string): string;
}

/**
 * The lines around a place with a row of marks below it, aligned with full-width characters. Personal numbers are
 * masked.
 */
export function codeFrame(at: Span, lines: readonly string[], paint: Paint): string[] {
  const last = Math.min(lines.length, at.line + CONTEXT);
  const digits = String(last).length;
  const frame: string[] = [];
  for (let number = Math.max(1, at.line - CONTEXT); number <= last; number++) {
    const whole = lines[number - 1] ?? '';
    if (number !== at.line) {
      frame.push(
        paint.dim(
          `    ${String(number).padStart(digits)} │ ${cut(printable(whole.slice(0, CHARACTERS_AROUND)))}`.trimEnd(),
        ),
      );
      continue;
    }
    const skipped = Math.max(0, at.column - 1 - CHARACTERS_AROUND);
    const line = printable(whole.slice(skipped, at.column - 1 + CHARACTERS_AROUND));
    const start = Math.min(at.column - 1 - skipped, line.length);
    const end =
      at.endLine !== undefined && at.endLine > at.line
        ? line.length
        : Math.max(start + 1, (at.endColumn ?? 0) - 1 - skipped);
    const isCut = displayWidth(line) > WIDTH && displayWidth(line.slice(0, start + 1)) > WIDTH / 2;
    const before = isCut ? `…${line.slice(Math.max(0, start - BEFORE), start)}` : line.slice(0, start);
    const shown = cut(before + line.slice(start));
    const marked = shown.slice(before.length, before.length + end - start).replace(/…$/, '');
    frame.push(`  > ${String(number).padStart(digits)} │ ${shown}`);
    frame.push(`    ${' '.repeat(digits)} │ ${blankLike(before)}${paint.red(underline(marked))}`);
  }
  return frame;
}

function cut(text: string): string {
  return displayWidth(text) > WIDTH ? `${fitting(text, WIDTH - 1)}…` : text;
}

/**
 * Control characters would move the terminal's cursor, others turn the line round; what is not seen is shown as a sign.
 */
function printable(line: string): string {
  return maskPersonalData(withoutUnsafe(line));
}
