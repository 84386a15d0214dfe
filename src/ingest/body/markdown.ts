import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { type Features, markdownToHast, markdownToMdast, mdxToHast, mdxToMdast } from 'satteri';
import { foldLetters } from '../../kernel/letters/letters.ts';
import { READING_TEXTS } from '../../wording/reading.ts';
import type { BodyForm } from './typed/body-form.ts';
import { canonicalBody } from './typed/canonical.ts';
import { applyEdits, type EditedText } from './typed/edits.ts';
import { escapesOf } from './typed/as-typed.ts';
import { rewriteTexts, shieldLessThan, shieldPrograms, shieldSigns, unshield } from './shields.ts';

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

/** The text of a body as Markdown has it, and where its places are in the one that was typed. */
export function readableBody(typed: string, form: BodyForm): EditedText {
  const canonical = canonicalBody(typed, form);
  const { text, before } = applyEdits(canonical.text, escapesOf(canonical.text, form));
  return { text, before: (offset) => canonical.before(before(offset)) };
}

/**
 * The syntax tree of a readable body, with positions (offsets in UTF-16 units), for whoever checks it. Nothing in it is a
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
 * A body, as it was typed, as elements of HTML, without positions, for whoever prints it. What `syntaxTree` says of its
 * throwing goes for it too.
 */
export function htmlTree(typed: string, form: BodyForm): HtmlRoot {
  const options = { features: FEATURES, position: false };
  return parsed(readableBody(typed, form).text, form, {
    markdown: (source) => markdownToHast(source, options),
    topic: (source) => mdxToHast(source, options),
  }) as HtmlRoot;
}

function parsed(text: string, form: BodyForm, parsers: Readonly<Record<BodyForm, (source: string) => object>>): object {
  const signs = shieldSigns(text);
  const source = form === 'topic' ? shieldPrograms(shieldLessThan(signs)) : signs;
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
