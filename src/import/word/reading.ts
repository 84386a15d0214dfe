import type { Aside, WordBlock, Remark } from '../document/model.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import type { PartTarget, WordParts } from './word-parts.ts';
import { type XmlNode, element, switchOf } from './xml-tree.ts';

/** What all parts of a document share while it is read. */
export interface WordReading {
  parts: WordParts;
  styles: Styles;
  numbering: Numbering;
  asides: Aside[];
  remarks: Remark[];
  /** Paragraphs with text so far. */
  place: number;
  /** Where each comment hangs. */
  comments: Map<string, number>;
  /** Notes in the order in which they are referred to. */
  notes: Set<string>;
  /** Blocks of a document that was put into this one whole. */
  chunk(target: PartTarget, reading: WordReading): WordBlock[];
}

/** A control that shows what is to be filled in, and nothing yet that was. */
export function isPlaceholder(control: XmlNode): boolean {
  return switchOf(element(control, 'sdtPr'), 'showingPlcHdr') ?? false;
}

export function pushAside(reading: WordReading, kind: Aside['kind'], text: string, place: number): void {
  if (text.trim() !== '') reading.asides.push({ kind, text, place });
}

/** What stands around a stretch of text. */
export interface InlineContext {
  link?: string | undefined;
  isInserted?: boolean;
  isDeleted?: boolean;
  /** Stands in something that Word does not show: a row, a shape, a control that waits for words. */
  isHidden?: boolean;
}
