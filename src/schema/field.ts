import { z } from 'zod';
import { parseBeijingTime } from '../kernel/dates/written-time.ts';
import { isWebAddress, originOf } from '../kernel/web-address.ts';

/** What an editor reads about a field: its Chinese label, which is also its Chinese key, and one sentence. */
export interface FieldMeta {
  label: string;
  note: string;
  /** How the value is written, where the type alone does not say it. */
  example?: string;
}

/** What a custom problem of a value carries, so that the validator can name its code. */
export type ValueProblem =
  | { problem: 'date-form' }
  | { problem: 'date-calendar' }
  | { problem: 'not-one-of'; options: readonly string[]; advice?: string }
  | { problem: 'rate-form' }
  | { problem: 'rate-for-count' }
  | { problem: 'part-missing'; name: string }
  | { problem: 'address-form'; kind: 'web' | 'domain' | 'base' | 'email' | 'site-code' | 'sms' | 'picture' };

/** Gives a type its label and its sentence. Call it last: wrapping a type afterwards loses both. */
export function field<T extends z.ZodType>(label: string, note: string, type: T, example?: string): T {
  return type.meta({ label, note, ...(example === undefined ? {} : { example }) } satisfies FieldMeta) as T;
}

/** The label and sentence of a type made by `field`. */
export function metaOf(type: z.ZodType): FieldMeta {
  return type.meta() as unknown as FieldMeta;
}

/** One line of text, not empty. */
export const text = () => z.string().trim().min(1);

/** A list of short texts; `甲、乙` on one line is accepted too, also in brackets of another width. */
export const texts = () =>
  z.preprocess((value) => (typeof value === 'string' ? listed(withoutBrackets(value)) : value), z.array(text()));

/** `甲、乙` in its parts. */
export function listed(text: string): string[] {
  return text.split(/[、，,；;]/).flatMap((part) => part.trim() || []);
}

/** The text inside brackets that stand around the whole of it. */
function withoutBrackets(value: string): string {
  return /^\s*(?:【[^【】]*】|［[^［］]*］|〔[^〔〕]*〕|\[[^[\]]*\])\s*$/.test(value)
    ? value.trim().slice(1, -1)
    : value;
}

/** A list of sentences; in one text each line, and each part before a 「；」, is one. Commas belong to a sentence. */
export const points = () =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(/[\n；]/).flatMap((part) => part.trim() || []) : value),
    z.array(text()),
  );

/** One text or several. */
export const textOrTexts = () =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(text()).min(1));

/** True or false; 是 and 否 are accepted too. */
export const flag = () =>
  z.preprocess((value) => (typeof value === 'string' ? (FLAG_WORDS.get(value) ?? value) : value), z.boolean());

const FLAG_WORDS: ReadonlyMap<string, boolean> = new Map([
  ['是', true],
  ['否', false],
]);

/** A date or a minute in Beijing time, normalised to `2026-07-01` or `2026-07-01 09:00`. */
export const time = () =>
  z.preprocess(
    numberAsText,
    z.string().transform((value, context) => {
      const parsed = parseBeijingTime(value);
      if (parsed !== 'form' && parsed !== 'calendar') return parsed;
      return refuseValue(context, value, { problem: parsed === 'form' ? 'date-form' : 'date-calendar' });
    }),
  );

/** A day in Beijing time, normalised to `2026-07-01`; a time of day is left out. */
export const day = () => time().transform((value) => value.slice(0, 10));

/** A month in Beijing time, normalised to `2026-07`; of a day its month. */
export const month = () =>
  z.preprocess(
    (value) =>
      typeof value === 'string' ? value.trim().replace(/^(\d{4}) ?[-年./] ?(\d{1,2}) ?月?$/, '$1-$2-1') : value,
    day().transform((value) => value.slice(0, 7)),
  );

/** Text that may be written as a bare number. */
export const textOrNumber = () => z.preprocess(numberAsText, text());

function numberAsText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}

/**
 * One of the given values; `aliases` are other ways to write them. `advise`: what to write instead, where the value that
 * looks most alike may say something else.
 */
export const oneOf = <const T extends string>(
  options: readonly T[],
  aliases: Readonly<Record<string, T>> = {},
  advise?: (written: string) => string | undefined,
) =>
  z.string().transform((value, context): T => {
    const written = value.trim();
    const found = options.find((option) => option === written) ?? aliases[written];
    const advice = found === undefined ? advise?.(written) : undefined;
    return (
      found ??
      refuseValue(context, value, { problem: 'not-one-of', options, ...(advice === undefined ? {} : { advice }) })
    );
  });

/** An `http(s)://` address without an account; nothing else is ever linked to. */
export const webAddress = () =>
  z.string().transform((value, context) => {
    const written = value.trim();
    return isWebAddress(written) ? written : refuseValue(context, value, { problem: 'address-form', kind: 'web' });
  });

/**
 * The address of a site: its origin and nothing else, with `https://` where no scheme is given; a name in Han becomes
 * `xn--…`.
 */
export const domain = () =>
  z
    .string()
    .transform(
      (value, context) => originOf(value) ?? refuseValue(context, value, { problem: 'address-form', kind: 'domain' }),
    );

/** Names of folders that every server and every shell takes as they are. */
const BASE = /^\/(?:[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?\/){1,8}$/i;

/** A folder of a host, as it stands before the addresses of a site: without the slash at its end; '' for the root. */
export const base = () =>
  z.string().transform((value, context) => {
    const written = value.trim();
    if (written === '/') return '';
    return BASE.test(written)
      ? written.slice(0, -1)
      : refuseValue(context, value, { problem: 'address-form', kind: 'base' });
  });

/** Signs that mean something in `mailto:` are in no mailbox. */
const MAILBOX = /^[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;

export const mailbox = () =>
  z.string().transform((value, context) => {
    const written = value.trim();
    return MAILBOX.test(written) ? written : refuseValue(context, value, { problem: 'address-form', kind: 'email' });
  });

/** A mailbox, or an `http(s)://` address. */
export const mailboxOrAddress = () =>
  z.string().transform((value, context) => {
    const written = value.trim();
    if (/^https?:/i.test(written) ? isWebAddress(written) : MAILBOX.test(written)) return written;
    return refuseValue(context, value, { problem: 'address-form', kind: written.includes('@') ? 'email' : 'web' });
  });

/** The address of a picture among the site's own files: `/biaoshi.png`. */
export const ownPicture = () =>
  z.string().transform((value, context) => {
    const written = value.trim();
    return /^\/[a-z0-9][\w.-]*\.(?:png|jpe?g|gif|webp|svg)$/i.test(written)
      ? written
      : refuseValue(context, value, { problem: 'address-form', kind: 'picture' });
  });

/** What is left is the figure as it was published, whatever the sign. */
const RATE = /^(100(?:\.0+)?|[1-9]?\d(?:\.\d+)?) ?[%％]?$/;

/** A published rate in percent: `97.43%`. A share of one (`0.97`) is not taken for percent. */
export const rate = () =>
  textOrNumber().transform((value, context) => {
    const figure = RATE.exec(value)?.[1];
    const isShare = Number(figure) > 0 && Number(figure) <= 1 && !/[%％]/.test(value);
    return figure === undefined || isShare ? refuseValue(context, value, { problem: 'rate-form' }) : figure;
  });

/** How many papers. A rate in its place says nothing of their number, whatever its figure is. */
export const papers = () =>
  z.preprocess(
    (value, context) =>
      typeof value === 'string' && /[%％]\s*$/.test(value)
        ? refuseValue(context, value, { problem: 'rate-for-count' })
        : value,
    z.int().min(0),
  );

/** Ten digits, also written as a number; one that begins with 0 needs quotes. */
export const siteCode = () =>
  textOrNumber().transform((value, context) =>
    /^\d{10}$/.test(value) ? value : refuseValue(context, value, { problem: 'address-form', kind: 'site-code' }),
  );

/** Where short messages are received: digits alone, also written as a number. */
export const smsNumber = () =>
  textOrNumber().transform((value, context) =>
    /^\d{3,20}$/.test(value) ? value : refuseValue(context, value, { problem: 'address-form', kind: 'sms' }),
  );

/** Reports a value that is written in a wrong way. */
export function refuseValue(context: z.RefinementCtx, input: unknown, params: ValueProblem): never {
  context.issues.push({ code: 'custom', input, params, message: params.problem });
  return z.NEVER;
}
