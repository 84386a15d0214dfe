import { htmlText as text, unbrokenHtml as whole } from '../../kernel/html-text.ts';
import { REPLY_TEXTS } from '../../wording/feedback.ts';
import type { ReplyView } from './reply.ts';

/**
 * A reply as HTML, for templates of text and for components alike. `withTarget`: says what it is about, where it stands
 * elsewhere.
 */
export function replyHtml(view: ReplyView, withTarget = false): string {
  const { category, date, repliedAt, time, isTimely, matter, reply, by, target } = view;
  const who =
    by.href === undefined ? `<span>${text(by.label)}</span>` : `<a href="${text(by.href)}">${text(by.label)}</a>`;
  const said = matter.map((line) => `<p>${whole(line)}</p>`).join('');
  return (
    '<div class="reply">' +
    `<p class="reply-head"><b>${text(category)}</b><time datetime="${date}">${date}</time><span class="${isTimely ? 'reply-timely' : 'reply-late'}">${text(time)}</span></p>` +
    (withTarget
      ? `<p class="reply-about"><a href="${text(target.href)}">${whole(target.label)}</a>${target.of === undefined ? '' : `<span>${whole(target.of)}</span>`}</p>`
      : '') +
    (said === '' ? '' : `<div class="reply-said"><p class="reply-label">${REPLY_TEXTS.saidOn}</p>${said}</div>`) +
    `<div class="reply-reply"><p class="reply-label">${REPLY_TEXTS.repliedOn}</p>${reply.map((line) => `<p>${whole(line)}</p>`).join('')}` +
    `<p class="reply-by">${who}<time datetime="${repliedAt}">${repliedAt}</time></p></div>` +
    '</div>'
  );
}
