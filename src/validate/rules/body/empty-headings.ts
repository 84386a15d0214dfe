import { finding } from '../../../diagnostics/issue.ts';
import { plainText } from '../../../ingest/body/body.ts';
import type { BodyRule } from '../rule.ts';

/** B21: a heading without a word. */
export const emptyHeadings: BodyRule = (body) =>
  body
    .nodes('heading')
    .filter((heading) => plainText(heading).trim() === '')
    .map((heading) => finding('B21', { marks: '#'.repeat(heading.depth) }, body.spanOf(heading)));
