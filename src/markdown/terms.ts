import { htmlText, unbrokenHtml } from '../kernel/html-text.ts';
import type { Term, TermMatcher } from '../model/entities/term.ts';

/** Explains each term where a text first uses it: a button that shows a small sheet, without any script. */
export class Explainer {
  private readonly matcher: TermMatcher;
  private readonly explained = new Set<Term>();

  constructor(matcher: TermMatcher) {
    this.matcher = matcher;
  }

  /** The HTML of a stretch of text; stretches come in their order. */
  html(text: string): string {
    const hits = this.matcher.find(text, this.explained);
    let html = '';
    let done = 0;
    for (const hit of hits) {
      this.explained.add(hit.term);
      const start = Math.max(done, hit.start - (OPENING.exec(text.slice(done, hit.start))?.[0].length ?? 0));
      const end = hit.end + (CLOSING.exec(text.slice(hit.end))?.[0].length ?? 0);
      html +=
        unbrokenHtml(text.slice(done, start)) +
        termHtml(hit.term, text.slice(start, hit.start), text.slice(hit.start, hit.end), text.slice(hit.end, end));
      done = end;
    }
    return html + unbrokenHtml(text.slice(done));
  }
}

// A button counts as a picture when lines are broken: punctuation beside it has to be tied to it, or a line would begin
// with a comma.
const OPENING = /[“‘《〈「『（【]+$/;
const CLOSING = /^[”’》〉」』）】，。、；：？！…]+/;

function termHtml({ id, term, explanation }: Term, before: string, word: string, after: string): string {
  const sheet = htmlText(`term-${id}`);
  const button = `<button type="button" class="term" popovertarget="${sheet}">${htmlText(word)}</button>`;
  const tied =
    before === '' && after === ''
      ? button
      : `<span class="term-tied">${htmlText(before)}${button}${htmlText(after)}</span>`;
  return `${tied}<span id="${sheet}" class="term-explanation" popover="auto" role="note"><b>${htmlText(term)}</b>${htmlText(explanation)}</span>`;
}
