import type { Nodes } from 'mdast';
import type { Span } from '../../diagnostics/issue.ts';
import type { Body } from './body.ts';
import { tagAt } from './topic-tag.ts';

/** A component in a topic, on lines of its own or within a paragraph. */
export type TopicElement = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Every component of a topic. */
export function topicElements(body: Body): TopicElement[] {
  return [...body.nodes('mdxJsxFlowElement'), ...body.nodes('mdxJsxTextElement')];
}

/** Where the attributes of a component stand. */
export function attributeSpans(element: TopicElement, body: Body): Span[] {
  const { attributes } = tagAt(body.text, element.position!.start.offset!);
  return element.attributes.map((_, index) =>
    attributes[index] ? body.spanAt(attributes[index].start, attributes[index].end) : body.spanOf(element),
  );
}
