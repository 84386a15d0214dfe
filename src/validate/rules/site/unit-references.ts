import type { Finding, Span } from '../../../diagnostics/issue.ts';
import {
  type AppraisalSource,
  type Content,
  placeIn,
  type Source,
  textOf,
  valueAt,
} from '../../../ingest/content/content.ts';
import { fieldsOfEach } from '../../../kernel/fields.ts';
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

function referencesOf({ entries, boards, comments, appraisals, units }: Content): UnitReference[] {
  return [
    ...entries.flatMap((entry) => [
      ...inField(entry, 'unit'),
      ...entry.reading.units.map(({ target, at }): UnitReference => ({ source: entry, id: target, at, path: '' })),
    ]),
    ...[...boards, ...comments].flatMap((source) => inField(source, 'unit')),
    ...appraisals.flatMap(inRows),
    ...units.flatMap((unit) => inField(unit, 'parent')),
  ];
}

function inField(source: Source, path: string): UnitReference[] {
  const id = textOf(source, path);
  return id === undefined ? [] : [{ source, id, at: placeIn(source, path), path }];
}

function inRows(appraisal: AppraisalSource): UnitReference[] {
  return fieldsOfEach(valueAt(appraisal, 'rows')).flatMap(({ unit: id }, index) => {
    if (typeof id !== 'string') return [];
    const path = `rows.${index}.unit`;
    return [{ source: appraisal, id, at: placeIn(appraisal, path), path }];
  });
}
