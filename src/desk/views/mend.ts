import type { LookFinding } from '../looker/questions/look.ts';

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

/** The page at which a piece is mended. */
export interface MendView {
  id: string;
  tip: string;
  label: string;
  state: string;
  title: string;
  sub: string | undefined;
  /** As the field takes it; undefined for what has no text, or one that cannot be read. */
  document: unknown;
  noText: string | undefined;
  findings: readonly FindingView[];
  errors: number;
  otherErrors: number;
  savedAt: string;
  canMend: boolean;
  /** What the main button does; undefined where there is nothing to do. */
  next: { label: string; action: string; note: string | undefined } | undefined;
  returned: { by: string; at: string; opinion: string } | undefined;
  address: string | undefined;
  noPage: string | undefined;
  hasReport: boolean;
}

/** Findings as a page shows them. `bodyStart`: where the text begins in the file; `blocks`: where its blocks lie in it. */
export function findingViews(
  findings: readonly LookFinding[],
  path: string,
  bodyStart: number,
  blocks: readonly { start: number; end: number }[],
): FindingView[] {
  return findings.map((finding, index) => {
    const isOwn = finding.file === path;
    const at = isOwn && finding.stretch ? finding.stretch.from - bodyStart : -1;
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
