import { expect, it } from 'vitest';
import { TestDice } from '../../testing/dice.ts';
import { MentionedTerms } from './mentioned-terms.ts';
import { type Term, TermMatcher } from './term.ts';

const term = (name: string, aliases: string[] = []): Term => ({ id: name, term: name, aliases, explanation: '…' });
const TERMS = [term('承诺'), term('公开承诺'), term('四议两公开', ['4+2工作法']), term('100%'), term('𠮷日')];
const mentioned = (body: string) => new MentionedTerms(TERMS).in(body).map(({ id }) => id);

it.each([
  ['公开承诺', ['承诺', '公开承诺', '100%']],
  ['承\n  > 诺', ['承诺', '100%']],
  ['承\\诺，**承**', ['承诺', '100%']],
  ['用 4 + 2 工作法', ['四议两公开', '100%']],
  ['𠮷日', ['100%', '𠮷日']],
  ['什么也没有，承认', ['100%']],
  ['&#25215;诺', TERMS.map(({ id }) => id)],
  ['承<!-- 一 -->诺', TERMS.map(({ id }) => id)],
])('of %j', (body, expected) => {
  expect(mentioned(body)).toEqual(expected);
});

it('none that is found is missing, and those alone find the same', () => {
  const dice = new TestDice(1);
  for (let round = 0; round < 500; round++) {
    const body = Array.from({ length: 30 }, () => dice.pick([...'公开承诺四议两4+2工作法100% \n'])).join('');
    const some = new MentionedTerms(TERMS).in(body);
    expect(new TermMatcher(some).find(body, new Set())).toEqual(new TermMatcher(TERMS).find(body, new Set()));
  }
});
