import type { ShownFinding } from '../editor/parts/findings.ts';
import type { FindingView } from '../views/findings.ts';

/** Findings of the text as the field shows them; those of the settings stand above it. */
export function shownFindings(findings: readonly FindingView[]): ShownFinding[] {
  return findings.flatMap(({ id, isError, text, hint, block, repair, waiver }) =>
    block === undefined
      ? []
      : [
          {
            id,
            block,
            severity: isError ? ('must' as const) : ('doubt' as const),
            title: isError ? '这一段' : '请核对',
            text,
            source: hint,
            dismissal: waiver === undefined ? undefined : waiver === 'word' ? '没写错' : '可以公开',
            repairs: repair === undefined ? [] : [{ label: repair, from: 0, to: 0, replacement: '' }],
          },
        ],
  );
}
