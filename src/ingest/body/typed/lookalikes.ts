import type { BodyForm } from './body-form.ts';
import type { Edit } from './edits.ts';
import { type Line, bodyLines, cellsIn, isRule } from './lines.ts';
import { isBarred, isRowOfCells } from './paragraphs.ts';
import { endsSentence, headingLevelOf, isPageNumber } from './sentence.ts';

/** What lines are meant for, by their looks, that Markdown takes for text. */
export type LookalikeKind = MarkedKind | 'numbered' | 'headed' | 'rule' | 'contents' | 'furniture';

/** Those that would be printed with their marks. */
export type MarkedKind = 'heading' | 'item' | 'quote' | 'cells' | 'cutRow' | 'tabs';

/** Lines that look like something else than text, and how they would be written then. */
export interface Lookalike {
  kind: LookalikeKind;
  /** In order, one or more. */
  lines: readonly Line[];
  repair: readonly Edit[];
}

/** The lookalikes of a readable body, in order. */
export function lookalikesOf(text: string, form: BodyForm): Lookalike[] {
  const lines = bodyLines(text, form);
  const found: Lookalike[] = [];
  let level = 1;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.kind === 'heading') level = /^#+/.exec(line.content)![0].length;
    if (line.kind !== 'text' && (line.kind !== 'rule' || isRule(line.content))) continue;
    // Most lines begin nothing that others belong to: a group is gathered only for those that may.
    const group = line.kind === 'text' && OF_GROUPS.test(line.content) ? groupFrom(lines, index) : [line];
    const lookalike = LOOKS.map((look) => look(group, { lines, index, level })).find(Boolean);
    if (!lookalike) continue;
    if (lookalike.kind === 'headed') level = /^#+/.exec(lookalike.repair[0]!.text)![0].length;
    found.push(lookalike);
    index = lines.indexOf(lookalike.lines.at(-1)!, index);
  }
  return found;
}

/** Lines of text from one on, with no more than a blank line between them. */
function groupFrom(lines: readonly Line[], from: number): Line[] {
  const group: Line[] = [];
  for (let index = from; index < lines.length && group.length < LONGEST_GROUP; index++) {
    const { kind } = lines[index]!;
    if (kind === 'text') group.push(lines[index]!);
    else if (kind !== 'blank' || lines[index - 1]!.kind === 'blank') break;
  }
  return group;
}

const LONGEST_GROUP = 500;

/** How the first line of points, of numbered lines and of rows begins, or what rows of Word have between cells. */
const OF_GROUPS = /^[-+*－|｜0-9０-９]|\t/;

interface Surroundings {
  lines: readonly Line[];
  index: number;
  /** Of the heading above. */
  level: number;
}

type Look = (group: readonly Line[], around: Surroundings) => Lookalike | undefined;

const replaced = ({ contentStart, content }: Line, text: string): Edit => ({
  start: contentStart,
  end: contentStart + content.length,
  text,
});

/** `##题`, `＃＃ 题`; a number sign alone before a short line, if it is no `#topic#`. */
const heading: Look = ([line]) => {
  const [, marks, words] = /^([#＃]{1,6})[\s\u3000]*(.*)$/.exec(line!.content) ?? [];
  if (marks === undefined || words === undefined || words === '') return undefined;
  const isMeant = marks.length > 1 || (/^\p{Script=Han}/u.test(words) && words.length <= 30);
  if (!isMeant || /[#＃]/.test(words) || endsSentence(words)) return undefined;
  return {
    kind: 'heading',
    lines: [line!],
    repair: [replaced(line!, `${'#'.repeat(Math.max(2, marks.length))} ${words}`)],
  };
};

const quote: Look = ([line]) => {
  const [, words] = /^＞[\s\u3000]*(.*)$/.exec(line!.content) ?? [];
  return words ? { kind: 'quote', lines: [line!], repair: [replaced(line!, `> ${words}`)] } : undefined;
};

/** `-甲` and `-乙` below each other; `-5℃` is a number. */
const item: Look = (group) => {
  const items = whileTrue(group, ({ content }) => /^[-+*－][^\s\d*+\-.]/.test(content));
  if (items.length < 2) return undefined;
  return { kind: 'item', lines: items, repair: together(items, (content) => `- ${content.slice(1).trim()}`) };
};

/** `1、甲` and `2、乙` below each other, short and without an end: a list. */
const numbered: Look = (group) => {
  const numberOf = ({ content }: Line) => Number(NUMBERED.exec(content)?.[1]?.normalize('NFKC') ?? NaN);
  const first = numberOf(group[0]!);
  const items = whileTrue(
    group,
    (line, index) => numberOf(line) === first + index && line.content.length <= 30 && !endsSentence(line.content),
  );
  if (items.length < 2) return undefined;
  const proper = (content: string, index: number) => `${first + index}. ${content.replace(NUMBERED, '')}`;
  return { kind: 'numbered', lines: items, repair: together(items, proper) };
};
const NUMBERED = /^([0-9０-９]{1,2})[.．、)）](?=[^\s\d])/;

/** Rows in bars of full width, or without the line of hyphens below the first, as it has to be. */
const cells: Look = (group) => {
  const columns = columnsOf(group[0]!.content);
  const rows = whileTrue(
    group,
    (line, index) => isBarred(line) && (columnsOf(line.content) === columns || (index === 1 && isRuling(line))),
  );
  if (rows.length < 2) return undefined;
  const rule = `|${' --- |'.repeat(columns)}`;
  const isRuled = isRuling(rows[1]);
  const proper = (content: string, index: number) =>
    isRuled ? (index === 1 ? rule : inBars(content)) : `${inBars(content)}${index === 0 ? `\n${rule}` : ''}`;
  return { kind: 'cells', lines: rows, repair: together(rows, proper) };
};

/** Rows in bars that a blank line parts from their table: one, or several with as many cells. */
const cutRow: Look = (group, { lines, index }) => {
  const above = lines.slice(0, index).findLast(({ kind }) => kind !== 'blank');
  if (above?.kind !== 'table' || !isBarred(group[0]!)) return undefined;
  const columns = columnsOf(above.content);
  const rows = whileTrue(group, (line) => isBarred(line) && columnsOf(line.content) === columns);
  if (rows.length === 0 || isRuling(rows[1])) return undefined;
  const gap = { start: above.end, end: rows[0]!.start, text: '\n' };
  return { kind: 'cutRow', lines: rows, repair: [gap, ...together(rows, inBars)] };
};

function columnsOf(row: string): number {
  return cellsIn(inBars(row));
}

/** The line below the head of a table, also with dashes of other kinds. */
function isRuling(line: Line | undefined): boolean {
  return /^[-－—–─:：|｜\s]+$/.test(line?.content ?? '');
}

/** A bar of full width between others of half width is a letter. */
function inBars(row: string): string {
  return /^｜|｜$/.test(row) ? row.replaceAll('｜', '|') : row;
}

/** Rows of a table of Word or Excel, with the tabs between their cells. */
const tabs: Look = (group) => {
  const cellsOf = (content: string) => content.split(/\t/).map((cell) => cell.trim().replaceAll('|', '\\|'));
  const rows = whileTrue(
    group,
    (line) =>
      isRowOfCells(line) &&
      line.content.includes('\t') &&
      cellsOf(line.content).length === cellsOf(group[0]!.content).length,
  );
  if (rows.length < 2) return undefined;
  const rule = `|${' --- |'.repeat(cellsOf(group[0]!.content).length)}`;
  return {
    kind: 'tabs',
    lines: rows,
    repair: together(rows, (content, index) => `| ${cellsOf(content).join(' | ')} |${index === 0 ? `\n${rule}` : ''}`),
  };
};

/** 「一、…」 by itself in a paragraph, perhaps in bold. */
const headed: Look = ([line], { lines, index, level }) => {
  const words = /^\*\*([^*]+)\*\*$/.exec(line!.content)?.[1] ?? line!.content;
  const meant = headingLevelOf(words);
  const isAlone = (lines[index - 1]?.kind ?? 'blank') === 'blank' && (lines[index + 1]?.kind ?? 'blank') === 'blank';
  if (meant === undefined || !isAlone || line!.depth > 0) return undefined;
  const marks = '#'.repeat(Math.min(meant, level + 1));
  return { kind: 'headed', lines: [line!], repair: [replaced(line!, `${marks} ${words}`)] };
};

/** A line of signs between two parts of a text. */
const rule: Look = ([line]) =>
  /^(?:(?:[=＝] ?){2,}|--|(?:[-－—─━~～＊＿] ?){3,})$/.test(line!.content)
    ? { kind: 'rule', lines: [line!], repair: [replaced(line!, '---')] }
    : undefined;

/** A line of a table of contents, with the number of a page behind dots. Nothing is repaired: words would be lost. */
const contents: Look = ([line]) =>
  /\d$/.test(line!.content) && /[^.．…·\s][.．…·\s]*(?:[.．·]{4,}|…{2,})\s*\d{1,4}$/.test(line!.content)
    ? { kind: 'contents', lines: [line!], repair: [] }
    : undefined;

const furniture: Look = ([line]) =>
  isPageNumber(line!.content) ? { kind: 'furniture', lines: [line!], repair: [replaced(line!, '')] } : undefined;

const LOOKS: readonly Look[] = [furniture, contents, rule, heading, quote, item, cutRow, cells, tabs, numbered, headed];

function whileTrue(group: readonly Line[], isOne: (line: Line, index: number) => boolean): Line[] {
  const end = group.findIndex((line, index) => !isOne(line, index));
  return group.slice(0, end < 0 ? group.length : end);
}

/** Lines below each other, without the blank ones between them. */
function together(lines: readonly Line[], proper: (content: string, index: number) => string): Edit[] {
  return lines.flatMap((line, index) => {
    const above = lines[index - 1];
    const gap = above && line.start - above.end > 1 ? [{ start: above.end, end: line.start, text: '\n' }] : [];
    return [...gap, replaced(line, proper(line.content, index))];
  });
}
