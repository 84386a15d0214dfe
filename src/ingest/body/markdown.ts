import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { type Features, markdownToHast, markdownToMdast, mdxToHast, mdxToMdast } from 'satteri';
import { foldLetters } from '../../kernel/letters/letters.ts';
import { ENTRY_KINDS, type EntryKind } from '../../schema/kinds/entry-kind.ts';
import { READING_TEXTS } from '../../wording/reading.ts';
import { rewriteTexts, shieldPrograms, shieldTildes, unshield } from './shields.ts';

/** How a body is written: Markdown, or a topic's Markdown with tags of components in it. */
export type BodyForm = 'markdown' | 'topic';

/** How the bodies of a kind of entry are written. */
export function bodyForm(kind: EntryKind): BodyForm {
  return ENTRY_KINDS[kind].extension === '.mdx' ? 'topic' : 'markdown';
}

/** The one grammar of bodies. */
const FEATURES: Features = {
  frontmatter: false,
  smartPunctuation: false,
  gfm: { footnotes: { label: READING_TEXTS.footnotes, backLabel: READING_TEXTS.footnoteBack, backContent: '↩' } },
};

/** A topic whose tags cannot be read; the place is counted in the body, from 1. */
export class UnreadableTags extends Error {
  readonly line: number;
  readonly column: number;

  constructor(error: unknown) {
    const message = error instanceof Error ? error.message : String(error);
    super(message);
    const [, line = '1', column = '1'] = /^(\d+):(\d+):/.exec(message) ?? [];
    this.line = Number(line);
    this.column = Number(column);
  }
}

/**
 * The syntax tree of a body, with positions (offsets in UTF-16 units), for whoever checks it. Nothing in it is a
 * program: see `shields.ts`. Throws `UnreadableTags` for a topic that does not parse; Markdown always does.
 */
export function syntaxTree(text: string, form: BodyForm): Root {
  const options = { features: FEATURES };
  return parsed(text, form, {
    markdown: (source) => markdownToMdast(source, options),
    topic: (source) => mdxToMdast(source, options),
  }) as Root;
}

/**
 * The same body as elements of HTML, without positions, for whoever prints it. What `syntaxTree` says of its throwing
 * goes for it too.
 */
export function htmlTree(text: string, form: BodyForm): HtmlRoot {
  const options = { features: FEATURES, position: false };
  return parsed(text, form, {
    markdown: (source) => markdownToHast(source, options),
    topic: (source) => mdxToHast(source, options),
  }) as HtmlRoot;
}

function parsed(text: string, form: BodyForm, parsers: Readonly<Record<BodyForm, (source: string) => object>>): object {
  const source = form === 'topic' ? shieldPrograms(shieldTildes(text)) : shieldTildes(text);
  let tree: object;
  try {
    tree = parsers[form](source);
  } catch (error) {
    throw new UnreadableTags(error);
  }
  if (source !== text) unshield(tree);
  // Letters of the file are folded already; those written as entities are not.
  if (text.includes('&')) rewriteTexts(tree, foldLetters);
  return tree;
}
