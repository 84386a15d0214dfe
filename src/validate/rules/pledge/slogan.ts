import { finding } from '../../../diagnostics/issue.ts';
import { excerpt } from '../../../ingest/pledges/pledge-cells.ts';
import type { PledgeRule } from '../rule.ts';
import { DEFINITE, EMPTY_WORDS, FIGURE, PHRASES_WITH_FIGURES } from './slogan-words.ts';

// Longer words first, so that none is cut in two.
const EMPTY = new RegExp(EMPTY_WORDS.toSorted((a, b) => b.length - a.length).join('|'), 'g');
const SMALL_WORDS =
  /[的地得了着过和与及并为以把将在对于从向到上下中里内外是有让使要能会好新高大多更最都也就还我们他它这那其各每所全不可再又]/g;
const BREAKS = /[\s，,。.；;、：:！!？?“”"‘’「」《》（）()【】—…·-]+/;

/** Letters that are left over of a clause that is about something. */
const LEAST = 4;

/** G07: in no clause of what is promised, how, and by which standard, is there a figure or a thing. */
export const slogan: PledgeRule = ({ item, measures = '', standard }, placeOf) => {
  const said = `${item}，${measures}，${standard}`.replace(PHRASES_WITH_FIGURES, '');
  if (FIGURE.test(said) || said.split(BREAKS).some(isDefinite)) return [];
  return [finding('G07', { text: excerpt(item, 40) }, placeOf('item'), 'item')];
};

function isDefinite(clause: string): boolean {
  const left = clause.replace(EMPTY, '').replace(SMALL_WORDS, '');
  return left.length >= LEAST || DEFINITE.test(left);
}
