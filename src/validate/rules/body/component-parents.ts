import type { Nodes } from 'mdast';
import { finding } from '../../../diagnostics/issue.ts';
import type { Body } from '../../../ingest/body/body.ts';
import type { BodyRule } from '../rule.ts';
import { usedComponents } from '../used-components.ts';

/** C08: a component that belongs in another stands in it. */
export const componentParents: BodyRule = (body) =>
  usedComponents(body).flatMap(({ name, component: { inside }, element, at }) =>
    inside === undefined || isInside(element, inside, body) ? [] : finding('C08', { name, inside }, at),
  );

/** Components on lines of their own stand in a paragraph, so the one around them need not be the parent. */
function isInside(element: Nodes, name: string, body: Body): boolean {
  for (let parent = body.parentOf(element); parent; parent = body.parentOf(parent))
    if ('name' in parent && parent.name === name) return true;
  return false;
}
