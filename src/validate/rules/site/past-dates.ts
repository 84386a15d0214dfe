import { finding } from '../../../diagnostics/issue.ts';
import { placeIn, publishedFrom, textOf } from '../../../ingest/content/content.ts';
import { dayOf } from '../../../kernel/beijing-time.ts';
import { fieldsOf, fieldsOfEach } from '../../../kernel/fields.ts';
import { metaOf } from '../../../schema/field.ts';
import { award } from '../../../schema/award.ts';
import { entryShape } from '../../../schema/entry.ts';
import type { Located, SiteRule } from '../rule.ts';

/**
 * G02: what an article or a board says of itself has happened by the day of the check, or by that of its publication: an
 * update, the year of an honour, the month in which one was withdrawn.
 */
export const pastDates: SiteRule = ({ entries, boards, now }) =>
  [...entries, ...boards].flatMap((source): Located[] => {
    const published = publishedFrom(source, now);
    if (published === undefined) return [];
    const today = dayOf(now);
    const told = (path: string, label: string, date: string): Located[] =>
      DATE.test(date) && date > published.slice(0, date.length)
        ? [{ path: source.file.path, finding: finding('G02', { label, date, today }, placeIn(source, path), path) }]
        : [];
    const updated = dayOf(textOf(source, 'updatedAt') ?? '');
    return [
      ...told('updatedAt', metaOf(entryShape.updatedAt).label, updated),
      ...fieldsOfEach(fieldsOf(source.reading.value)['honours']).flatMap(({ year, revoked }, index) => [
        ...(typeof year === 'number'
          ? told(`honours.${index}.year`, metaOf(award.shape.year).label, String(year))
          : []),
        ...(typeof revoked === 'string'
          ? told(`honours.${index}.revoked`, metaOf(award.shape.revoked).label, revoked)
          : []),
      ]),
    ];
  });

/** Dates that are written in another way do not fit their schema, and are told by it. */
const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
