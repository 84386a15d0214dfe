import { finding, type Finding } from '../../diagnostics/issue.ts';
import type { TypedSlip } from '../../kernel/slips/slip-kinds.ts';
import type { WrittenText } from './written-texts.ts';

const CODES = { doubled: 'W06', unpaired: 'W07', repeated: 'W08', digits: 'W09' } as const;

/** W06 to W09. */
export function slipFinding(
  { kind, start, end }: TypedSlip,
  { stretch, spanOf }: Pick<WrittenText, 'stretch' | 'spanOf'>,
): Finding {
  return finding(CODES[kind], { written: stretch(start, end) }, spanOf(start, end));
}
