import type { Nodes } from 'mdast';
import { finding, type Finding, type Span } from '../../../diagnostics/issue.ts';
import type { Body } from '../../../ingest/body/body.ts';
import { attributeSpans, type TopicElement, topicElements } from '../../../ingest/body/topic-elements.ts';
import { parseBeijingTime } from '../../../kernel/dates/written-time.ts';
import { nearest } from '../../../kernel/nearest.ts';
import { PARTY_FIELD_ALIASES, PARTY_FIELD_NAMES } from '../../../schema/party-field.ts';
import { type ComponentAttribute, TOPIC_COMPONENTS } from '../../../schema/topic-components.ts';
import { addressProblem } from '../address-problem.ts';
import type { BodyRule } from '../rule.ts';

/** C03 to C06, C08, C09: a topic holds the allowed components, with the attributes that they have. */
export const components: BodyRule = (body) => {
  if (body.form !== 'topic') return [];
  return topicElements(body).flatMap((element) => checkElement(element, body));
};

function checkElement(element: TopicElement, body: Body): Finding[] {
  const name = element.name ?? '';
  const offset = element.position!.start.offset!;
  const start = body.spanAt(offset, offset + 1 + name.length);
  const component = Object.hasOwn(TOPIC_COMPONENTS, name) ? TOPIC_COMPONENTS[name] : undefined;
  if (!component) {
    const names = Object.keys(TOPIC_COMPONENTS);
    const known = names.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    if (known === undefined && /^(?:[a-z]|$)/.test(name)) return [finding('B03', { tag: `<${name}>` }, start)];
    return [finding('C03', { name, allowed: names.join('、'), suggestion: known ?? nearest(name, names) }, start)];
  }
  const findings: Finding[] = [];
  if (component.inside && !isInside(element, component.inside, body))
    findings.push(finding('C08', { name, inside: component.inside }, start));
  if (element.type === 'mdxJsxTextElement' && isInSentence(element, body))
    findings.push(finding('C09', { name }, start));
  const seen = new Set<string>();
  const places = attributeSpans(element, body);
  for (const [index, attribute] of element.attributes.entries())
    findings.push(...checkAttribute(name, attribute, seen, places[index]!));
  const missing = Object.entries(component.attributes).filter(([key, { required }]) => required && !seen.has(key));
  return [
    ...findings,
    ...missing.map(([key, { note }]) => finding('C05', { component: name, name: key, note }, start)),
  ];
}

/** Components on lines of their own stand in a paragraph, so the one around them need not be the parent. */
function isInside(element: Nodes, name: string, body: Body): boolean {
  for (let parent = body.parentOf(element); parent; parent = body.parentOf(parent))
    if ('name' in parent && parent.name === name) return true;
  return false;
}

/** Components are blocks: within a paragraph or a heading they would break it apart. */
function isInSentence(element: Nodes, body: Body): boolean {
  for (let parent = body.parentOf(element); parent && !('name' in parent); parent = body.parentOf(parent))
    if (parent.type === 'paragraph' || parent.type === 'heading') return true;
  return false;
}

/** Adds to `seen` the attributes that were written, or probably meant, so that they are not missed too. */
function checkAttribute(
  component: string,
  attribute: TopicElement['attributes'][number],
  seen: Set<string>,
  at: Span,
): Finding[] {
  // No tree of a topic holds a program: values are quoted texts.
  if (attribute.type !== 'mdxJsxAttribute') return [];
  const { name, value } = attribute;
  const known = TOPIC_COMPONENTS[component]!.attributes;
  if (!Object.hasOwn(known, name)) {
    const names = Object.keys(known);
    const suggestion = nearest(name, names);
    if (suggestion !== undefined) seen.add(suggestion);
    return [finding('C04', { component, name, allowed: names.join('、') || '（没有属性）', suggestion }, at)];
  }
  seen.add(name);
  const text = typeof value === 'string' ? value.trim() : '';
  const { note, required, holds } = known[name]!;
  if (text === '') return required ? [finding('C05', { component, name, note }, at)] : [];
  if (holds === 'link') {
    const problem = addressProblem(text, at);
    return problem ? [problem] : [];
  }
  const expected = expectedInstead(known[name]!, text);
  return expected === undefined ? [] : [finding('C06', { component, name, value: text, expected }, at)];
}

/**
 * What an attribute should hold instead, or undefined if its value will do. Units and pictures are looked up by the
 * site rules.
 */
function expectedInstead({ options, holds }: ComponentAttribute, value: string): string | undefined {
  if (options && !options.includes(value)) return `可以写：${options.join('、')}。`;
  if (holds === 'number' && !/^[1-9]\d{0,3}$/.test(value)) return '写一个整数，如 6。';
  if (holds === 'year' && !/^(?:19|20)\d{2}$/.test(value)) return '写四位数字的年份，如 2026。';
  if (holds === 'date' && !isDate(value)) return '写成 2026-03-12、2026-03 或 2026，要是真实的日期。';
  if (holds === 'field' && ![...PARTY_FIELD_NAMES, ...Object.keys(PARTY_FIELD_ALIASES)].includes(value))
    return `可以写：${PARTY_FIELD_NAMES.join('、')}。`;
  return undefined;
}

/** A day, a month or a year. */
function isDate(value: string): boolean {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value) && /^\d/.test(parseBeijingTime(`${value}-01-01`.slice(0, 10)));
}
