import { finding, type Finding } from '../../diagnostics/issue.ts';
import { simplifiedForm } from '../../kernel/letters/traditional.ts';
import type { TypedSlip } from '../../kernel/slips/slip-kinds.ts';
import type { WrittenText } from './written-texts.ts';

const CODES = { doubled: 'W06', unpaired: 'W07', repeated: 'W08', digits: 'W09' } as const;

/** W06 to W09, W14. */
export function slipFinding(
  { kind, start, end }: TypedSlip,
  { stretch, spanOf }: Pick<WrittenText, 'stretch' | 'spanOf'>,
): Finding {
  const written = stretch(start, end);
  const at = spanOf(start, end);
  if (kind === 'traditional') return finding('W14', { written, right: simplifiedForm(written) }, at);
  return finding(CODES[kind], { written }, at);
}
