import { finding, type Finding } from '../../../diagnostics/issue.ts';
import { type PeopleSource, placeIn, rowsOf } from '../../../ingest/content/content.ts';
import { isUnread } from '../../../ingest/content/unread.ts';
import { isOneLetter, personOf } from '../../../ingest/content/person.ts';
import { type UnitMatch, UnitNames } from '../../../ingest/content/unit-names.ts';
import type { Located, SiteRule } from '../rule.ts';

/**
 * G56: members on a list belong to units of this site; G55: nobody stands on it twice, by name and unit; D26: names are
 * whole.
 */
export const namelistPeople: SiteRule = (content) => {
  const names = new UnitNames(content.units);
  return content.people.flatMap((source) =>
    [
      ...unknownUnits(source, names)
        .filter(({ name }) => !isUnread(content, name))
        .map(({ finding: found }) => found),
      ...samePersons(source, names),
    ].map((found): Located => ({ path: source.file.path, finding: found })),
  );
};

/** Reported once for rows that follow each other: they may be one merged cell. */
function unknownUnits(source: PeopleSource, names: UnitNames): { name: string; finding: Finding }[] {
  const rows = rowsOf(source);
  const found: { name: string; finding: Finding }[] = [];
  for (let index = 0, count = 1; index < rows.length; index += count, count = 1) {
    const name = String(rows[index]!.unit);
    while (rows[index + count]?.unit === name) count++;
    const match = names.find(name);
    if (match && 'id' in match) continue;
    const choices = match ? match.choices.slice(0, 4).join('、') : '';
    const details = { name, count, suggestion: names.suggest(name), choices };
    const path = `${index}.unit`;
    found.push({ name, finding: finding('G56', details, placeIn(source, path), path) });
  }
  return found;
}

function samePersons(source: PeopleSource, names: UnitNames): Finding[] {
  const firsts = new Map<string, number>();
  return rowsOf(source).flatMap(({ name: written, unit }, index) => {
    const { name } = personOf(String(written));
    const key = `${name} ${idOf(names.find(String(unit))) ?? String(unit)}`;
    const first = firsts.get(key);
    firsts.set(key, first ?? index);
    const path = `${index}.name`;
    const at = placeIn(source, path);
    const short = isOneLetter(name) ? [finding('D26', { name, row: '「姓名」' }, at, path)] : [];
    if (first === undefined) return short;
    const place = placeIn(source, `${first}.name`);
    const row = place.cell?.row ?? place.line;
    return [...short, finding('G55', { name, unit: String(unit), row }, at, path)];
  });
}

function idOf(match: UnitMatch): string | undefined {
  return match && 'id' in match ? match.id : undefined;
}
