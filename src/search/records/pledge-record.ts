import { pledgeAddress, unitAddress } from '../../addresses/address.ts';
import type { Appraisal, Board, Comment, Pledge, Unit } from '../../model/entities/linked.ts';
import type { Reply } from '../../model/entities/reply.ts';
import { ancestorsOf } from '../../model/entities/unit.ts';
import { subjectOf } from '../../model/links/link-boards.ts';
import { PLEDGE_STATES } from '../../schema/kinds/pledge.ts';
import { ALL_FIELDS } from '../../schema/kinds/appraisal.ts';
import { BOARD_KINDS, type BoardKind } from '../../schema/kinds/board.ts';
import { APPRAISAL_TEXTS } from '../../wording/appraisals.ts';
import { BOARD_TEXTS } from '../../wording/boards.ts';
import { COMMENT_TEXTS } from '../../wording/comments.ts';
import { markdownBlocks } from './body-blocks.ts';
import { textsOfReplies } from './reply-record.ts';
import type { SearchRecord } from './record.ts';

/** What hits about pledges are called, and filtered by. */
export function pledgeKind(kind: BoardKind): string {
  return `${kind}承诺`;
}

/** Every kind that the records here have, in the order in which they are offered. */
export const PLEDGE_KINDS: readonly string[] = [
  ...BOARD_KINDS.map(pledgeKind),
  BOARD_TEXTS.boards,
  COMMENT_TEXTS.title,
  APPRAISAL_TEXTS.column,
];

/**
 * The record of one pledge; its address is its own place on its board. What it promises ranks as a heading: articles
 * about a thing come before promises of it.
 */
export function pledgeRecord(pledge: Pledge, replies: readonly Reply[] = []): SearchRecord {
  const { data, board, page, unit, partners, state, comments } = pledge;
  const kind = pledgeKind(board.data.kind);
  return {
    address: pledgeAddress(board.slug, page, data.id),
    title: data.item,
    kind,
    time: board.publishedAt,
    zones: {
      title: [],
      headings: [data.item],
      text: [
        subjectOf(pledge),
        data.category,
        data.standard,
        data.owner,
        data.measures,
        data.base,
        data.reason,
        ...(data.progress ?? []).map(({ text }) => text),
        ...comments.flatMap(commentTexts),
        ...textsOfReplies(replies),
        pledge.person ? unit.data.name : undefined,
      ].filter(isSaid),
    },
    facets: { ...facetsOf(unit, kind, String(board.data.year), partners), state: [PLEDGE_STATES[state]] },
    names: [],
    byPinyin: false,
  };
}

export function boardRecord({ address, data, body, unit, units, publishedAt, attachments }: Board): SearchRecord {
  const { headings, text } = markdownBlocks(body);
  return {
    address,
    title: data.title,
    kind: BOARD_TEXTS.boards,
    time: publishedAt,
    zones: {
      title: [data.title],
      headings,
      text: [
        data.summary,
        ...text,
        data.source.name,
        data.phone,
        data.address,
        ...attachments.flatMap(({ label, name }) => [label, name]),
      ].filter(isSaid),
    },
    facets: facetsOf(unit, BOARD_TEXTS.boards, String(data.year), units),
    names: [],
    byPinyin: true,
  };
}

/** Of a comment on a unit or a member; one on a pledge belongs to the pledge's record. */
export function commentRecord(comment: Comment): SearchRecord | undefined {
  const { unit, member, person, data, slug } = comment;
  const of = unit ?? member?.unit ?? person?.unit;
  const page = member?.address ?? (of && unitAddress(of.id));
  const about = unit?.data.name ?? member?.data.name ?? person?.name;
  if (page === undefined || about === undefined) return undefined;
  const kind = COMMENT_TEXTS.title;
  return {
    address: `${page}#comment-${slug}`,
    title: `${kind}：${about}`,
    kind,
    time: data.date,
    zones: { title: [], headings: [], text: [about, person?.post, ...commentTexts(comment)].filter(isSaid) },
    facets: of ? facetsOf(of, kind, data.date.slice(0, 4)) : { kind: [kind], year: [data.date.slice(0, 4)] },
    names: [],
    byPinyin: false,
  };
}

export function appraisalRecord({ address, data, results, rates }: Appraisal): SearchRecord {
  return {
    address,
    title: data.title,
    kind: APPRAISAL_TEXTS.column,
    time: data.publishedAt ?? data.date,
    zones: {
      title: [data.title],
      headings: [],
      text: [
        data.organiser,
        data.method,
        ...results.map(({ unit, member }) => [unit.data.name, member].filter(Boolean).join(' ')),
        ...rates.map(({ unit, field, rate, source }) =>
          [unit?.data.name ?? field?.name ?? ALL_FIELDS, `${APPRAISAL_TEXTS.satisfied} ${rate}%`, source].join(' '),
        ),
      ],
    },
    facets: { kind: [APPRAISAL_TEXTS.column], year: [data.date.slice(0, 4)] },
    names: [],
    byPinyin: true,
  };
}

function commentTexts({ data, body }: Comment): string[] {
  const { headings, text } = body === '' ? { headings: [], text: [] } : markdownBlocks(body);
  return [
    `${data.reviewer} ${data.post}`,
    ...(data.achievements ?? []),
    ...(data.problems ?? []),
    ...(data.directions ?? []),
    ...headings,
    ...text,
  ];
}

/** What a hit about a unit can be narrowed by, and those above it; `partners`: others that it is about too. */
export function facetsOf(
  unit: Unit,
  kind: string,
  year: string,
  partners: readonly Unit[] = [],
): SearchRecord['facets'] {
  const names = partners.length === 0 ? namesUpward(unit) : [...new Set([unit, ...partners].flatMap(namesUpward))];
  const systems = [...new Set([unit, ...partners].flatMap(({ system }) => system ?? []))];
  return { kind: [kind], field: [unit.field.short], system: systems, unit: names, year: [year] };
}

const upward = new WeakMap<Unit, readonly string[]>();

/** The names of a unit and those above it; the same for all its pledges. */
function namesUpward(unit: Unit): readonly string[] {
  let names = upward.get(unit);
  if (!names) upward.set(unit, (names = [unit, ...ancestorsOf(unit)].map(({ data }) => data.name)));
  return names;
}

const isSaid = (text: string | undefined): text is string => text !== undefined && text !== '';
