import { VFileMessage } from 'vfile-message';
import { finding, type Finding, type Span } from '../diagnostics/issue.ts';
import { parseBody, plainText, type Body } from '../ingest/body.ts';
import type { Role } from '../ingest/content-file.ts';
import { splitFrontMatter } from '../ingest/front-matter.ts';
import { readYaml, type Positions } from '../ingest/yaml-tree.ts';
import { ENTRY_KINDS } from '../schema/entry-kind.ts';
import { siteSchema } from '../schema/site.ts';
import { glossarySchema } from '../schema/term.ts';
import { unitSchema } from '../schema/unit.ts';
import { TOPIC_COMPONENTS } from '../site/components.ts';
import type { Mention, Reading } from './reading.ts';
import { BODY_RULES } from './rules/all.ts';
import { personalData } from './rules/personal-data.ts';
import { checkValues } from './values.ts';

type ReadRole = Extract<Role, { role: 'entry' | 'unit' | 'glossary' | 'site' }>;

/** Reads and checks one file by itself. Never throws for bad content. */
export function inspect(role: ReadRole, text: string): Reading {
  const reading = role.role === 'entry' ? inspectEntry(role, text) : inspectSettings(role, text);
  reading.findings.push(...personalData(text));
  return reading;
}

const SETTINGS = {
  unit: { schema: unitSchema, place: '单位的设置' },
  site: { schema: siteSchema, place: '网站设置' },
  glossary: { schema: glossarySchema, place: '名词的设置' },
} as const;

function inspectSettings(role: Exclude<ReadRole, { role: 'entry' }>, text: string): Reading {
  const { schema, place } = SETTINGS[role.role];
  const yaml = readYaml(text, 0, schema, place);
  const findings = [...yaml.findings];
  const value = checkInto(findings, yaml.value, schema, yaml.positions, { line: 1, column: 1 });
  if (role.role === 'unit') findings.push(...unitAddress(value, yaml.positions));
  return { ...EMPTY, findings, value, valid: isValid(findings), positions: yaml.positions };
}

function inspectEntry(role: Extract<ReadRole, { role: 'entry' }>, text: string): Reading {
  const { schema, label, extension } = ENTRY_KINDS[role.kind];
  const split = splitFrontMatter(text);
  const yaml = readYaml(split.yaml, split.yamlOffset, schema, `「${label}」的设置`);
  const findings = [...split.findings, ...yaml.findings];
  const value = checkInto(findings, yaml.value, schema, yaml.positions, { line: 1, column: 1 });
  findings.push(...dates(value, yaml.positions), ...coverText(value, yaml.positions));
  const valid = isValid(findings);
  const facts = inspectBody(split.body, split.bodyOffset, extension === '.mdx', isDraft(value));
  findings.push(...facts.findings);
  const { headings, links, pictures, units } = facts;
  return { findings, value, valid, positions: yaml.positions, bodyStart: text.length - split.body.length, headings, links, pictures, units };
}

const EMPTY = { bodyStart: 0, headings: [], links: [], pictures: [], units: [] };

type BodyFacts = Pick<Reading, 'findings' | 'headings' | 'links' | 'pictures' | 'units'>;

function inspectBody(text: string, offset: number, isMdx: boolean, draft: boolean): BodyFacts {
  let body: Body;
  try {
    body = parseBody(text, offset, isMdx);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    return { ...EMPTY, findings: [mdxProblem(error, offset)] };
  }
  const findings = BODY_RULES.flatMap((rule) => rule(body));
  if (text.trim() === '' && !draft) findings.push(finding('B09', {}, { line: Math.max(1, offset), column: 1 }));
  return {
    findings,
    headings: body.nodes('heading').map((node) => ({ depth: node.depth, text: plainText(node) })),
    links: [
      ...[...body.nodes('link'), ...body.nodes('definition')].map((node) => ({ target: node.url, at: body.spanOf(node) })),
      ...attributesHolding(body, 'link'),
    ],
    pictures: [...body.nodes('image').map((node) => ({ target: node.url, at: body.spanOf(node) })), ...attributesHolding(body, 'picture')],
    units: attributesHolding(body, 'unit'),
  };
}

/** The values of those component attributes that hold `what`. */
function attributesHolding(body: Body, what: 'link' | 'picture' | 'unit'): Mention[] {
  const elements = [...body.nodes('mdxJsxFlowElement'), ...body.nodes('mdxJsxTextElement')];
  return elements.flatMap((element) =>
    element.attributes.flatMap((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return [];
      if (TOPIC_COMPONENTS[element.name ?? '']?.attributes[attribute.name]?.holds !== what) return [];
      return [{ target: attribute.value, at: attribute.position ? body.spanOf(attribute) : body.spanOf(element) }];
    }),
  );
}

function mdxProblem(error: VFileMessage, offset: number): Finding {
  const line = (error.line ?? 1) + offset;
  const column = error.column ?? 1;
  if (error.ruleId === 'acorn') return finding('C02', {}, { line, column });
  const reason = /closing|close/.test(error.reason) ? '组件没有收尾，或者收尾的名字不对' : '「<」或「{」后面的写法不对';
  return finding('C07', { reason }, { line, column });
}

/** Adds what is wrong with the values to `findings`; the checked values if nothing is, else the raw ones. */
function checkInto(findings: Finding[], value: unknown, schema: Parameters<typeof checkValues>[1], positions: Positions, start: Span): unknown {
  if (value === undefined) return undefined;
  const checked = checkValues(value, schema, positions, start);
  if (checked.ok) return checked.value;
  // A group that was explained when the YAML was read is not reported again as a wrong type.
  const explained = new Set(findings.map((known) => `${known.line}:${known.path}`));
  findings.push(...checked.findings.filter((found) => found.code !== 'D02' || !explained.has(`${found.line}:${found.path}`)));
  return value;
}

/** D05. Dates are normalised, so that their text sorts; a date alone counts from midnight of its day. */
function dates(value: unknown, positions: Positions): Finding[] {
  const { publishedAt: published, updatedAt: updated } = (value ?? {}) as { publishedAt?: unknown; updatedAt?: unknown };
  if (typeof published !== 'string' || typeof updated !== 'string') return [];
  const length = Math.min(published.length, updated.length);
  if (updated.slice(0, length) >= published.slice(0, length)) return [];
  return [finding('D05', { updated, published }, positions['updatedAt'] ?? { line: 1, column: 1 }, 'updatedAt')];
}

/** P02 for the cover. */
function coverText(value: unknown, positions: Positions): Finding[] {
  const cover = (value as { cover?: { src?: unknown; alt?: unknown } } | undefined)?.cover;
  if (typeof cover !== 'object' || cover === null || typeof cover.src !== 'string' || cover.alt) return [];
  const at = positions['cover.src'] ?? { line: 1, column: 1 };
  return [finding('P02', { name: cover.src, where: 'cover' }, at, 'cover.alt')];
}

/** S04. A unit's own address may name a street, not a house or a villagers' group. */
function unitAddress(value: unknown, positions: Positions): Finding[] {
  const address = (value as { address?: unknown } | undefined)?.address;
  if (typeof address !== 'string' || !/\d+\s*(?:号|栋|幢|室|单元|组|户)|[一二三四五六七八九十]+组/.test(address)) return [];
  return [finding('S04', {}, positions['address'] ?? { line: 1, column: 1 }, 'address')];
}

function isValid(findings: readonly Finding[]): boolean {
  return !findings.some((found) => found.severity === 'error');
}

function isDraft(value: unknown): boolean {
  return (value as { draft?: unknown } | undefined)?.draft === true;
}
