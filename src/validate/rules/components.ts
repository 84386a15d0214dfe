import type { Nodes } from 'mdast';
import { finding, type Finding } from '../../diagnostics/issue.ts';
import type { Body } from '../../ingest/body.ts';
import { nearest } from '../../kernel/nearest.ts';
import { PARTY_FIELD_ALIASES, PARTY_FIELD_NAMES } from '../../schema/party-field.ts';
import { TOPIC_COMPONENTS, type ComponentAttribute } from '../../site/components.ts';
import { linkTarget } from '../../site/link.ts';
import type { BodyRule } from '../body-rule.ts';

type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** C01 to C06: MDX holds the allowed components with plain attributes, and no program. */
export const components: BodyRule = (body) => {
  if (!body.isMdx) return [];
  const esm = body.nodes('mdxjsEsm').map((node) => finding('C01', { keyword: node.value.trimStart().startsWith('export') ? 'export' : 'import' }, body.spanOf(node)));
  const expressions = [...body.nodes('mdxFlowExpression'), ...body.nodes('mdxTextExpression')].map((node) => finding('C02', {}, body.spanOf(node)));
  const elements = [...body.nodes('mdxJsxFlowElement'), ...body.nodes('mdxJsxTextElement')];
  return [...esm, ...expressions, ...elements.flatMap((element) => checkElement(element, body))];
};

function checkElement(element: Element, body: Body): Finding[] {
  const name = element.name ?? '';
  const component = TOPIC_COMPONENTS[name];
  const at = body.spanOf(element);
  const start = { line: at.line, column: at.column, endLine: at.line, endColumn: at.column + 1 + name.length };
  if (!Object.hasOwn(TOPIC_COMPONENTS, name) || !component) {
    if (/^[a-z]/.test(name) || name === '') return [finding('B03', { tag: `<${name}>` }, start)];
    const names = Object.keys(TOPIC_COMPONENTS);
    return [finding('C03', { name, allowed: names.join('、'), suggestion: nearest(name, names) }, start)];
  }
  const findings: Finding[] = [];
  if (component.inside && !isInside(element, component.inside, body)) {
    findings.push(finding('C06', { component: name, name: '位置', value: '这里', expected: `<${name}> 只能放在 <${component.inside}> 里面。` }, start));
  }
  const written = new Set<string>();
  for (const attribute of element.attributes) findings.push(...checkAttribute(name, attribute, written, body));
  for (const [key, { required, note }] of Object.entries(component.attributes)) {
    if (required && !written.has(key)) findings.push(finding('C05', { component: name, name: key, note }, start));
  }
  return findings;
}

/** Components on lines of their own stand in a paragraph, so the one around them need not be the parent. */
function isInside(element: Nodes, name: string, body: Body): boolean {
  for (let parent = body.parentOf(element); parent; parent = body.parentOf(parent)) if ('name' in parent && parent.name === name) return true;
  return false;
}

function checkAttribute(component: string, attribute: Element['attributes'][number], written: Set<string>, body: Body): Finding[] {
  const at = attribute.position ? body.spanOf(attribute) : { line: 1, column: 1 };
  if (attribute.type === 'mdxJsxExpressionAttribute' || (typeof attribute.value === 'object' && attribute.value !== null)) return [finding('C02', {}, at)];
  const { name } = attribute;
  const known = TOPIC_COMPONENTS[component]!.attributes;
  if (!Object.hasOwn(known, name)) {
    const names = Object.keys(known);
    return [finding('C04', { component, name, allowed: names.join('、') || '（没有属性）', suggestion: nearest(name, names) }, at)];
  }
  written.add(name);
  const value = attribute.value ?? '';
  const problem = valueProblem(name, known[name]!, value);
  return problem === undefined ? [] : [finding('C06', { component, name, value, expected: problem }, at)];
}

/** What an attribute should hold instead, or undefined if its value will do. Units and pictures are looked up by the site rules. */
function valueProblem(name: string, { options, holds, required }: ComponentAttribute, value: string): string | undefined {
  if (value.trim() === '') return required ? '不能空着。' : undefined;
  if (options && !options.includes(value)) return `可以写：${options.join('、')}。`;
  if (holds === 'number' && !/^[1-9]\d{0,3}$/.test(value)) return '写一个整数，如 "6"。';
  if (holds === 'date' && !/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(value)) return '写成 2026-03-12、2026-03 或 2026。';
  if (holds === 'link' && ['unsafe', 'unclear'].includes(linkTarget(value).to)) return '写以 / 开头的站内地址，或以 https:// 开头的网址。';
  const fields = [...PARTY_FIELD_NAMES, ...Object.keys(PARTY_FIELD_ALIASES)];
  if (name === 'field' && !fields.includes(value)) return `可以写：${PARTY_FIELD_NAMES.join('、')}。`;
  return undefined;
}
