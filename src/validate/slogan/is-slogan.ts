import { DEFINITE } from './definite-words.ts';
import { EMPTY_WORDS } from './empty-words.ts';
import { NUMBER, PHRASES_WITH_NUMBERS } from './numbers.ts';

// Longer words first, so that none is cut in two.
const EMPTY = new RegExp(EMPTY_WORDS.toSorted((a, b) => b.length - a.length).join('|'), 'g');
const SMALL_WORDS =
  /[的地得了着过和与及并为以把将在对于从向到上下中里内外是有让使要能会好新高大多更最都也就还我们他它这那其各每所全不可再又]/g;
const BREAKS = /[\s，,。.；;、：:！!？?“”"‘’「」《》（）()【】—…·-]+/;

/** Characters that are left over of a clause that is about something. */
const LEAST_LEFT = 4;

/** True if no clause of a text has a number or names a definite thing. */
export function isSlogan(text: string): boolean {
  const said = text.replace(PHRASES_WITH_NUMBERS, '');
  return !NUMBER.test(said) && !said.split(BREAKS).some(isDefinite);
}

function isDefinite(clause: string): boolean {
  const left = clause.replace(EMPTY, '').replace(SMALL_WORDS, '');
  return left.length >= LEAST_LEFT || DEFINITE.test(left);
}
