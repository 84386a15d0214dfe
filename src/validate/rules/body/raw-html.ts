import { finding } from '../../../diagnostics/issue.ts';
import { shorten } from '../../../kernel/text-width.ts';
import { TOPIC_COMPONENTS } from '../../../schema/topic-components.ts';
import type { BodyRule } from '../rule.ts';

/**
 * B03: raw HTML; the closing tag of one that was reported is not reported again. Comments are HTML too: what an editor
 * hides in them would be readable in the page.
 */
export const rawHtml: BodyRule = (body) => {
  const opened = new Map<string, number>();
  return body.nodes('html').flatMap((html) => {
    const [, slash, name = ''] = /^\s*<(\/?)([a-z][\w-]*)/i.exec(html.value) ?? [];
    const open = opened.get(name.toLowerCase()) ?? 0;
    opened.set(name.toLowerCase(), open + (slash ? -1 : 1));
    if (slash && open > 0) return [];
    const component = Object.keys(TOPIC_COMPONENTS).find((known) => known.toLowerCase() === name.toLowerCase());
    return [finding('B03', { component, tag: shorten(html.value.split('\n')[0]!.trim(), 30) }, body.spanOf(html))];
  });
};
