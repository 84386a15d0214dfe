import type { Definition, Root, RootContent } from 'mdast';
import { foldedText, foldLetters } from '../../../kernel/letters/letters.ts';
import { excessOf } from '../../../ingest/body/body-limits.ts';
import { readableBody, syntaxTree, UnreadableTags } from '../../../ingest/body/markdown.ts';
import type { BodyForm } from '../../../ingest/body/typed/body-form.ts';

/** A stretch of a body as it was typed; the end exclusive. */
export interface TypedSpan {
  start: number;
  end: number;
}

/** A block of a body: where it was typed, and its node; undefined for letters that no node holds. */
export interface TextBlock extends TypedSpan {
  node: RootContent | undefined;
}

/** A body in its blocks, in order; between them stands nothing but blanks. */
export interface BlockText {
  typed: string;
  /** As Markdown has it; nodes have their places in it. */
  text: string;
  form: BodyForm;
  blocks: readonly TextBlock[];
  /** Addresses that are defined apart from their links. */
  definitions: readonly Definition[];
}

/** Takes a body apart. One that cannot be read is a single block. Never throws for what somebody typed. */
export function blockText(typed: string, form: BodyForm): BlockText {
  const lineFeeds = withLineFeeds(typed);
  const folded = foldedText(lineFeeds.text);
  const readable = excessOf(folded.text) ? undefined : readableBody(folded.text, form);
  const tree = readable && treeOf(readable.text, form);
  if (!tree) return { typed, text: typed, form, blocks: wholeBlock(typed), definitions: [] };
  const typedAt = (offset: number): number => {
    const before = readable.before(offset);
    return lineFeeds.before(folded.typedOffset?.(before) ?? before);
  };
  const blocks: TextBlock[] = [];
  let done = 0;
  for (const node of tree.children) {
    const start = Math.max(done, typedAt(node.position?.start.offset ?? 0));
    const end = Math.max(start, withoutBlanks(typed, start, typedAt(node.position?.end.offset ?? 0)));
    pushUnread(blocks, typed, done, start);
    blocks.push({ start, end, node });
    done = end;
  }
  pushUnread(blocks, typed, done, typed.length);
  const definitions = tree.children.filter((node) => node.type === 'definition');
  return { typed, text: readable.text, form, blocks, definitions };
}

function treeOf(text: string, form: BodyForm): Root | undefined {
  try {
    return syntaxTree(text, form);
  } catch (error) {
    if (error instanceof UnreadableTags) return undefined;
    throw error;
  }
}

function wholeBlock(typed: string): TextBlock[] {
  const start = typed.length - typed.trimStart().length;
  return typed.trim() === '' ? [] : [{ start, end: typed.trimEnd().length, node: undefined }];
}

const BLANKS = /^(?:\s|&(?:ensp|nbsp|emsp|thinsp);)*$/;

/** Nothing of a text is lost, whatever its reader makes of it. */
function pushUnread(blocks: TextBlock[], typed: string, start: number, end: number): void {
  const between = typed.slice(start, end);
  if (BLANKS.test(foldLetters(between))) return;
  const lead = between.length - between.trimStart().length;
  blocks.push({ start: start + lead, end: start + between.trimEnd().length, node: undefined });
}

function withoutBlanks(typed: string, start: number, end: number): number {
  return start + typed.slice(start, end).trimEnd().length;
}

/** The text with the line ends of Unix, and where its places were. */
function withLineFeeds(typed: string): { text: string; before: (offset: number) => number } {
  if (!typed.includes('\r')) return { text: typed, before: (offset) => offset };
  const removed: number[] = [];
  const text = typed.replace(/\r\n?/g, (found, at: number) => {
    if (found.length === 2) removed.push(at - removed.length);
    return '\n';
  });
  return { text, before: (offset) => offset + countBelow(removed, offset) };
}

/** How many numbers of an ascending list are below a limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
