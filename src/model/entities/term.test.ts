import { describe, expect, it } from 'vitest';
import { nameTerms, type Term, TermMatcher } from './term.ts';

const term = (name: string, aliases: string[] = []): Term => ({ id: name, term: name, aliases, explanation: '…' });
const found = (terms: Term[], text: string, seen = new Set<Term>()) =>
  new TermMatcher(terms).find(text, seen).map((hit) => [hit.term.term, text.slice(hit.start, hit.end), hit.start]);

describe('TermMatcher', () => {
  it('finds the first use of each term, in the order of the text', () => {
    expect(found([term('承诺'), term('点评')], '先点评，再承诺，又点评。')).toEqual([
      ['点评', '点评', 1],
      ['承诺', '承诺', 5],
    ]);
  });

  it('prefers the longest name that begins at a place', () => {
    expect(found([term('五带头'), term('五带头活动')], '开展五带头活动')).toEqual([['五带头活动', '五带头活动', 2]]);
  });

  it('does not find a name inside a longer one', () => {
    expect(found([term('公开承诺'), term('承诺')], '公开承诺')).toEqual([['公开承诺', '公开承诺', 0]]);
  });

  it('finds a term by its alias, and counts both as one', () => {
    const terms = [term('四议两公开', ['4+2工作法'])];
    expect(found(terms, '用4+2工作法，也就是四议两公开')).toEqual([['四议两公开', '4+2工作法', 1]]);
  });

  it('passes over what was explained before', () => {
    const terms = [term('承诺'), term('点评')];
    expect(found(terms, '承诺和点评', new Set([terms[0]!]))).toEqual([['点评', '点评', 3]]);
  });

  it('finds nothing where there is nothing', () => {
    expect(found([], '承诺')).toEqual([]);
    expect(found([term('承诺')], '')).toEqual([]);
  });
});

describe('nameTerms', () => {
  it('takes the id that is written, pinyin otherwise, numbers where two would be one', () => {
    const rows = [
      { term: '承诺', explanation: '一' },
      { term: '成诺', explanation: '二' },
      { term: '点评', id: 'cheng-nuo-3', explanation: '三' },
      { term: '程诺', explanation: '四' },
    ];
    expect(nameTerms(rows).map(({ id }) => id)).toEqual(['cheng-nuo', 'cheng-nuo-2', 'cheng-nuo-3', 'cheng-nuo-4']);
  });

  it('leaves a written id to the term that has it, even further down', () => {
    const rows = [
      { term: '承诺', explanation: '一' },
      { term: '别的', id: 'cheng-nuo', explanation: '二' },
    ];
    expect(nameTerms(rows).map(({ id }) => id)).toEqual(['cheng-nuo-2', 'cheng-nuo']);
  });
});
