import { diffLines } from '../../kernel/line-diff.ts';

/** Lines around a change that are shown with it. */
const AROUND = 1;
/** A file with more changes is counted from there on. */
const MOST_LINES = 60;

/** What a repair changes in a file, line by line: `-` as it is, `+` as it is to be. */
export function reportFix(file: string, before: string, after: string, colour = false): string {
  const lines = diffLines(before, after);
  const isNear = lines.map((_, index) =>
    lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ change }) => change !== 'same'),
  );
  const shown = lines.flatMap(({ change, text, line }, index) => {
    if (!isNear[index]) return [];
    const gap = index > 0 && !isNear[index - 1] ? ['    ⋮'] : [];
    return [...gap, `${String(line).padStart(5)} ${SIGNS[change]} ${paint(visible(text), change, colour)}`];
  });
  const more = shown.length > MOST_LINES ? [`    ……还有 ${shown.length - MOST_LINES} 行`] : [];
  return [file, ...shown.slice(0, MOST_LINES), ...more].join('\n');
}

const SIGNS = { same: ' ', removed: '-', added: '+' } as const;

/** Blanks that a change is about are seen. */
function visible(text: string): string {
  return text.replace(/^[ \t\u3000]+|[ \t\u3000]+$/g, (blanks) =>
    blanks.replaceAll(' ', '·').replaceAll('\t', '→').replaceAll('\u3000', '□'),
  );
}

function paint(text: string, change: keyof typeof SIGNS, colour: boolean): string {
  if (!colour || change === 'same') return text;
  return `\u001b[${change === 'removed' ? 31 : 32}m${text}\u001b[0m`;
}
