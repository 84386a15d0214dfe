import { pledgeAddress, unitAddress } from '../../addresses/address.ts';
import { chineseDate } from '../../kernel/beijing-time.ts';
import { renderText } from '../../markdown/render.ts';
import type { Comment } from '../../model/entities/linked.ts';
import type { Site } from '../../model/site/site.ts';
import { COMMENT_TEXTS } from '../../wording/comments.ts';
import type { LinkView } from '../frame/frame.ts';

/** One 领导点评 as every page shows it. */
export interface CommentView {
  /** The id of its place on the page. */
  anchor: string;
  reviewer: string;
  post: string;
  /** `2026-06-28`, and as running text writes it. */
  date: string;
  dateText: string;
  form: string;
  /** Those that say something, in their order. */
  parts: { key: 'achievements' | 'problems' | 'directions'; label: string; items: readonly string[] }[];
  /** The whole comment as safe HTML, where its file has any text. */
  html: string | undefined;
  /** What it is about: for lists that stand elsewhere. */
  target: LinkView | undefined;
  /** Who it is about, on the page of the unit: a member without a page. */
  person: string | undefined;
}

const PARTS = ['achievements', 'problems', 'directions'] as const;

export function commentView(comment: Comment, site: Site): CommentView {
  const { data, slug, body } = comment;
  return {
    anchor: `comment-${slug}`,
    reviewer: data.reviewer,
    post: data.post,
    date: data.date,
    dateText: chineseDate(data.date),
    form: COMMENT_TEXTS.form(data.form),
    parts: PARTS.flatMap((key) => {
      const items = data[key] ?? [];
      return items.length === 0 ? [] : [{ key, label: COMMENT_TEXTS[key], items }];
    }),
    html: body === '' ? undefined : withoutHeadings(renderText(body, site)),
    target: targetOf(comment),
    person: comment.person && COMMENT_TEXTS.person(comment.person.name, comment.person.post),
  };
}

/** A comment stands below headings of any depth, so its own become paragraphs. */
function withoutHeadings(html: string): string {
  return html.replace(/<h[1-6]\b[^>]*>/g, '<p class="comment-part">').replace(/<\/h[1-6]>/g, '</p>');
}

function targetOf({ unit, member, person, pledge }: Comment): LinkView | undefined {
  if (unit) return { label: unit.data.name, href: unitAddress(unit.id) };
  if (member) return { label: member.data.name, href: member.address };
  if (person) return { label: COMMENT_TEXTS.person(person.name, person.post), href: unitAddress(person.unit.id) };
  if (!pledge) return undefined;
  const { board, page, data } = pledge;
  const label = COMMENT_TEXTS.pledge(board.data.title, data.id);
  return { label, href: pledgeAddress(board.slug, page, data.id) };
}
