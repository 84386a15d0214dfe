import { finding } from '../../../diagnostics/issue.ts';
import { halfWidthMarks } from '../../../ingest/body/typed/half-width.ts';
import type { BodyRule } from '../rule.ts';

/** Fewer are slips that nobody sees. */
const FEWEST = 5;

/** B19: half-width commas and the like between Han, once for a body. */
export const halfWidth: BodyRule = (body) => {
  const marks = halfWidthMarks(body.text);
  const [first] = marks;
  if (!first || marks.length < FEWEST) return [];
  const text = body.text.slice(Math.max(0, first.start - 4), first.end + 4).replace(/\n[^]*/, '');
  return [finding('B19', { count: marks.length, text }, body.spanAt(first.start, first.end))];
};
