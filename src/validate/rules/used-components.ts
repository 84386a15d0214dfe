import type { Finding, Span } from '../../diagnostics/issue.ts';
import type { Body } from '../../ingest/body/body.ts';
import { attributeSpans, type TopicElement, topicElements } from '../../ingest/body/topic-elements.ts';
import { nearest } from '../../kernel/nearest.ts';
import { type ComponentAttribute, TOPIC_COMPONENTS, type TopicComponent } from '../../schema/topic-components.ts';

/** A component that a topic uses, by a name that it may use. */
export interface UsedComponent {
  name: string;
  component: TopicComponent;
  element: TopicElement;
  at: Span;
}

/** An attribute that a component is given. */
export interface UsedAttribute {
  name: string;
  /** What it holds, without blanks around it. */
  text: string;
  at: Span;
  /** What the component says about it; undefined if it has no such attribute. */
  known: ComponentAttribute | undefined;
}

export type KnownAttribute = UsedAttribute & { known: ComponentAttribute };

/** Nothing in a body that is no topic. */
export function usedComponents(body: Body): UsedComponent[] {
  if (body.form !== 'topic') return [];
  return topicElements(body).flatMap((element) => {
    const name = element.name ?? '';
    const component = Object.hasOwn(TOPIC_COMPONENTS, name) ? TOPIC_COMPONENTS[name] : undefined;
    return component ? { name, component, element, at: nameSpan(element, body) } : [];
  });
}

/** Where the name of a component stands, with the angle bracket before it. */
export function nameSpan({ name, position }: TopicElement, body: Body): Span {
  const offset = position!.start.offset!;
  return body.spanAt(offset, offset + 1 + (name ?? '').length);
}

export function usedAttributes({ element, component }: UsedComponent, body: Body): UsedAttribute[] {
  const places = attributeSpans(element, body);
  return element.attributes.flatMap((attribute, index) => {
    // No tree of a topic holds a program: values are quoted texts.
    if (attribute.type !== 'mdxJsxAttribute') return [];
    const { name, value } = attribute;
    const known = Object.hasOwn(component.attributes, name) ? component.attributes[name] : undefined;
    return { name, text: typeof value === 'string' ? value.trim() : '', at: places[index]!, known };
  });
}

/** The attribute that a wrong name probably means. */
export function meantAttribute(name: string, { attributes }: TopicComponent): string | undefined {
  return nearest(name, Object.keys(attributes));
}

/** What is wrong with the attributes that have a value, one by one. */
export function checkFilledAttributes(
  body: Body,
  check: (attribute: KnownAttribute, component: string) => Finding | undefined,
): Finding[] {
  return usedComponents(body).flatMap((used) =>
    usedAttributes(used, body).flatMap((attribute) =>
      isKnown(attribute) && attribute.text !== '' ? (check(attribute, used.name) ?? []) : [],
    ),
  );
}

function isKnown(attribute: UsedAttribute): attribute is KnownAttribute {
  return attribute.known !== undefined;
}
