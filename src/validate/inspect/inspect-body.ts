import type { Node } from 'mdast';
import { linkTarget } from '../../addresses/link.ts';
import { type Body, parseBody, type Placing, plainText } from '../../ingest/body/body.ts';
import { linkDefinitions } from '../../ingest/body/link-definitions.ts';
import type { BodyForm } from '../../ingest/body/typed/body-form.ts';
import { pairsOfBody } from '../../ingest/body/picture-pairs.ts';
import { attributeSpans, topicElements } from '../../ingest/body/topic-elements.ts';
import type { Mention, Reading } from '../../ingest/content/reading.ts';
import { TOPIC_COMPONENTS } from '../../schema/topic-components.ts';
import { BODY_RULES } from '../rules/body/all.ts';

export type BodyFacts = Pick<Reading, 'findings' | 'headings' | 'links' | 'pictures' | 'units'>;

export const NO_FACTS: BodyFacts = { findings: [], headings: [], links: [], pictures: [], units: [] };

/** Checks a body by itself, and collects what is checked together with other files. */
export function inspectBody(text: string, placing: Placing, form: BodyForm): BodyFacts & { isEmpty: boolean } {
  const body = parseBody(text, placing, form);
  const ofPictures = new Set(body.nodes('imageReference').map((node) => node.identifier));
  const pairs = pairsOfBody(body);
  const mention = (node: Node & { url: string }): Mention => ({ target: node.url, at: body.spanOf(node) });
  const findings = [...body.findings, ...BODY_RULES.flatMap((rule) => rule(body))];
  return {
    findings,
    headings: body
      .nodes('heading')
      .filter((node) => !isInFootnote(node, body))
      .map((node) => ({ depth: node.depth, text: plainText(node) })),
    links: [
      ...body.nodes('link').map((node) => ({
        ...mention(node),
        ...(linkTarget(node.url).to === 'file' ? { text: plainText(node) } : {}),
      })),
      ...linkDefinitions(body).map(mention),
      ...attributesHolding(body, 'link'),
    ],
    pictures: [
      ...body.nodes('image').map((node) => {
        const before = pairs.get(node)?.url;
        return { ...mention(node), ...(before === undefined ? {} : { before }) };
      }),
      ...body
        .nodes('definition')
        .filter(({ identifier }) => ofPictures.has(identifier))
        .map(mention),
      ...attributesHolding(body, 'picture'),
    ],
    units: attributesHolding(body, 'unit'),
    isEmpty: findings.length === 0 && (body.tree?.children.every(({ type }) => HEADLINES.has(type)) ?? false),
  };
}

/** Footnotes are printed at the end, whatever stands where: no outline leads there. */
function isInFootnote(node: Node, body: Body): boolean {
  for (let parent = body.parentOf(node); parent; parent = body.parentOf(parent))
    if (parent.type === 'footnoteDefinition') return true;
  return false;
}

/** A body of nothing else is empty. */
const HEADLINES: ReadonlySet<string> = new Set(['heading', 'definition', 'thematicBreak']);

/** The values of those component attributes that hold `what`. */
function attributesHolding(body: Body, what: 'link' | 'picture' | 'unit'): Mention[] {
  return topicElements(body).flatMap((element) => {
    const known = Object.hasOwn(TOPIC_COMPONENTS, element.name ?? '')
      ? TOPIC_COMPONENTS[element.name!]!.attributes
      : {};
    return element.attributes.flatMap((attribute, index) => {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string' || attribute.value.trim() === '')
        return [];
      if (!Object.hasOwn(known, attribute.name) || known[attribute.name]!.holds !== what) return [];
      return [{ target: attribute.value, at: attributeSpans(element, body)[index]! }];
    });
  });
}
