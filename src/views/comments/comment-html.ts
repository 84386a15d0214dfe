import { htmlText as text, unbrokenHtml as whole } from '../../kernel/html-text.ts';
import { COMMENT_TEXTS } from '../../wording/comments.ts';
import type { CommentView } from './comment.ts';

/**
 * A comment as HTML, for templates of text and for components alike. `withTarget`: says what it is about, where it
 * stands elsewhere.
 */
export function commentHtml(view: CommentView, withTarget = false): string {
  const { anchor, reviewer, post, date, dateText, form, parts, html, target, person } = view;
  const about =
    withTarget && target
      ? `<p class="comment-about">${COMMENT_TEXTS.target}：<a href="${text(target.href)}">${text(target.label)}</a></p>`
      : person
        ? `<p class="comment-about">${COMMENT_TEXTS.target}：${text(person)}</p>`
        : '';
  const said = parts.map(
    ({ key, label, items }) =>
      `<div class="comment-${key}"><dt>${label}</dt>${items.map((item) => `<dd>${whole(item)}</dd>`).join('')}</div>`,
  );
  return (
    `<div class="comment" id="${text(anchor)}">` +
    `<p class="comment-reviewer"><b>${text(reviewer)}</b><span>${text(post)}</span><span>${text(form)}</span><time datetime="${date}">${dateText}</time></p>` +
    about +
    (said.length > 0 ? `<dl>${said.join('')}</dl>` : '') +
    fullText(html, said.length > 0) +
    '</div>'
  );
}

/** Folded away where the lists say the gist already. */
function fullText(html: string | undefined, isFolded: boolean): string {
  if (html === undefined) return '';
  const full = `<div class="comment-full">${html}</div>`;
  return isFolded ? `<details><summary>${COMMENT_TEXTS.full}</summary>${full}</details>` : full;
}
