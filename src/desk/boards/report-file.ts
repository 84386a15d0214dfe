import { parse, stringify } from 'yaml';
import { fieldsOf, fieldsOfEach } from '../../kernel/fields.ts';
import { metaOf } from '../../schema/field.ts';
import { type Correction, correctionSchema } from '../../schema/life.ts';
import { OUTCOMES } from '../../schema/kinds/pledge.ts';
import { PLEDGE_REPORTS_FOLDER, reportSchema } from '../../schema/kinds/report.ts';
import { keysOf } from '../../schema/shape.ts';
import { digestOf } from '../../kernel/digest.ts';
import { EMPTY_REPORT, type FilledReport, type ReportForm } from './report-form.ts';

/** A photo of a report: its name beside the file, and what is seen on it. */
export interface ReportPhoto {
  src: string;
  alt: string;
}

const PHOTO = keysOf(reportSchema.shape.photo.unwrap());
const CORRECTION = keysOf(correctionSchema);

/** The file of a report, keys in Chinese. */
export function reportFile(
  of: { pledge: string; unit: string },
  filled: FilledReport,
  photo?: ReportPhoto,
  corrections: readonly Correction[] = [],
): string {
  const { pledge, unit } = of;
  const { date, progress, outcome, extendedTo, reason } = filled;
  const values = { pledge, unit, date, progress, photo, outcome, extendedTo, reason };
  const written = Object.entries(values).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const { label } = metaOf(reportSchema.shape[key as keyof typeof values]);
    return [[label, typeof value === 'string' ? value : photoIn(value)] as const];
  });
  const told = corrections.map(({ date: on, text }) => ({
    [metaOf(correctionSchema.shape.date).label]: on,
    [metaOf(correctionSchema.shape.text).label]: text,
  }));
  const last = told.length > 0 ? [[metaOf(reportSchema.shape.corrections).label, told] as const] : [];
  return stringify(Object.fromEntries([...written, ...last]), { lineWidth: 0 });
}

function photoIn({ src, alt }: ReportPhoto): Record<string, string> {
  const { shape } = reportSchema.shape.photo.unwrap();
  return { [metaOf(shape.src).label]: src, [metaOf(shape.alt).label]: alt };
}

/** What a file of a report says, for the form that changes it. */
export interface OpenedReport {
  pledge: string;
  unit: string;
  form: ReportForm;
  photo: ReportPhoto | undefined;
  corrections: readonly Correction[];
}

/** Undefined where it cannot be read. */
export function openedReport(text: string): OpenedReport | undefined {
  let values: Record<string, unknown>;
  try {
    values = canonical(parse(text, { logLevel: 'silent' }), keysOf(reportSchema));
  } catch {
    return undefined;
  }
  const at = (key: string) => (typeof values[key] === 'string' ? values[key] : '');
  const [pledge, unit] = [at('pledge'), at('unit')];
  if (pledge === '' || unit === '') return undefined;
  const { src, alt } = canonical(values['photo'], PHOTO);
  const outcome = OUTCOMES.find((one) => one === at('outcome'));
  return {
    pledge,
    unit,
    form: {
      ...EMPTY_REPORT,
      what: outcome === undefined ? 'progress' : 'result',
      said: at('progress'),
      day: 'other',
      otherDay: at('date'),
      outcome: outcome ?? '',
      extendedTo: at('extendedTo'),
      reason: at('reason'),
      alt: typeof alt === 'string' ? alt : '',
    },
    corrections: correctionsIn(values['corrections']),
    photo: typeof src === 'string' ? { src, alt: typeof alt === 'string' ? alt : '' } : undefined,
  };
}

function correctionsIn(value: unknown): Correction[] {
  return fieldsOfEach(value).flatMap((one): Correction[] => {
    const { date, text } = canonical(one, CORRECTION);
    return typeof date === 'string' && typeof text === 'string' ? [{ date, text }] : [];
  });
}

function canonical(value: unknown, keys: ReadonlyMap<string, string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fieldsOf(value)).map(([key, inner]) => [keys.get(key) ?? key, inner]));
}

/** Where a new report lies: of another moment or another hand it has another name. */
export function reportPath(of: { pledge: string; unit: string }, date: string, moment: string): string {
  const [, id = ''] = of.pledge.split('/');
  const words = [date.replaceAll('-', ''), of.unit, id, digestOf(`${of.pledge} ${moment}`).slice(0, 4)];
  const slug = words
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${PLEDGE_REPORTS_FOLDER}/${slug}.yaml`;
}
