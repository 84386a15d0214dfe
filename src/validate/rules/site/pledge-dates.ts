import { finding } from '../../../diagnostics/issue.ts';
import { rowsOf, textOf, valueAt } from '../../../ingest/content/content.ts';
import { dayOf } from '../../../kernel/beijing-time.ts';
import { fieldsOfEach } from '../../../kernel/fields.ts';
import { metaOf } from '../../../schema/field.ts';
import { pledgeSchema, STEP_KEYS } from '../../../schema/kinds/pledge.ts';
import { pledgePlace } from '../../inspect/pledge-files.ts';
import type { Located, SiteRule } from '../rule.ts';

/** Dates of what has happened; limits may lie ahead. */
const PAST = [...STEP_KEYS, 'doneAt'] as const;

/**
 * G02: no date of a past event in a ledger is after the build's day. A board that is published later may be filled in up
 * to that day; drafts are not looked at.
 */
export const pledgeDates: SiteRule = (content) => {
  const today = dayOf(content.now);
  const located: Located[] = [];
  const boards = new Map(content.boards.map((board) => [board.slug, board]));
  for (const source of content.pledges) {
    const board = boards.get(source.board);
    if (board && valueAt(board, 'draft') === true) continue;
    const published = dayOf((board && textOf(board, 'publishedAt')) ?? today);
    const last = published > today ? published : today;
    for (const [index, value] of rowsOf(source).entries()) {
      const add = (path: string, label: string, date: unknown) => {
        if (typeof date !== 'string' || date <= last || !/^\d{4}-\d\d-\d\d$/.test(date)) return;
        located.push({
          path: source.file.path,
          finding: finding('G02', { label, date, today }, pledgePlace(source, index, path), path),
        });
      };
      for (const key of PAST) if (value[key] !== undefined) add(key, metaOf(pledgeSchema.shape[key]).label, value[key]);
      for (const [place, { date }] of fieldsOfEach(value.progress).entries())
        add(`progress.${place}.date`, metaOf(pledgeSchema.shape.progress).label, date);
    }
  }
  return located;
};
