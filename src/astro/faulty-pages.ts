import {
  appraisalAddress,
  boardAddress,
  entryAddress,
  MAP_ADDRESS,
  namelistAddress,
  repliesAddress,
  seriesAddress,
  unitAddress,
} from '../addresses/address.ts';
import type { FaultyPage } from '../diagnostics/reports/preview-report.ts';
import type { Source } from '../ingest/content/content.ts';
import type { CheckResult } from '../validate/check.ts';

/** The pages whose own files have errors, by their addresses. `earlier`: files that are shown as they were. */
export function faultyPages(
  { content, issues }: Pick<CheckResult, 'content' | 'issues'>,
  earlier: ReadonlySet<string>,
): Map<string, FaultyPage> {
  const faulty = new Map<string, FaultyPage>();
  const files = new Set(issues.flatMap(({ severity, file }) => (severity === 'error' ? file : [])));
  if (files.size === 0) return faulty;
  const add = (address: string, { file: { path } }: Source): void => {
    const file = content.display(path);
    if (!files.has(file)) return;
    const before = faulty.get(address);
    faulty.set(address, {
      files: [...(before?.files ?? []), file],
      isEarlier: earlier.has(path) || before?.isEarlier === true,
    });
  };
  for (const entry of content.entries) add(entryAddress(entry.kind, entry.slug), entry);
  for (const unit of content.units) add(unitAddress(unit.id), unit);
  for (const series of content.series) add(seriesAddress(series.id), series);
  for (const board of content.boards) add(boardAddress(board.slug), board);
  for (const table of content.pledges) add(boardAddress(table.board), table);
  for (const appraisal of content.appraisals) add(appraisalAddress(appraisal.slug), appraisal);
  for (const namelist of content.namelists) add(namelistAddress(namelist.kind, namelist.slug), namelist);
  for (const table of content.people) add(namelistAddress(table.kind, table.namelist), table);
  if (content.map) add(MAP_ADDRESS, content.map);
  for (const table of content.replies) add(repliesAddress(), table);
  return faulty;
}
