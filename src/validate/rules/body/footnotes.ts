import { finding } from '../../../diagnostics/issue.ts';
import type { BodyRule } from '../rule.ts';

/** B18: the mark of a footnote that there is not; a footnote that no mark leads to. */
export const footnotes: BodyRule = (body) => {
  if (!body.text.includes('[^')) return [];
  const marked = new Set(body.nodes('footnoteReference').map(({ identifier }) => identifier));
  const withoutNote = body.nodes('text').flatMap((node) => {
    const start = node.position?.start.offset ?? 0;
    const source = body.sourceOf(node);
    return [...source.matchAll(/\[\^[^\]\s]{1,30}\]/g)].flatMap(({ 0: mark, index }) =>
      source[index - 1] === '\\'
        ? []
        : finding('B18', { mark, missing: 'note' }, body.spanAt(start + index, start + index + mark.length)),
    );
  });
  const withoutMark = body
    .nodes('footnoteDefinition')
    .filter(({ identifier }) => !marked.has(identifier))
    .map((node) => finding('B18', { mark: `[^${node.label ?? node.identifier}]`, missing: 'mark' }, body.spanOf(node)));
  return [...withoutNote, ...withoutMark];
};
