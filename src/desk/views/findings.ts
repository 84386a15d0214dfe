import { placesOfBlocks } from '../editor/text/read-text.ts';
import { findingWords } from '../findings/finding-words.ts';
import { waiverFor } from '../findings/waivers.ts';
import type { WaiverKind } from '../pieces/registers.ts';
import { lineStartsOf } from '../../kernel/line-starts.ts';
import type { Look } from '../looker/questions/look.ts';
import type { DeskPiece } from '../pieces/piece.ts';
import type { Actor } from '../roles/roles.ts';
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
  /** The element of the form at which it is mended, if it is a field of it. */
  fieldId: string | undefined;
  repair: string | undefined;
  /** How whoever looks may say that nothing is wrong. */
  waiver: WaiverKind | undefined;
}

/**
 * The findings of a look, each at its block, as somebody is told them. `text`: of the piece; undefined where it has none.
 * `canMend`: whether the piece is his to change now.
 */
export function findingsOf(
  { findings }: Look,
  { path }: DeskPiece,
  text: OpenedText | undefined,
  { actor, canMend }: { actor: Actor; canMend: boolean },
): FindingView[] {
  const blocks = text ? placesOfBlocks(text.body, textForm(path)) : [];
  const blockAt = (offset: number): number | undefined => {
    const at = text ? offset - text.bodyStart : -1;
    const block = at < 0 ? -1 : blocks.findIndex(({ end }) => at <= end);
    return block < 0 ? undefined : block;
  };
  let starts: readonly number[] | undefined;
  const blockOfLine = (line: number) => {
    starts ??= lineStartsOf(text ? (text.head + text.body).replace(/^\ufeff/, '').replaceAll('\r\n', '\n') : '');
    const start = starts[line - 1];
    return start === undefined ? undefined : blockAt(start);
  };
  return findings.map((finding, index) => {
    const isOwn = finding.file === path;
    const block = isOwn && finding.stretch ? blockAt(finding.stretch.from) : undefined;
    const waiver = waiverFor(finding, actor, canMend);
    const words = findingWords(finding, { isOwn, block, blockOfLine, waiver });
    const repair = finding.repair?.label;
    return { id: `f${index}`, isError: finding.severity === 'error', block, repair, waiver, ...words };
  });
}
