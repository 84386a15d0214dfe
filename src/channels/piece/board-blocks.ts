import type { PosterGroup, PosterRow } from '../../views/posters/poster.ts';
import { CHANNEL_TEXTS } from '../../wording/channels/channel-texts.ts';
import { POSTER_TEXTS } from '../../wording/posters.ts';
import type { Block, Run } from './block.ts';
import type { PieceBoard } from './piece.ts';

/** How a board stands, in one sentence. */
export function boardFigures({ asOf, tally: { total, states } }: PieceBoard): Block {
  return plain(CHANNEL_TEXTS.boardFigures(asOf, total, states.fulfilled, states.overdue));
}

/** The pledges of each unit below its name, each a paragraph: for screens that are too narrow for a table. */
export function boardParagraphs(board: PieceBoard): Block[] {
  return board.groups.flatMap((group): Block[] => [
    { kind: 'heading', level: 1, text: group.name },
    ...group.rows.map((row): Block => ({ kind: 'paragraph', runs: rowRuns(row, group) })),
  ]);
}

/** The same as a table below each unit's name. */
export function boardTables(board: PieceBoard): Block[] {
  return board.groups.flatMap((group): Block[] => [
    { kind: 'heading', level: 1, text: group.name },
    { kind: 'table', head: columnsOf(group), rows: group.rows.map((row) => cellsOf(row, group)) },
  ]);
}

/** How to object, at the end. */
export function boardContacts({ contacts }: PieceBoard): Block {
  return plain(`${POSTER_TEXTS.objections}${contacts.map(({ label, text }) => `${label}：${text}`).join('；')}。`);
}

function rowRuns(row: PosterRow, { hasSubjects }: PosterGroup): Run[] {
  const who = hasSubjects ? `${row.subject.join(' ')}：` : '';
  const facts = [
    `${POSTER_TEXTS.standard}：${row.standard}`,
    `${POSTER_TEXTS.due}：${row.due.join('')}`,
    ...(hasSubjects ? [] : [`${POSTER_TEXTS.owner}：${row.owner.join(' ')}`]),
    `${POSTER_TEXTS.state}：${[row.state, ...row.results].join('；')}`,
  ];
  return [{ text: `${row.id}. ${who}${row.item}`, bold: true }, { text: `\n${facts.join('\n')}` }];
}

function columnsOf({ hasSubjects }: PosterGroup): string[] {
  const { id, subject, item, standard, due, owner, state } = POSTER_TEXTS;
  return [id, ...(hasSubjects ? [subject] : []), item, standard, due, ...(hasSubjects ? [] : [owner]), state];
}

function cellsOf(row: PosterRow, { hasSubjects }: PosterGroup): string[] {
  const { id, subject, item, standard, due, owner, state, results } = row;
  const who = subject.join(' ');
  return [
    id,
    ...(hasSubjects ? [who] : []),
    item,
    standard,
    due.join(''),
    ...(hasSubjects ? [] : [owner.join(' ')]),
    [state, ...results].join('；'),
  ];
}

function plain(text: string): Block {
  return { kind: 'paragraph', runs: [{ text }] };
}
