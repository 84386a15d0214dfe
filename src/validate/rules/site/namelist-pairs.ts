import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import type { Located, SiteRule } from '../rule.ts';

/** G50: the settings of a list of members and its one table lie side by side under one name. */
export const namelistPairs: SiteRule = ({ namelists, people }) => {
  const settings = new Set(namelists.map(({ kind, slug }) => `${kind} ${slug}`));
  const tables = new Map<string, string>();
  const ofTables = people.flatMap(({ kind, namelist, file: { path } }): Located[] => {
    const key = `${kind} ${namelist}`;
    const first = tables.get(key);
    tables.set(key, first ?? path);
    const details = { name: namelist, other: first?.split('/').at(-1) ?? '' };
    if (first !== undefined)
      return [{ path, finding: finding('G50', { trouble: 'two-tables', ...details }, FILE_START) }];
    if (settings.has(key)) return [];
    return [{ path, finding: finding('G50', { trouble: 'no-settings', ...details }, FILE_START) }];
  });
  const ofSettings = namelists.flatMap(({ kind, slug, file: { path } }): Located[] =>
    tables.has(`${kind} ${slug}`)
      ? []
      : [{ path, finding: finding('G50', { trouble: 'no-table', name: slug, other: '' }, FILE_START) }],
  );
  return [...ofSettings, ...ofTables];
};
