import type { Node } from 'prosemirror-model';
import type { BodyForm } from '../../../ingest/body/typed/body-form.ts';
import { documentOf } from '../document/schema.ts';
import { alignBlocks } from './align-blocks.ts';
import { MOST_CARE, type WritingCare } from './escapes.ts';
import { normalBlock, notesOf } from './normal-blocks.ts';
import { plainerBlocks } from './plainer.ts';
import { readBlocks } from './read-text.ts';
import { saidBy } from './said.ts';
import { blockText } from './text-blocks.ts';
import { blockMarkup } from './write-block.ts';

/** A block on its way into the text. */
interface OutgoingBlock {
  /** As it will be read. */
  node: Node;
  /** Its letters in the original; undefined for one that was changed. */
  kept: string | undefined;
  /** What stood before it in the original; undefined for a block that is new. */
  gap: string | undefined;
  care: WritingCare;
}

const GAP = '\n\n';

/**
 * The body for a document that a field sent, made from `original`: blocks that say what they said keep their letters, and
 * so does what stands between them; any other is written as the house writes. Reading what it gives gives the document
 * again, without what Markdown cannot say (empty lines, marks around blanks). Throws an `UnreadableDocument`.
 */
export function writeText(document: unknown, original: string, form: BodyForm = 'markdown'): string {
  const given = documentOf(document).children;
  const source = blockText(original, form);
  const before = readBlocks(source);
  if (given.length === before.length && given.every((node, index) => node.eq(before[index]!))) return original;
  const aligned = alignBlocks(before.map(keyOf), given.map(keyOf));
  const labels = notesOf(given);
  /** True for a list that now stands below another one, and would be one with it. */
  const joins = (index: number): boolean => {
    const [above, place] = [given[index - 1], aligned[index]!.original];
    if (!/_list$/.test(given[index]!.type.name) || above?.type !== given[index]!.type) return false;
    return !aligned[index - 1]!.isSame || aligned[index - 1]!.original !== place! - 1;
  };
  const outgoing = given.flatMap((node, index): OutgoingBlock[] => {
    const { original: place } = aligned[index]!;
    const isSame = aligned[index]!.isSame && labelsIn(node).every((label) => labels.has(label)) && !joins(index);
    const block = place === undefined ? undefined : source.blocks[place]!;
    const gap = block && original.slice(source.blocks[place! - 1]?.end ?? 0, block.start);
    if (isSame) return [{ node, kept: original.slice(block!.start, block!.end), gap, care: 0 }];
    const normal = normalBlock(node, labels);
    return normal ? [{ node: normal, kept: undefined, gap: place === 0 ? undefined : gap, care: 0 }] : [];
  });
  if (outgoing.length === 0) return before.length === 0 ? original : '';
  const start = original.slice(0, source.blocks[0]?.start ?? 0);
  const end = original.slice(source.blocks.at(-1)?.end ?? original.length);
  const lineEnd = original.includes('\r\n') ? '\r\n' : '\n';
  return new TextWriter(outgoing.map(closed), {
    form,
    start,
    end: end === '' && original === '' ? '\n' : end,
    lineEnd,
  }).write();
}

/** A fence that nothing closes would take in what now stands below it. */
function closed(block: OutgoingBlock, index: number, all: readonly OutgoingBlock[]): OutgoingBlock {
  const source = block.node.attrs['kind'] === 'code' ? String(block.node.attrs['source']) : '';
  const fence = /^`{3,}/.exec(source)?.[0];
  if (fence === undefined || index === all.length - 1 || new RegExp(`\\n\\s*\`{${fence.length},}\\s*$`).test(source))
    return block;
  const node = block.node.type.create({ ...block.node.attrs, source: `${source}\n${fence}` });
  return { ...block, node, kept: undefined };
}

function keyOf(node: Node): string {
  return JSON.stringify(node.toJSON());
}

interface Frame {
  form: BodyForm;
  /** What stands before the first block and behind the last one. */
  start: string;
  end: string;
  lineEnd: string;
}

class TextWriter {
  #blocks: readonly OutgoingBlock[];
  readonly #frame: Frame;
  readonly #definitions: readonly string[];

  constructor(blocks: readonly OutgoingBlock[], frame: Frame) {
    this.#blocks = blocks;
    this.#frame = frame;
    this.#definitions = blocks.flatMap(({ node }) =>
      node.attrs['kind'] === 'definition' ? String(node.attrs['source']) : [],
    );
  }

  write(): string {
    this.#blocks = this.#blocks.map((block) => (block.kept === undefined ? this.#settled(block) : block));
    const first = this.#joined();
    if (this.#isRead(first)) return first;
    // What was changed may go on what stands beside it.
    this.#blocks = this.#blocks.map((block, index) => {
      const isBeside = block.kept === undefined || this.#blocks[index - 1]?.kept === undefined;
      return isBeside && index > 0 ? { ...block, gap: undefined } : block;
    });
    const parted = this.#joined();
    if (this.#isRead(parted)) return parted;
    for (const care of [2, 3] as const) {
      this.#blocks = this.#blocks.map((block) => (block.kept === undefined ? { ...block, care } : block));
      const careful = this.#joined();
      if (this.#isRead(careful)) return careful;
    }
    return parted;
  }

  /** A changed block with as much care as it needs by itself. What no care helps loses its marks, never its words. */
  #settled(block: OutgoingBlock): OutgoingBlock {
    for (const node of plainerBlocks(block.node))
      for (let care = 0; care <= MOST_CARE; care++) {
        const tried = { ...block, node, care: care as WritingCare };
        if (this.#isReadAlone(tried)) return tried;
      }
    return { ...block, care: 2 };
  }

  /** With what its marks and addresses refer to, and nothing else. */
  #isReadAlone(block: OutgoingBlock): boolean {
    const notes = labelsIn(block.node).map((label) => `[^${label}]: 注`);
    const beside = block.node.type.name === 'verbatim' ? [] : [...notes, ...this.#definitions];
    const text = [this.#markup(block, ''), ...beside].join(GAP);
    const [read, ...others] = readBlocks(blockText(`${text}\n`, this.#frame.form));
    return read !== undefined && others.length === beside.length && saidBy(read) === saidBy(block.node);
  }

  #markup({ node, care }: OutgoingBlock, above: string): string {
    return blockMarkup(node, { care, isTopic: this.#frame.form === 'topic' }, above);
  }

  #joined(): string {
    const { start, end, lineEnd } = this.#frame;
    let text = start;
    let above = '';
    for (const [index, block] of this.#blocks.entries()) {
      const gap = index === 0 ? '' : (block.gap ?? GAP.replaceAll('\n', lineEnd));
      const markup = block.kept ?? this.#markup(block, above).replaceAll('\n', lineEnd);
      text += gap + markup;
      above = markup;
    }
    return text + end;
  }

  #isRead(text: string): boolean {
    const read = readBlocks(blockText(text, this.#frame.form));
    return (
      read.length === this.#blocks.length &&
      read.every((node, index) => saidBy(node) === saidBy(this.#blocks[index]!.node))
    );
  }
}

function labelsIn(block: Node): string[] {
  const labels = new Set<string>();
  block.descendants((node) => {
    if (node.type.name === 'note_mark') labels.add(String(node.attrs['label']));
  });
  return [...labels];
}
