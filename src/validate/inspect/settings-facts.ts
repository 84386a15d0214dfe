import { linkTarget } from '../../addresses/link.ts';
import { FILE_START, finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import type { Placing } from '../../ingest/body/body.ts';
import type { Mention } from '../../ingest/content/reading.ts';
import type { YamlReading } from '../../ingest/yaml/yaml-tree.ts';
import { fieldsOf, fieldsOfEach } from '../../kernel/fields.ts';
import { shorten } from '../../kernel/text-width.ts';
import { addressProblem } from '../rules/address-problem.ts';
import { type BodyFacts, inspectBody, NO_FACTS } from './inspect-body.ts';

/** What the site's settings hold of Markdown and links: the about page and the navigation. */
export function settingsFacts({ value, positions }: YamlReading, text: string): BodyFacts {
  const { about, navigation } = fieldsOf(value);
  const links = fieldsOfEach(navigation).flatMap(({ href }, index): Mention[] => {
    const path = `navigation.${index}.href`;
    return typeof href === 'string' ? [{ target: href, at: positions[path] ?? FILE_START }] : [];
  });
  const facts =
    typeof about === 'string'
      ? inspectBody(about, placingOf(positions['about']?.line ?? 1, text), 'markdown')
      : NO_FACTS;
  const findings = [
    ...facts.findings,
    ...links.flatMap(({ target, at }) => addressProblem(target, at) ?? outsideProblem(target, at) ?? []),
    ...facts.links.flatMap(({ target, at }) => fileProblem(target, at) ?? []),
    ...facts.pictures.map(({ target, at }) => finding('P09', { address: target, beside: undefined }, at, 'about')),
  ];
  return { ...facts, findings, links: [...facts.links, ...links] };
}

/** B10: a file beside the settings, which is not published. */
function fileProblem(address: string, at: Span): Finding | undefined {
  return linkTarget(address).to === 'file' ? addressProblem(address, at) : undefined;
}

/** D08: a place of the navigation that is no page or file of this site. */
function outsideProblem(address: string, at: Span): Finding | undefined {
  return linkTarget(address).to === 'site'
    ? undefined
    : finding('D08', { label: '地址', value: shorten(address, 40), kind: 'inner', suggestion: undefined }, at);
}

/**
 * The text of a block (`about: |`) begins on the line after its key; any other text is taken to stand on the key's
 * line.
 */
function placingOf(line: number, text: string): Placing {
  const lines = text.split('\n');
  const key = lines[line - 1] ?? '';
  if (!/[|>][-+0-9]*\s*(?:#.*)?$/.test(key))
    return { lines: line - 1, columns: key.search(/(?<=:\s+["'])\S|(?<=:\s+)[^\s"']/) };
  const first = lines.slice(line).find((candidate) => candidate.trim() !== '') ?? '';
  return { lines: line, columns: first.search(/\S|$/) };
}
