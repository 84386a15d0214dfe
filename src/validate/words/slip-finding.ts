import { finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import type { TypedSlip } from '../../kernel/slips/slip-kinds.ts';

const CODES = { doubled: 'W06', unpaired: 'W07', repeated: 'W08', digits: 'W09' } as const;

/** W06 to W10. */
export function slipFinding(
  { kind, start, end, other = '' }: TypedSlip,
  text: () => string,
  spanOf: (start: number, end: number) => Span,
): Finding {
  const written = text().slice(start, end);
  return kind === 'figures'
    ? finding('W10', { written, other, line: undefined }, spanOf(start, end))
    : finding(CODES[kind], { written }, spanOf(start, end));
}
