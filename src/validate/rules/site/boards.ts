import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import {
  type BoardSource,
  type Content,
  isWithdrawn,
  placeIn,
  type PledgeSource,
  rowsOf,
  type Source,
  textOf,
  withheld,
} from '../../../ingest/content/content.ts';
import { UnitNames } from '../../../ingest/content/unit-names.ts';
import { type Minimum, USUAL_THRESHOLDS } from '../../../schema/kinds/thresholds.ts';
import { pledgePlace } from '../../inspect/pledge-files.ts';
import type { Located, SiteRule } from '../rule.ts';

/**
 * G08: units pledge enough. G10, G11: boards and tables belong together, and a pledge is in them. G16: the notice's
 * year has its holidays. G21: titles.
 */
export const boards: SiteRule = (content) => [
  ...pairs(content),
  ...holidays(content),
  ...titles(content),
  ...minimum(content),
];

function pairs({ boards, pledges, unread }: Content): Located[] {
  const tables = Map.groupBy(pledges, ({ board }) => board);
  const withPage = new Set(boards.map(({ slug }) => slug));
  const folderIsUnread = (slug: string) => [...unread].some((path) => path.startsWith(`pledges/${slug}/`));
  const bare = boards.filter(({ slug, text }) => !tables.has(slug) && text !== '' && !folderIsUnread(slug));
  // What is wrong with a table that cannot be read has been told.
  const empty = [...tables.values()].filter((sources) =>
    sources.every((source) => source.reading.valid && rowsOf(source).length === 0),
  );
  const stray = pledges.filter(({ board }) => !withPage.has(board) && !folderIsUnread(board));
  return [
    ...bare.map(({ file }) => ({ path: file.path, finding: finding('G10', { isEmpty: false }, FILE_START) })),
    ...empty.flatMap(([source]) =>
      source && withPage.has(source.board)
        ? [{ path: source.file.path, finding: finding('G10', { isEmpty: true }, FILE_START) }]
        : [],
    ),
    ...stray.map(({ file, board }) => ({ path: file.path, finding: finding('G11', { board }, FILE_START) })),
  ];
}

/** A notice that ends on a day of its own needs no calendar. */
function holidays({ boards, holidays }: Content): Located[] {
  const rows = Array.isArray(holidays?.reading.value) ? (holidays.reading.value as { from?: unknown }[]) : [];
  const years = new Set(rows.map(({ from }) => String(from).slice(0, 4)));
  return boards.flatMap((board) => {
    const { notice, publishedAt } = (board.reading.value ?? {}) as {
      notice?: { from?: unknown; to?: unknown };
      publishedAt?: unknown;
    };
    const start = notice?.from ?? publishedAt;
    if (notice?.to !== undefined || typeof start !== 'string') return [];
    const year = start.slice(0, 4);
    return years.has(year)
      ? []
      : [
          {
            path: board.file.path,
            finding: finding('G16', { year }, placeIn(board, 'notice.from', 'title'), 'notice'),
          },
        ];
  });
}

function titles({ boards, appraisals, display }: Content): Located[] {
  const first = new Map<string, Source>();
  return [...boards, ...appraisals].flatMap((source) => {
    const title = isWithdrawn(source) ? undefined : textOf(source, 'title');
    const other = title === undefined ? undefined : first.get(title);
    if (title !== undefined && !other) first.set(title, source);
    if (title === undefined || !other) return [];
    return [
      {
        path: source.file.path,
        finding: finding(
          'G21',
          { title, other: `${display(other.file.path)}:${placeIn(other, 'title').line}` },
          placeIn(source, 'title'),
          'title',
        ),
      },
    ];
  });
}

/** Told once for a unit and a year, where its first pledge stands. Boards of members do not count. */
function minimum(content: Content): Located[] {
  const rows =
    (content.site?.reading.value as { rules?: { minimum?: Minimum[] } } | undefined)?.rules?.minimum ??
    USUAL_THRESHOLDS.minimum;
  const names = new UnitNames(content.units);
  const boardOf = new Map(content.boards.map((board): [string, BoardSource] => [board.slug, board]));
  const counts = new Map<string, { unit: string; year: string; count: number; source: PledgeSource; index: number }>();
  for (const source of content.pledges) {
    const board = boardOf.get(source.board);
    const { kind, year } = (board?.reading.value ?? {}) as { kind?: unknown; year?: unknown };
    if (!board || kind !== '党组织' || withheld(board, content.now) !== undefined) continue;
    for (const [index, { subject }] of rowsOf(source).entries()) {
      const match = typeof subject === 'string' ? names.find(subject) : undefined;
      if (!match || !('id' in match)) continue;
      const key = `${match.id} ${String(year)}`;
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { unit: match.id, year: String(year), count: 1, source, index });
    }
  }
  const units = new Map(content.units.map((unit) => [unit.id, unit]));
  return [...counts.values()].flatMap(({ unit: id, year, count, source, index }) => {
    const unit = units.get(id)!;
    const row = rows.find(
      (rule) =>
        (rule.field === undefined || rule.field === textOf(unit, 'field')) &&
        (rule.kind === undefined || rule.kind === textOf(unit, 'kind')),
    );
    if (!row || count >= row.count) return [];
    const details = { unit: textOf(unit, 'name') ?? id, year, count, minimum: row.count };
    return [
      { path: source.file.path, finding: finding('G08', details, pledgePlace(source, index, 'subject'), 'subject') },
    ];
  });
}
