import { finding, type Finding } from '../../diagnostics/issue.ts';
import type { Decoded } from '../../ingest/files/decode.ts';

/** Why a file has no text. */
export function undecoded(decoded: Exclude<Decoded, { text: string }>): Finding {
  const at = { line: decoded.line, column: 1 };
  if (decoded.problem === 'utf-16') return finding('F03', { variant: decoded.variant }, at);
  return finding(({ empty: 'F01', gb18030: 'F02', unknown: 'F04' } as const)[decoded.problem], {}, at);
}
