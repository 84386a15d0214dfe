import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PROJECT } from '../../machine/project.ts';
import { dutiesOf } from '../../model/site/duties.ts';
import { type OpenedSite, openSite } from '../../model/site/open-site.ts';
import { boardCsv, boardJson } from '../../outputs/board-data.ts';
import { boardWorkbook } from '../../outputs/board-workbook.ts';
import { pictureJobs } from '../../outputs/media.ts';
import { dutiesJson } from '../../outputs/reports/duties-report.ts';
import { keyOfSource } from '../../search/records/search-content.ts';
import { searchContent } from '../../search/records/site-content.ts';
import { NOW } from '../../testing/clock.ts';
import { ReadingCache } from '../../validate/read/reading-cache.ts';
import { PAGE_KINDS } from '../../views/site/pages-of-site.ts';

let root: string;
let small: OpenedSite;
let large: OpenedSite;

/** The sample content. `readings`: whether rows and pledges stay in memory. */
async function open(readings: ReadingCache | undefined, mostPledges?: number): Promise<OpenedSite> {
  const opened = await openSite(
    {
      contentFolder: join(PROJECT, 'content'),
      publicFolder: join(PROJECT, 'public'),
      cacheFolder: join(root, 'cache'),
      now: NOW,
      readings,
    },
    { previews: false, ...(mostPledges !== undefined && { mostPledges }) },
  );
  if ('errors' in opened) throw new Error('The sample content has errors: npm run check');
  return opened;
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'large-site-'));
  small = await open(undefined);
  // As it is with a province: no ledger stays in memory when the next one is asked for, nor do a board's pledges.
  const readings = () => new ReadingCache(join(root, 'large.cache'), { mostKept: 0, mostRows: 1 });
  await open(readings(), 1);
  large = await open(readings(), 1);
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('a site whose pledges come and go has the same findings', () => {
  expect(large.check.issues).toEqual(small.check.issues);
  expect(large.check.content.pledges.every(({ reading }) => reading.rows !== undefined)).toBe(true);
});

it('and the same pages', () => {
  for (const kind of PAGE_KINDS) {
    const views = ({ site }: OpenedSite) =>
      Array.from(kind.pages(site), (page) => [kind.address(page), textOf(kind.view(page, site))]);
    expect(views(large)).toEqual(views(small));
  }
});

it('and the same data, pictures, records and reports', () => {
  const made = ({ site }: OpenedSite) => ({
    boards: site.boards.map((board) => [boardCsv(board), boardJson(board, site), [...boardWorkbook(board, NOW)]]),
    units: Array.from(site.units.values(), (unit) => [unit.id, unit.pledges.length, unit.jointPledges.length]),
    pictures: pictureJobs(site).map(({ digest }) => digest),
    records: Array.from(searchContent(site).records, (source) => textOf(keyOfSource(source))),
    duties: dutiesJson(dutiesOf(site)),
  });
  expect(made(large)).toEqual(made(small));
});

it('what refers to a pledge means the one that its board shows', () => {
  const { site } = large;
  const told = [
    ...site.entries.flatMap(({ pledges }) => pledges),
    ...site.comments.flatMap(({ pledge }) => pledge ?? []),
    ...site.replies.all.flatMap(({ target }) => ('pledge' in target ? target.pledge : [])),
    ...[...site.memberPledges.values()].flat(),
  ];
  expect(told.length).toBeGreaterThan(5);
  for (const pledge of told) expect(pledge.board.pledges.includes(pledge)).toBe(true);
});

/** Maps and sets too; what is no data is left out. */
function textOf(value: unknown): string {
  const seen = new Set<unknown>();
  return JSON.stringify(value, (_, inner: unknown) => {
    if (inner instanceof Map || inner instanceof Set) return [...inner];
    if (typeof inner === 'object' && inner !== null && 'slug' in inner && 'publishedAt' in inner) {
      // The model's own things refer to each other.
      if (seen.has(inner)) return undefined;
      seen.add(inner);
    }
    return inner;
  });
}
