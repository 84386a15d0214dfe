import { htmlText } from '../../kernel/html-text.ts';
import { phrasesOf } from '../../kernel/letters/phrases.ts';

/** A text whose lines end between phrases, where its sheet asks for `keep-all`: no figure stands apart from what it counts. */
export function phrasesHtml(text: string): string {
  return phrasesOf(text).map(htmlText).join('<wbr>');
}
