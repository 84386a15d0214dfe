import { finding } from '../../../diagnostics/issue.ts';
import { placeIn, rowsOf } from '../../../ingest/content/content.ts';
import type { Located, SiteRule } from '../rule.ts';

/** R06: a term, an alias or a term's id stands for one explanation only. */
export const glossaryTerms: SiteRule = ({ glossary, display }) => {
  if (!glossary) return [];
  const { path } = glossary.file;
  const lines = new Map<string, number>();
  return rowsOf(glossary).flatMap((row, index) =>
    namesOf(row).flatMap(({ name, key }): Located[] => {
      const at = placeIn(glossary, `${index}.${key}`, `${index}.aliases`, String(index));
      const before = lines.get(name);
      if (before === undefined) {
        lines.set(name, at.line);
        return [];
      }
      const details = { name, other: `${display(path)}:${before}` };
      return [{ path, finding: finding('R06', details, at, `${index}.${key}`) }];
    }),
  );
};

function namesOf({ term, aliases, id }: { term?: unknown; aliases?: unknown; id?: unknown }) {
  const listed: unknown[] = Array.isArray(aliases) ? aliases : [];
  return [
    { name: term, key: 'term' },
    ...listed.map((name, place) => ({ name, key: `aliases.${place}` })),
    { name: typeof id === 'string' ? `#${id}` : undefined, key: 'id' },
  ].filter((named): named is { name: string; key: string } => typeof named.name === 'string');
}
