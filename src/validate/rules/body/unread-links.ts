import { finding } from '../../../diagnostics/issue.ts';
import type { BodyRule } from '../rule.ts';

/** Groups: the name of a file in the brackets of note programs. */
const UNREAD =
  /[!！]\[\[([^[\]\n]{1,200})\]\]|[!！]\[[^[\]\n]{0,200}\](?:[\s\u3000]?[(（][^()（）\n]{0,200}[)）]?)?|\[[^[\]\n]{1,200}\][\s\u3000]?[(（](?:https?:|\/|#|[^()（）\s]{1,100}\.(?:jpe?g|png|gif|webp|html?)\b)[^()（）\n]{0,200}[)）]?/gi;

/** B17: what looks like a link or a picture and stayed text. */
export const unreadLinks: BodyRule = (body) =>
  body.nodes('text').flatMap((node) => {
    if (!node.value.includes('[')) return [];
    const source = body.sourceOf(node);
    const start = node.position?.start.offset ?? 0;
    return [...source.matchAll(UNREAD)].flatMap(({ 0: text, 1: file, index }) =>
      source[index - 1] === '\\'
        ? []
        : finding(
            'B17',
            { text, proper: file === undefined ? undefined : `![…](${file.split('|')[0]!})` },
            body.spanAt(start + index, start + index + text.length),
          ),
    );
  });
