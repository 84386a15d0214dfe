import { finding } from '../../../diagnostics/issue.ts';
import { topicElements } from '../../../ingest/body/topic-elements.ts';
import { nearest } from '../../../kernel/nearest.ts';
import { TOPIC_COMPONENTS } from '../../../schema/topic-components.ts';
import type { BodyRule } from '../rule.ts';
import { nameSpan } from '../used-components.ts';

/** C03: a topic uses the allowed components only. B03: what looks like a tag of HTML is none. */
export const componentNames: BodyRule = (body) => {
  if (body.form !== 'topic') return [];
  const names = Object.keys(TOPIC_COMPONENTS);
  return topicElements(body).flatMap((element) => {
    const name = element.name ?? '';
    if (names.includes(name)) return [];
    const at = nameSpan(element, body);
    const known = names.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    if (known === undefined && /^(?:[a-z]|$)/.test(name))
      return finding('B03', { tag: `<${name}>`, component: undefined }, at);
    return finding('C03', { name, allowed: names.join('、'), suggestion: known ?? nearest(name, names) }, at);
  });
};
