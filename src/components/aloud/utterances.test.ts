import { describe, expect, it } from 'vitest';
import { utterances } from './utterances.ts';

const said = (text: string) => utterances(text).map(({ start, end }) => text.slice(start, end));

describe('utterances', () => {
  it('are of one block each, and together the text', () => {
    expect(said('标题\n第一段。第二句。\n\n8')).toEqual(['标题', '第一段。第二句。', '8']);
  });

  it('are short, and end where a sentence ends', () => {
    const text = '今年修渠。'.repeat(120);
    const parts = said(text);
    expect(parts.join('')).toBe(text);
    expect(Math.max(...parts.map(({ length }) => length))).toBe(100);
    expect(parts.every((part) => part.endsWith('。'))).toBe(true);
  });

  it.each([
    ['a closing quotation mark stays with its sentence', `“${'水'.repeat(80)}。”${'渠'.repeat(60)}`, 83],
    ['a comma where no sentence ends', `${'水'.repeat(70)}，${'渠'.repeat(70)}`, 71],
    ['anywhere where there is nothing', '水'.repeat(250), 100],
    ['but not in the middle of a letter', `${'水'.repeat(99)}𠮷${'渠'.repeat(60)}`, 99],
  ])('%s', (_, text, length) => {
    const parts = said(text);
    expect(parts[0]).toHaveLength(length);
    expect(parts.join('')).toBe(text);
  });

  it('say nothing where there is nothing to say', () => {
    expect(said('——\n\n……\n')).toEqual([]);
  });
});
