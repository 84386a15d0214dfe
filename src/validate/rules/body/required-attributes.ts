import { finding, type Finding } from '../../../diagnostics/issue.ts';
import type { Body } from '../../../ingest/body/body.ts';
import type { BodyRule } from '../rule.ts';
import { meantAttribute, type UsedComponent, usedAttributes, usedComponents } from '../used-components.ts';

/** C05: a component is given the attributes that it needs, and they hold something. */
export const requiredAttributes: BodyRule = (body) => usedComponents(body).flatMap((used) => missingOf(used, body));

function missingOf(used: UsedComponent, body: Body): Finding[] {
  const written = usedAttributes(used, body);
  // One that was probably meant by another name is not missed too.
  const meant = new Set(written.map(({ name, known }) => (known ? name : meantAttribute(name, used.component))));
  return Object.entries(used.component.attributes).flatMap(([name, { required, note }]) => {
    if (!required) return [];
    const details = { component: used.name, name, note };
    if (!meant.has(name)) return finding('C05', details, used.at);
    return written
      .filter((attribute) => attribute.name === name && attribute.text === '')
      .map(({ at }) => finding('C05', details, at));
  });
}
