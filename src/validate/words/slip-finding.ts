import { finding, type Finding } from '../../diagnostics/issue.ts';
import type { TypedSlip } from '../../kernel/slips/slip-kinds.ts';
import type { WrittenText } from './written-texts.ts';

const CODES = { doubled: 'W06', unpaired: 'W07', repeated: 'W08', digits: 'W09' } as const;

/** W06 to W10. */
export function slipFinding(
  { kind, start, end, other = '' }: TypedSlip,
  { stretch, spanOf }: Pick<WrittenText, 'stretch' | 'spanOf'>,
): Finding {
  const written = stretch(start, end);
  return kind === 'figures'
    ? finding('W10', { written, other, line: undefined }, spanOf(start, end))
    : finding(CODES[kind], { written }, spanOf(start, end));
}
