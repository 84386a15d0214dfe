import { FEEDBACK_ANCHORS } from '../../addresses/address.ts';
import { htmlText as text } from '../../kernel/html-text.ts';
import { FEEDBACK_TEXTS, REPLY_TEXTS } from '../../wording/feedback.ts';
import type { WaysView } from './ways.ts';

/** Lines to write on. */
const LINES = 8;

/**
 * The ways as HTML. A plain function that makes text: when a telephone of the site changes, it is put into every story
 * that was rendered with the old one.
 */
export function waysHtml(view: WaysView): string {
  const { ways, slip } = FEEDBACK_ANCHORS;
  const which =
    view.number === undefined
      ? ''
      : `<span data-feedback-which="${text(FEEDBACK_TEXTS.chosen(view.number))}">${FEEDBACK_TEXTS.sayWhich}</span>`;
  const paper = view.slip
    ? `<li class="feedback-ways-print"><a href="#${slip}">${wayHtml(FEEDBACK_TEXTS.print, view.slip.place)}</a></li>`
    : '';
  const replies =
    view.replies === undefined
      ? ''
      : `<p class="feedback-ways-replies"><a href="${text(view.replies)}">${REPLY_TEXTS.seeAll} →</a></p>`;
  return (
    `<section class="feedback-ways" id="${ways}" aria-labelledby="${ways}-title" data-feedback="${text(view.address)}">` +
    `<h2 id="${ways}-title">${FEEDBACK_TEXTS.ways}</h2>` +
    `<p>${FEEDBACK_TEXTS.waysIntro}${which}${FEEDBACK_TEXTS.promise}</p>` +
    `<ul>${view.ways.map(itemHtml).join('')}${paper}</ul>${replies}` +
    (view.slip ? slipHtml(view, view.slip) : '') +
    `</section>`
  );
}

function itemHtml({ name, href, note }: WaysView['ways'][number]): string {
  const way = wayHtml(name, note);
  return href === undefined ? `<li><p>${way}</p></li>` : `<li><a href="${text(href)}">${way}</a></li>`;
}

function wayHtml(name: string, note: string): string {
  return `<b>${name}</b> <span>${text(note)}</span>`;
}

/** A slip of paper to be printed and handed in. */
function slipHtml({ title, number, address }: WaysView, { place, phones }: NonNullable<WaysView['slip']>): string {
  const named = `《${text(title)}》${number === undefined ? '' : ` <span data-feedback-number>${text(number)}</span>`}`;
  const rows = [
    rowHtml(FEEDBACK_TEXTS.about, named),
    `<div><dt>${FEEDBACK_TEXTS.slipWhere}</dt><dd data-feedback-address>${text(address)}</dd></div>`,
    `<div class="feedback-ways-lines"><dt>${FEEDBACK_TEXTS.slipMatter}</dt><dd>${'<span></span>'.repeat(LINES)}</dd></div>`,
    rowHtml(FEEDBACK_TEXTS.slipDate, FEEDBACK_TEXTS.slipDateBlank),
    rowHtml(FEEDBACK_TEXTS.slipTo, text(place)),
    ...(phones === '' ? [] : [rowHtml(FEEDBACK_TEXTS.slipPhone, text(phones))]),
  ];
  return (
    `<div class="feedback-ways-slip" id="${FEEDBACK_ANCHORS.slip}"><p class="feedback-ways-name">${FEEDBACK_TEXTS.slip}</p>` +
    `<dl>${rows.join('')}</dl><p>${FEEDBACK_TEXTS.slipNote}</p>` +
    `<div class="feedback-ways-how"><p>${FEEDBACK_TEXTS.slipHow}</p>` +
    `<div class="tools"><button type="button" data-tool="print">${FEEDBACK_TEXTS.slipPrint}</button></div></div></div>`
  );
}

function rowHtml(name: string, html: string): string {
  return `<div><dt>${name}</dt><dd>${html}</dd></div>`;
}
