import type { Nodes } from 'mdast';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { readTree } from '../files/read-tree.ts';
import { splitFrontMatter } from '../yaml/front-matter.ts';
import { syntaxTree } from './markdown.ts';

const oracle = remark().use(remarkGfm, { singleTilde: false }).freeze();
const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));
const bodies = readTree(CONTENT)
  .filter(({ path }) => path.endsWith('.md'))
  .map(({ path, absolute }) => ({ path, body: splitFrontMatter(readFileSync(absolute, 'utf8'), () => true).body }));

/** What a tree says, without its places: types, texts and addresses, in their order. */
function said(node: Nodes): unknown[] {
  const { type, value, url, title, alt, depth, ordered, start, checked, lang, identifier } = node as Nodes &
    Record<string, unknown>;
  const texts = [
    type,
    value,
    url,
    title ?? undefined,
    alt,
    depth,
    ordered,
    start ?? undefined,
    checked ?? undefined,
    lang ?? undefined,
    identifier,
  ].filter((part) => part !== undefined);
  return 'children' in node ? [texts, joined(node.children).map(said)] : texts;
}

/** Two texts side by side are one: where a parser parts them says nothing. */
function joined(children: readonly Nodes[]): Nodes[] {
  const all: Nodes[] = [];
  for (const child of children) {
    const last = all.at(-1);
    if (child.type === 'text' && last?.type === 'text') last.value += child.value;
    else all.push(child.type === 'text' ? { ...child } : child);
  }
  return all;
}

describe('the parser reads as another one does, which is known to follow CommonMark and GFM', () => {
  it.each(bodies)('$path', ({ body }) => {
    expect(said(syntaxTree(body, 'markdown'))).toEqual(said(oracle.parse(body)));
  });

  it.each([
    '**粗**、*斜*、~~删~~、`码`、[链](https://a.example/x?y=1&z=2 "题")、![图](a.jpg "注")',
    '- 甲\n  - 乙\n\n    丙\n1. 丁\n2) 戊\n\n- [ ] 己\n- [x] 庚',
    '| 甲 | 乙 |\n|:--|--:|\n| 1 \\| 2 | **3** |\n| 4 |',
    '> 引\n> > 又\n懒\n\n    码\n\n```js\n{x}\n```',
    '第一行\\\n第二行  \n第三行\n\n题\n===\n\n---\n\n&lt; &#22909; &copy; \\* \\\\',
    '注[^1]。\n\n[^1]: 注文\n\n    又一段\n\n[甲]: /b/ "丙"\n\n[甲]、[乙][甲]',
    '**“重要”**，的 *a **b* c** ***x*** ~~~b~~~',
    '8~10户，**每户**20~30分钟，~甲~、~~乙~~、\\~丙~、`~丁~`、https://a.example/~b/、[戊](/~c/ "~")\n\n1~2\n3~4 ~~己~庚~~',
  ])('%s', (body) => {
    expect(said(syntaxTree(body, 'markdown'))).toEqual(said(oracle.parse(body)));
  });
});
