import { finding, type Finding } from '../../diagnostics/issue.ts';
import type { BodyRule } from '../body-rule.ts';

/**
 * B07: asterisks that stayed text. CommonMark opens and closes emphasis by the characters around it, and beside full-width
 * punctuation `**“重要”，**的` does not count; in the tree the marks are then part of a text node, not of a `strong`.
 */
export const strongMarks: BodyRule = (body) =>
  body.nodes('text').flatMap((text) => {
    if (!text.value.includes('**')) return [];
    const start = text.position!.start.offset!;
    const source = body.sourceOf(text);
    const findings: Finding[] = [];
    for (const match of source.matchAll(/(?<!\\)\*\*(?:(?!\*\*)[^\n])*(?:\*\*)?/g)) {
      findings.push(finding('B07', { text: shorten(match[0]) }, body.spanAt(start + match.index, start + match.index + match[0].length)));
    }
    return findings;
  });

function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 19)}…` : text;
}
