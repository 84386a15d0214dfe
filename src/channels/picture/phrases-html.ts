import { htmlText } from '../../kernel/html-text.ts';
import { phrasesOf } from '../../kernel/letters/phrases.ts';

/**
 * A text whose lines end between phrases, where its sheet asks for `keep-all`: no figure stands apart from what it
 * counts, not even where a space is between them.
 */
export function phrasesHtml(text: string): string {
  return phrasesOf(text)
    .map((phrase) => htmlText(phrase).replace(/(?<=\S) (?=\S)/g, '\u00a0'))
    .join('<wbr>');
}
