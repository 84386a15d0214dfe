import { findPersonal } from '../../kernel/privacy/facts/find-personal.ts';
import { fieldsOf } from '../../kernel/fields.ts';
import { PLEDGE_STATE_NAMES } from '../../schema/kinds/pledge.ts';
import type { TakingTrouble } from '../../schema/open/county-copy.ts';
import { OPEN_VERSION, type OpenPart } from '../../schema/open/open-part.ts';
import {
  OPEN_SCHEMAS,
  type OpenContent,
  type OpenDigest,
  type OpenMonth,
  type OpenUnits,
} from '../../schema/open/open-schema.ts';

/** What of a file that somebody else wrote can be used; else why nothing. `detail`: where, '' if nowhere. */
export type OpenReading<P extends OpenPart> =
  | { value: OpenContent[P] }
  | { trouble: Extract<TakingTrouble, 'newer' | 'form' | 'figures' | 'personal'>; detail: string };

/** Reads one file of a county's open data, which may be anything. Nothing that does not fit is taken in part. */
export function readOpenPart<P extends OpenPart>(part: P, text: string): OpenReading<P> {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    return { trouble: 'form', detail: '' };
  }
  const { version } = fieldsOf(written);
  if (typeof version === 'number' && version > OPEN_VERSION) return { trouble: 'newer', detail: '' };
  const read = OPEN_SCHEMAS[part].safeParse(written);
  if (!read.success) return { trouble: 'form', detail: placeOf(read.error.issues[0]?.path ?? []) };
  const value = read.data as OpenContent[P];
  if (textsIn(value).some((line) => findPersonal(line).length > 0)) return { trouble: 'personal', detail: '' };
  const wrong = contradictionIn(value);
  return wrong === undefined ? { value } : { trouble: 'figures', detail: wrong };
}

/** `newest.3.title`: keys are the schema's own, or numbers. */
function placeOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Where figures cannot all be true. */
function contradictionIn(value: OpenContent[OpenPart]): string | undefined {
  switch (value.part) {
    case 'digest':
      return wrongFigure(value.pledges);
    case 'units':
      return wrongUnit(value);
    case 'terms':
      return undefined;
  }
}

function wrongFigure({ total, states, months, fields }: OpenDigest['pledges']): string | undefined {
  if (sumOf(PLEDGE_STATE_NAMES.map((state) => states[state])) !== total) return 'pledges.total';
  if (sumOf(fields.map((field) => field.total)) !== total) return 'pledges.fields';
  if (hasTwice(fields.map(({ field }) => field))) return 'pledges.fields';
  if (!areSound(months)) return 'pledges.months';
  const wrong = fields.findIndex(
    (field) => sumOf(PLEDGE_STATE_NAMES.map((state) => field.states[state])) !== field.total || !areSound(field.months),
  );
  return wrong === -1 ? undefined : `pledges.fields.${wrong}`;
}

function areSound(months: readonly OpenMonth[]): boolean {
  return months.every(
    ({ month, due, dueAndKept }, index) => dueAndKept <= due && (index === 0 || months[index - 1]!.month < month),
  );
}

/** Each stands once, behind the one above it. */
function wrongUnit({ total, units }: OpenUnits): string | undefined {
  if (total < units.length) return 'total';
  const known = new Set<string>();
  for (const [index, { id, parent, pledges, kept, overdue }] of units.entries()) {
    if (known.has(id) || (parent !== undefined && !known.has(parent)) || kept + overdue > pledges)
      return `units.${index}`;
    known.add(id);
  }
  return undefined;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function hasTwice(names: readonly string[]): boolean {
  return new Set(names).size < names.length;
}
