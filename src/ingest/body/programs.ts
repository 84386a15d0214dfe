import type { Nodes, Root } from 'mdast';
import { finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import { shieldPrograms, UNSHIELDED } from './shields.ts';
import { tagAt } from './topic-tag.ts';

/**
 * What MDX would run in a topic. Its tree has the programs as text: they are reported, so that nothing is printed that
 * was meant otherwise.
 */
export function programsIn(text: string, tree: Root, spanAt: (start: number, end: number) => Span): Finding[] {
  const shielded = shieldPrograms(text);
  if (shielded === text) return [];
  const { literal, openings } = stretchesOf(text, tree);
  return [...keywords(shielded, openings, spanAt), ...braces(shielded, literal, spanAt)];
}

interface Stretch {
  start: number;
  end: number;
}

/** `literal`: code, and the tags of components; `openings`: what a keyword may begin. */
function stretchesOf(text: string, tree: Root): { literal: Stretch[]; openings: Stretch[] } {
  const literal: Stretch[] = [];
  const openings: Stretch[] = [];
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (node.type === 'paragraph' || node.type === 'heading') openings.push({ start, end });
    if (node.type === 'code' || node.type === 'inlineCode') literal.push({ start, end });
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      literal.push({ start, end: tagAt(text, start).end });
    if ('children' in node) for (const child of node.children) waiting.push(child);
  }
  return { literal, openings };
}

/**
 * C01: a paragraph, or a heading that is underlined, that begins with one of the keywords, also where it is meant as
 * prose.
 */
function keywords(
  shielded: string,
  openings: readonly Stretch[],
  spanAt: (start: number, end: number) => Span,
): Finding[] {
  return openings.flatMap(({ start, end }) => {
    const char = UNSHIELDED[shielded[start]!];
    if (char === undefined || char === '{') return [];
    return finding('C01', { keyword: char === 'i' ? 'import' : 'export' }, spanAt(start, end));
  });
}

/**
 * C02: braces around something; C07: a brace that nothing closes in its block. In code and in quoted values they are
 * characters like others.
 */
function braces(
  shielded: string,
  literal: readonly Stretch[],
  spanAt: (start: number, end: number) => Span,
): Finding[] {
  const findings: Finding[] = [];
  let done = 0;
  for (const { index: start } of shielded.matchAll(/\ufdd0/g)) {
    if (start < done || literal.some((stretch) => stretch.start <= start && start < stretch.end)) continue;
    const blank = shielded.indexOf('\n\n', start);
    const block = blank < 0 ? shielded.length : blank;
    const close = closingBrace(shielded, start, block);
    done = close ?? block;
    if (close === undefined)
      findings.push(
        finding('C07', { reason: '「{」没有收尾', fix: '正文里要显示花括号，写成「\\{」。' }, spanAt(start, start + 1)),
      );
    else findings.push(finding('C02', {}, spanAt(start, close)));
  }
  return findings;
}

/** Behind the brace that closes the one at `start`, before `end`. */
function closingBrace(shielded: string, start: number, end: number): number | undefined {
  let depth = 0;
  for (let at = start; at < end; at++) {
    if (shielded[at] === '\ufdd0') depth++;
    if (shielded[at] === '}' && --depth === 0) return at + 1;
  }
  return undefined;
}
