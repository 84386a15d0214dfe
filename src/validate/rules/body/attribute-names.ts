import { finding } from '../../../diagnostics/issue.ts';
import type { BodyRule } from '../rule.ts';
import { meantAttribute, usedAttributes, usedComponents } from '../used-components.ts';

/** C04: a component is given only attributes that it has. */
export const attributeNames: BodyRule = (body) =>
  usedComponents(body).flatMap((used) =>
    usedAttributes(used, body).flatMap(({ name, at, known }) => {
      if (known) return [];
      const allowed = Object.keys(used.component.attributes).join('、') || '（没有属性）';
      return finding(
        'C04',
        { component: used.name, name, allowed, suggestion: meantAttribute(name, used.component) },
        at,
      );
    }),
  );
