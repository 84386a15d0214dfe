import { describe, expect, it } from 'vitest';
import { type Code, PROBLEMS } from '../../diagnostics/codes.ts';
import { finding } from '../../diagnostics/issue.ts';
import type { LookFinding } from '../looker/questions/look.ts';
import { FILE_WORDS, type FindingPlace, findingWords } from './finding-words.ts';

const NEWS = 'news/20261118-pingnuo.md';
const AT = { line: 9, column: 1, endLine: 9, endColumn: 4 };
const CODES = Object.keys(PROBLEMS) as Code[];

/** A finding as a check makes it, with the details that its message is shown with in the reference. */
function found(code: Code, more: Partial<LookFinding> = {}): LookFinding {
  const { path, ...made } = finding(code, PROBLEMS[code].sample as never, AT);
  return { ...made, field: path, file: NEWS, stretch: undefined, repair: undefined, ...more };
}

const PLACES: Readonly<Record<string, [FindingPlace, Partial<LookFinding>]>> = {
  'a paragraph': [place({ block: 2 }), {}],
  'a field of the form': [place({}), { field: 'source.name' }],
  'above the text': [place({}), {}],
  'a cell of the ledger': [
    place({ isOwn: false }),
    { file: 'pledges/liulin-2026/items.xlsx', cell: { row: 17, column: 2 } },
  ],
  'another file': [place({ isOwn: false }), { file: 'glossary.yaml' }],
};

function place(more: Partial<FindingPlace>): FindingPlace {
  const blockOfLine = (line: number) => (line > 5 ? line - 6 : undefined);
  return { isOwn: true, block: undefined, waiver: undefined, blockOfLine, ...more };
}

describe.each(Object.entries(PLACES))('at %s', (_, [at, more]) => {
  it('no problem speaks of files, lines or commands, and each says what is wrong and what to do', () => {
    const wrong = CODES.flatMap((code) => {
      const { text, hint, place: name } = findingWords(found(code, more), at);
      const all = `${text} ${hint} ${name ?? ''}`;
      const isOfFiles = FILE_WORDS.test(all) || (!('cell' in more) && /第 ?\d+ ?行|\.\w+:\d+/.test(all));
      const isWhole = text.length > 3 && hint.length > 2 && !/^[，；。]|[，；]。|……。|；$/.test(text + hint);
      return isOfFiles || !isWhole ? [`${code} ${all}`] : [];
    });
    expect(wrong).toEqual([]);
  });
});

it('the words that must not come are found where a check says them', () => {
  const told = CODES.filter((code) => FILE_WORDS.test(found(code).hint));
  expect(told.length).toBeGreaterThan(100);
  expect(told).toEqual(expect.arrayContaining(['B03', 'F02', 'E01', 'W01', 'S06', 'V21']));
});

it('says where: the field of the form, the paragraph, the cell', () => {
  expect(findingWords(found('D01', { field: 'source.name' }), place({}))).toMatchObject({
    place: '“名称”那一项',
    fieldId: 'field-source-name',
    hint: '补上“标题”。文章的正题，全站同类文章中不重复。',
  });
  expect(findingWords(found('W10'), place({ block: 3 })).text).toMatch(/^这里写“1162块”，第三段写的是“1126块”/);
  expect(
    findingWords(found('T19', { file: 'pledges/a/items.xlsx', cell: { row: 17, column: 6 } }), place({ isOwn: false })),
  ).toMatchObject({ place: '台账 F17 格' });
});

it('says what one may do who knows better', () => {
  const hints = (code: Code, waiver: FindingPlace['waiver']) =>
    findingWords(found(code), place({ block: 0, waiver })).hint;
  expect(hints('W02', 'word')).toBe('是写错的，改成“王秀兰”；没有写错的，按“没写错”，写上理由。');
  expect(hints('W02', undefined)).toBe('是写错的，改成“王秀兰”。');
  expect(hints('S06', 'privacy')).toContain('确需公开的，按“可以公开”，写上理由');
  expect(hints('S06', undefined)).toContain('确需公开的，请终审的人决定');
});
