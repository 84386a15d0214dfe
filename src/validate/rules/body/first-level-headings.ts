import { finding } from '../../../diagnostics/issue.ts';
import type { BodyRule } from '../rule.ts';

/** B01: the title is the only first-level heading. */
export const firstLevelHeadings: BodyRule = (body) =>
  body.nodes('heading').flatMap((heading) => (heading.depth === 1 ? finding('B01', {}, body.spanOf(heading)) : []));
