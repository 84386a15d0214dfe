import { csvFile } from '../kernel/csv-cell.ts';
import type { Namelist } from '../model/entities/namelist.ts';
import { NAMELIST_TEXTS } from '../wording/namelists.ts';

/** A list of members as a table. */
export function namelistCsv({ kind, members }: Namelist, domain = ''): string {
  const { name, post, unit, measure, reason, story } = NAMELIST_TEXTS;
  return csvFile([
    [name, post, unit, measure[kind], reason, story],
    ...members.map((member) => [
      member.name,
      member.post,
      member.unit.data.name,
      String(member.measure),
      member.reason ?? '',
      member.story ? domain + member.story.address : '',
    ]),
  ]);
}
