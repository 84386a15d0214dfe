import { finding } from '../../diagnostics/issue.ts';
import type { BodyRule } from '../body-rule.ts';

/** B03: raw HTML. Comments are HTML too: what an editor hides in them would be readable in the page. */
export const rawHtml: BodyRule = (body) =>
  body.nodes('html').map((html) => finding('B03', { tag: shorten(html.value) }, body.spanOf(html)));

function shorten(code: string): string {
  const first = code.split('\n')[0]!.trim();
  return first.length > 30 ? `${first.slice(0, 30)}…` : first;
}
