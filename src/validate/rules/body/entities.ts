import type { Nodes } from 'mdast';
import { unsafeIn } from '../../../ingest/table/unsafe-text.ts';
import type { BodyRule } from '../rule.ts';

/**
 * F20, F21: characters that nobody sees, written as entities (`&#x202E;`). Those that stand in the file itself are
 * found in its lines.
 */
export const entities: BodyRule = (body) => {
  if (!body.text.includes('&')) return [];
  const nodes: Nodes[] = [
    'text',
    'link',
    'image',
    'imageReference',
    'definition',
    'code',
    'mdxJsxFlowElement',
    'mdxJsxTextElement',
  ].flatMap((type) => body.nodes(type as Nodes['type']));
  return nodes.flatMap((node) => {
    const source = body.sourceOf(node);
    if (!source.includes('&')) return [];
    const hidden = [...new Set(textsOf(node).join(''))].filter((char) => !source.includes(char));
    return unsafeIn(hidden.join(' '), 'entity', body.spanOf(node));
  });
};

/** What a node says by itself, without what stands in it. */
function textsOf(node: Nodes): string[] {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    return node.attributes.flatMap(({ value }) => (typeof value === 'string' ? value : []));
  const { value, url, title, alt, meta, lang } = node as Partial<
    Record<'value' | 'url' | 'title' | 'alt' | 'meta' | 'lang', string | null>
  >;
  return [value, url, title, alt, meta, lang].filter((text) => typeof text === 'string');
}
