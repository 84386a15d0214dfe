import { bodyForm, type BodyForm } from '../../ingest/body/typed/body-form.ts';
import { canonicalBody } from '../../ingest/body/typed/canonical.ts';
import { applyEdits } from '../../ingest/body/typed/edits.ts';
import { halfWidthMarks } from '../../ingest/body/typed/half-width.ts';
import { lookalikesOf } from '../../ingest/body/typed/lookalikes.ts';
import { splitFrontMatter } from '../../ingest/yaml/front-matter.ts';
import { foldLetters } from '../../kernel/letters/letters.ts';
import { boardSchema } from '../../schema/kinds/board.ts';
import { commentSchema } from '../../schema/kinds/comment.ts';
import { ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { allKeysOf } from '../../schema/shape.ts';
import type { TextRole } from '../inspect/inspect.ts';

/**
 * A file's text with every repair that changes no word of it: letters that only look right, blanks and line ends, the
 * marks of Markdown, half-width marks between Han. Of settings only the letters. Fixed text stays as it is.
 */
export function fixedText(role: TextRole, typed: string): string {
  const text = foldLetters(typed);
  const article = articleOf(role);
  if (!article) return text;
  const { body, findings } = splitFrontMatter(text, (word) => allKeysOf(article.schema).has(word));
  // Where settings end is not known.
  if (findings.length > 0) return text;
  return text.slice(0, text.length - body.length) + fixedBody(body, article.form);
}

function articleOf(role: TextRole) {
  if (role.role === 'entry') return { schema: ENTRY_KINDS[role.kind].schema, form: bodyForm(role.kind) };
  if (role.role === 'board') return { schema: boardSchema, form: 'markdown' as const };
  return role.role === 'comment' ? { schema: commentSchema, form: 'markdown' as const } : undefined;
}

/** One repair may bring another to light; three rounds are more than any body needs. */
const ROUNDS = 3;

function fixedBody(typed: string, form: BodyForm): string {
  let body = typed;
  for (let round = 0; round < ROUNDS; round++) {
    const canonical = canonicalBody(body, form).text;
    const repaired = applyEdits(
      canonical,
      lookalikesOf(canonical, form).flatMap(({ repair }) => repair),
    ).text;
    const fixed = applyEdits(repaired, halfWidthMarks(repaired)).text;
    if (fixed === body) break;
    body = fixed;
  }
  return body;
}
