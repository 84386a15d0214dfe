import type { Finding, Span } from '../../../diagnostics/issue.ts';
import { type Content, placeIn, type Source, textOf, valueAt } from '../../../ingest/content/content.ts';
import { fieldsOfEach } from '../../../kernel/fields.ts';
import { writtenUnitIds } from '../../../schema/unit-ids.ts';
import { UnitIndex } from '../../references/unit-index.ts';
import type { Located, SiteRule } from '../rule.ts';

/** R01: units that are named by id are there. */
export const unitReferences: SiteRule = (content) => {
  const index = new UnitIndex(content);
  return referencesOf(content).flatMap(({ source, id, at, path }): Located[] => {
    const found: Finding | undefined = index.problemOf(id, at, path);
    return found ? [{ path: source.file.path, finding: found }] : [];
  });
};

interface UnitReference {
  source: Source;
  id: string;
  at: Span;
  path: string;
}

function referencesOf({ entries, boards, comments, reports, appraisals, units }: Content): UnitReference[] {
  return [
    ...entries.flatMap((entry) => [
      ...inList(entry),
      ...inRows(entry, 'formerUnits'),
      ...entry.reading.units.map(({ target, at }): UnitReference => ({ source: entry, id: target, at, path: '' })),
    ]),
    ...boards.flatMap(inList),
    ...[...comments, ...reports].flatMap((source) => inField(source, 'unit')),
    ...appraisals.flatMap((source) => inRows(source, 'rows')),
    ...units.flatMap((unit) => [...inField(unit, 'parent'), ...inRows(unit, 'twinned')]),
  ];
}

function inField(source: Source, path: string): UnitReference[] {
  const id = textOf(source, path);
  return id === undefined ? [] : [{ source, id, at: placeIn(source, path), path }];
}

/** Of several units, each stands in a list, or all on one line. */
function inList(source: Source): UnitReference[] {
  return writtenUnitIds(valueAt(source, 'unit')).map((id, index) => {
    const own = `unit.${index}`;
    const path = own in source.reading.positions ? own : 'unit';
    return { source, id, at: placeIn(source, path), path };
  });
}

function inRows(source: Source, list: 'rows' | 'formerUnits' | 'twinned'): UnitReference[] {
  return fieldsOfEach(valueAt(source, list)).flatMap(({ unit: id }, index) => {
    if (typeof id !== 'string') return [];
    const path = `${list}.${index}.unit`;
    return [{ source, id, at: placeIn(source, path), path }];
  });
}
