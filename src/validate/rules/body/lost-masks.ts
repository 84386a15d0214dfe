import { finding } from '../../../diagnostics/issue.ts';
import { shorten } from '../../../kernel/text-width.ts';
import type { BodyRule } from '../rule.ts';

/** B11: asterisks that mask digits (138****1234) and became emphasis. */
export const lostMasks: BodyRule = (body) =>
  [...body.nodes('strong'), ...body.nodes('emphasis')].flatMap((node) => {
    const start = node.position!.start.offset!;
    const end = node.position!.end.offset!;
    const isMask = /\d/.test(body.text[start - 1] ?? '') && /^\*{3,}\d/.test(body.text.slice(start, start + 40));
    if (!isMask) return [];
    const text = shorten(body.text.slice(Math.max(0, start - 3), end), 20);
    return [finding('B11', { text }, body.spanAt(start, end))];
  });
