import { finding } from '../../../diagnostics/issue.ts';
import type { BodyRule } from '../rule.ts';

/** B02: a heading is at most one level below the one before it; the title is above all. */
export const headingLevels: BodyRule = (body) => {
  let level = 1;
  return body.nodes('heading').flatMap((heading) => {
    const from = level;
    level = heading.depth;
    return heading.depth > from + 1 ? finding('B02', { from, to: heading.depth }, body.spanOf(heading)) : [];
  });
};
