import { finding } from '../../../diagnostics/issue.ts';
import type { BodyRule } from '../rule.ts';

/** What other programs print bold or slanted; blanks to fill in (`姓名__张三__`) have words right before them. */
const EMPHASIS =
  /(?<![\p{L}\p{N}_\\])(_{1,2})(?=[\p{Script=Han}“《「])([^_\n]*[\p{Script=Han}”》」])\1(?![\p{L}\p{N}_])/gu;

/** B22: Chinese words between underscores, which are letters here as in names of files. */
export const underscores: BodyRule = (body) =>
  body.nodes('text').flatMap((node) => {
    if (!node.value.includes('_')) return [];
    const start = node.position?.start.offset ?? 0;
    return [...body.sourceOf(node).matchAll(EMPHASIS)].map(({ 0: text, 2: words, index }) =>
      finding('B22', { text, proper: `**${words!}**` }, body.spanAt(start + index, start + index + text.length)),
    );
  });
