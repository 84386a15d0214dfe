import { finding } from '../../../diagnostics/issue.ts';
import type { BodyRule } from '../rule.ts';

/** Marks of other programs: boxes, tables of contents, names and sizes in braces, highlighting, commands. */
const FOREIGN =
  /^:{3,}.*|^!!! ?[a-z]+.*|\[![A-Z]{3,}\]|^\[{1,2}toc\]{1,2}$|\{\{[<%][^\n]*|\{%[^\n]*|\{(?:[#.][\w-]+|(?:width|height|style|class)=[^}\n]*)\}|(?<![=<>])==(?=[^\s=])[^=\n]*[^\s=]==(?!=)|\+\+(?=\p{Script=Han})[^+\n]*\p{Script=Han}\+\+/gimu;

/** B23: marks that other programs read, and that would be printed as they are. */
export const foreignMarks: BodyRule = (body) =>
  body.nodes('text').flatMap((node) => {
    if (!/[:!=+{]|\[toc/i.test(node.value)) return [];
    const start = node.position?.start.offset ?? 0;
    return [...body.sourceOf(node).matchAll(FOREIGN)].flatMap(({ 0: text, index }) =>
      // What stands in braces in a topic is told by C02.
      body.form === 'topic' && text.startsWith('{')
        ? []
        : finding('B23', { text }, body.spanAt(start + index, start + index + text.length)),
    );
  });
