import { parseBeijingTime } from '../../kernel/dates/written-time.ts';
import type { BeijingTime } from '../../kernel/beijing-time.ts';

/** What a version of a file says of itself, as far as it matters when it was published. */
export interface DatedText {
  title: string;
  /** Undefined for a draft, and where none can be read. */
  publishedAt: BeijingTime | undefined;
}

/** Settings end before this many letters. */
const MOST_LETTERS = 20_000;

const keyed = (names: string) => new RegExp(`^(?:${names})[ \\t]*[:：][ \\t]*(\\S.*)$`, 'm');
const TITLE = keyed('标题|title');
const PUBLISHED = keyed('发布时间|publishedAt');
const DRAFT = keyed('草稿|draft');

/**
 * Reads title and date of an older version, without checking anything: thousands are read at once, and each was checked
 * when it was pushed.
 */
export function datedText(bytes: Buffer): DatedText {
  const text = bytes.toString('utf8', 0, MOST_LETTERS).replace(/\r\n?/g, '\n');
  const end = text.startsWith('---\n') ? text.indexOf('\n---', 3) : -1;
  const settings = end < 0 ? text : text.slice(0, end + 1);
  const valueOf = (key: RegExp) =>
    key
      .exec(settings)?.[1]
      ?.replace(/[ \t]+#.*$/, '')
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2');
  const isDraft = /^(?:true|是)$/i.test(valueOf(DRAFT) ?? '');
  const time = parseBeijingTime(valueOf(PUBLISHED) ?? '');
  return {
    title: valueOf(TITLE) ?? '',
    publishedAt: isDraft || time === 'form' || time === 'calendar' ? undefined : time,
  };
}
