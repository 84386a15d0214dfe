import { isAlias, type LineCounter, type Node, visit } from 'yaml';
import { finding } from '../../diagnostics/issue.ts';
import type { Cause } from './cause.ts';
import { quoted } from './causes.ts';
import type { RepairedText } from './repaired-text.ts';

/**
 * Y12: anchors, aliases and tags, the first of each line. A text that begins with `*` or `&` is a mistake, and an alias
 * bomb is an attack.
 */
export function referencesIn(root: Node | null, repaired: RepairedText, counter: LineCounter): Cause[] {
  const source = repaired.lines.join('\n');
  const causes: Cause[] = [];
  visit(root, {
    Node: (_, node) => {
      const [start] = node.range ?? [0];
      const { anchor, tag } = node as { anchor?: string; tag?: string };
      if (!isAlias(node) && anchor === undefined && tag === undefined) return;
      const sign = anchor === undefined ? '!' : `&${anchor}`;
      const from = isAlias(node) ? start : source.lastIndexOf(sign, start);
      const { line, col } = counter.linePos(Math.max(0, from));
      if (causes.at(-1)?.line === line - 1) return;
      const value = repaired.lines[line - 1]!.slice(col - 1);
      const found = finding('Y12', { value }, repaired.span(line - 1, col - 1));
      causes.push(quoted(repaired, line - 1, found));
    },
  });
  return causes;
}
