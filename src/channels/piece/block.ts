import type { Photo } from '../../model/entities/beside.ts';

/** Words in one manner. */
export interface Run {
  text: string;
  bold?: boolean;
  /** Where it leads, as a whole address. */
  link?: string;
  /** The mark of a note of the piece, from 0. */
  note?: number;
}

/** What a text is made of, whatever it is printed with; no channel knows Markdown or HTML of pages. */
export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; runs: readonly Run[] }
  | { kind: 'signature'; text: string }
  | { kind: 'quote'; blocks: readonly Block[] }
  | { kind: 'list'; ordered: boolean; start: number; items: readonly (readonly Block[])[] }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: 'picture'; photo: Photo; alt: string; caption: string }
  | { kind: 'recording'; isVideo: boolean; title: string; address: string }
  | { kind: 'rule' };

/** The words of runs without their manners. */
export function wordsOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The words of blocks, paragraph by paragraph. */
export function wordsOfBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
      case 'signature':
        return [block.text];
      case 'paragraph':
        return wordsOfRuns(block.runs).split('\n');
      case 'quote':
        return wordsOfBlocks(block.blocks);
      case 'list':
        return block.items.flatMap(wordsOfBlocks);
      case 'table':
        return block.rows.map((row) =>
          row
            .map((cell, column) => (column > 0 && block.head[column] ? `${block.head[column]}${cell}` : cell))
            .join('，'),
        );
      default:
        return [];
    }
  });
}
