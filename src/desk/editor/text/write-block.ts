import type { Node } from 'prosemirror-model';
import { escapedStart, escapedWord, writtenAddress } from './escapes.ts';
import { type InlineWriting, inlineMarkup } from './write-inline.ts';

const LINE: Readonly<Record<string, string>> = { left: ':--', center: ':-:', right: '--:' };

/** A block in Markdown, without a line end behind it. `above`: what stands above it, so that two lists stay two. */
export function blockMarkup(node: Node, writing: InlineWriting, above = ''): string {
  switch (node.type.name) {
    case 'paragraph': {
      const lines = inlineMarkup(node.content, writing).map((line) => escapedStart(line, writing.care));
      return lines.join(writing.care === 0 ? '\n' : '\\\n');
    }
    case 'heading':
      return `${'#'.repeat(Number(node.attrs['level']))} ${inlineMarkup(node.content, writing).join(' ')}`;
    case 'blockquote':
      return blocksMarkup(node.children, writing, { above })
        .replace(/^(?!$)/gm, '> ')
        .replace(/^$/gm, '>');
    case 'bullet_list':
      return listMarkup(node, writing, [nextBullet(above)]);
    case 'ordered_list': {
      const dot = /^[ >]*\d+\. /m.test(above) ? ')' : '.';
      const start = Number(node.attrs['start']);
      return listMarkup(
        node,
        writing,
        node.children.map((_, index) => `${start + index}${dot}`),
      );
    }
    case 'pictures':
      return node.children.map((picture) => pictureMarkup(picture, writing)).join('\n');
    case 'table':
      return tableMarkup(node, writing);
    case 'rule':
      return '---';
    case 'note':
      return `[^${String(node.attrs['label'])}]: ${inlineMarkup(node.content, writing).join(' ')}`;
    default:
      return String(node.attrs['source']);
  }
}

/** Lists that stand below each other need marks of two kinds. */
function nextBullet(above: string): string {
  return /^[-+*](?=\s|$)/.exec(above)?.[0] === '-' ? '*' : '-';
}

function blocksMarkup(
  nodes: readonly Node[],
  writing: InlineWriting,
  { above = '', isTight = false }: { above?: string; isTight?: boolean },
): string {
  let text = '';
  for (const [index, node] of nodes.entries()) {
    const block = blockMarkup(node, writing, above);
    text += `${index === 0 ? '' : isTight ? '\n' : '\n\n'}${block}`;
    above = block;
  }
  return text;
}

function listMarkup(node: Node, writing: InlineWriting, marks: readonly string[]): string {
  const spread = node.attrs['spread'] === true;
  return node.children
    .map((item, index) => {
      const mark = `${marks[index] ?? marks[0]!} `;
      const blocks = blocksMarkup(item.children, writing, { isTight: !spread });
      return mark + blocks.replace(/\n(?!\n|$)/g, `\n${' '.repeat(mark.length)}`);
    })
    .join(spread ? '\n\n' : '\n');
}

function pictureMarkup({ attrs }: Node, { care }: InlineWriting): string {
  const { src, alt, caption } = attrs as Record<'src' | 'alt' | 'caption', string>;
  const title = caption === '' ? '' : ` "${escapedWord(caption, care)}"`;
  return `![${escapedWord(alt, care)}](${writtenAddress(src)}${title})`;
}

function tableMarkup(table: Node, writing: InlineWriting): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head, ...others] = table.children.map((one) =>
    one.children.map((cell) =>
      inlineMarkup(cell.firstChild!.content, writing)
        .join(' ')
        .replace(/(?<!\\)\|/g, '\\|'),
    ),
  );
  const lines = table.firstChild!.children.map((cell) => LINE[String(cell.attrs['align'])] ?? '---');
  return [head!, lines, ...others].map(row).join('\n');
}
