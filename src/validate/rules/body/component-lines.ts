import type { Nodes } from 'mdast';
import { finding } from '../../../diagnostics/issue.ts';
import type { Body } from '../../../ingest/body/body.ts';
import type { BodyRule } from '../rule.ts';
import { usedComponents } from '../used-components.ts';

/** C09: a component stands on lines of its own: within a paragraph or a heading it would break it apart. */
export const componentLines: BodyRule = (body) =>
  usedComponents(body).flatMap(({ name, element, at }) =>
    element.type === 'mdxJsxTextElement' && isInSentence(element, body) ? finding('C09', { name }, at) : [],
  );

function isInSentence(element: Nodes, body: Body): boolean {
  for (let parent = body.parentOf(element); parent && !('name' in parent); parent = body.parentOf(parent))
    if (parent.type === 'paragraph' || parent.type === 'heading') return true;
  return false;
}
