import { finding } from '../../../diagnostics/issue.ts';
import type { BodyRule } from '../rule.ts';

/** B01: the title is the only first-level heading. B02: a heading is at most one level below the one before it. */
export const headings: BodyRule = (body) => {
  let level = 1;
  return body.nodes('heading').flatMap((heading) => {
    const from = level;
    level = heading.depth;
    if (heading.depth === 1) return [finding('B01', {}, body.spanOf(heading))];
    return heading.depth > from + 1 ? [finding('B02', { from, to: heading.depth }, body.spanOf(heading))] : [];
  });
};
