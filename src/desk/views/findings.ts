import { placesOfBlocks } from '../editor/text/read-text.ts';
import type { Look } from '../looker/questions/look.ts';
import type { DeskPiece } from '../pieces/piece.ts';
import { textForm, type OpenedText } from '../service/opened-piece.ts';

/** A problem beside the place where it is. */
export interface FindingView {
  id: string;
  isError: boolean;
  /** What is wrong. */
  text: string;
  /** What to do. */
  hint: string;
  /** The block of the text that it is about; undefined where it is about the settings or another file. */
  block: number | undefined;
  /** Where it is to be mended, if not in the text. */
  place: string | undefined;
  repair: string | undefined;
}

/** The findings of a look, each at its block. `text`: of the piece; undefined where it has none. */
export function findingsOf({ findings }: Look, { path }: DeskPiece, text: OpenedText | undefined): FindingView[] {
  const blocks = text ? placesOfBlocks(text.body, textForm(path)) : [];
  return findings.map((finding, index) => {
    const isOwn = finding.file === path;
    const at = isOwn && finding.stretch ? finding.stretch.from - (text?.bodyStart ?? 0) : -1;
    const block = at < 0 ? -1 : blocks.findIndex(({ end }) => at <= end);
    return {
      id: `f${index}`,
      isError: finding.severity === 'error',
      text: finding.message,
      hint: finding.hint,
      block: block < 0 ? undefined : block,
      place: isOwn ? (block < 0 ? '题目和单位那一页' : undefined) : finding.file,
      repair: finding.repair?.label,
    };
  });
}
