import { beginsPoint, endsSentence } from '../../ingest/body/typed/sentence.ts';
import { dateIn } from './dates.ts';
import type { Minutes } from './minutes.ts';
import { writtenName, personWithPost } from './people.ts';
import type { TextPiece } from './piece.ts';

/** What stands above the text of a document. */
export interface Head {
  title: string | undefined;
  subtitle: string | undefined;
  /** `2026-06-30`. */
  date: string | undefined;
  occasion: string | undefined;
  people: { name: string; post: string | undefined }[];
  /** Where the author works, if the line under the title says so. */
  workplace: string | undefined;
}

/** Of a text above which nothing stands. */
export const NO_HEAD: Readonly<Head> = {
  title: undefined,
  subtitle: undefined,
  date: undefined,
  occasion: undefined,
  people: [],
  workplace: undefined,
};

/** Larger than the text of a document by this much is a title, in points. */
const TITLE_SIZE = 18;
const LONGEST_TITLE = 60;
/** Paragraphs among which a title is looked for, and lines that it may have. */
const FIRST = 6;
const MOST_LINES = 4;
/** Lines below a title that say who, when and where. */
const MOST_BELOW = 6;

/** Takes title and lines below it from the pieces of a document. Whatever cannot be told stays in the text. */
export function takeHead(
  pieces: readonly TextPiece[],
  hasLooks: boolean,
  minutes: Minutes,
): { head: Head; rest: TextPiece[] } {
  const head: Head = { ...NO_HEAD, people: [] };
  const start = pieces.slice(0, FIRST).findIndex((piece) => isTitle(piece, pieces, hasLooks));
  // What stands above a title nobody can tell: it stays where it is.
  if (start < 0) return { head, rest: subtitled(pieces, head, minutes) };
  let end = start + 1;
  const first = pieces[start]!;
  while (end < pieces.length && end - start < MOST_LINES && goesOn(first, pieces[end - 1]!, pieces[end]!, hasLooks))
    end++;
  head.title = pieces
    .slice(start, end)
    .map(({ text }) => text.replaceAll('\n', ''))
    .reduce(joinedTitle);
  minutes.recognised('标题', head.title, first.place);
  const below = subtitled(pieces.slice(end), head, minutes);
  return { head, rest: [...pieces.slice(0, start), ...below] };
}

function isTitle(piece: TextPiece, pieces: readonly TextPiece[], hasLooks: boolean): boolean {
  const { text, paragraph, size, family, isCentred } = piece;
  if (!paragraph || text === '' || text.length > LONGEST_TITLE || /[。；;，,：:]$/.test(text) || isBelowTitle(text))
    return false;
  if (hasPicture(piece)) return false;
  if (/^(?:title|标题)$/.test(paragraph.style)) return true;
  const { bold } = piece;
  if (hasLooks && isCentred)
    return size >= TITLE_SIZE || family === 'song-title' || paragraph.outline === 1 || bold || isFirst(piece, pieces);
  if (hasLooks && (paragraph.outline === 1 || size >= 20) && isFirst(piece, pieces)) return true;
  if (hasLooks && pieces.some(({ isCentred: other }) => other)) return false;
  return isFirst(piece, pieces) && pieces.length > 1 && !beginsPoint(text) && !endsSentence(text) && text.length <= 45;
}

function hasPicture({ paragraph }: TextPiece): boolean {
  return paragraph?.spans.some(({ kind }) => kind === 'picture') ?? false;
}

function isFirst(piece: TextPiece, pieces: readonly TextPiece[]): boolean {
  return pieces[0] === piece;
}

/** A title of two lines: the second one looks like the first. */
function goesOn(first: TextPiece, above: TextPiece, piece: TextPiece, hasLooks: boolean): boolean {
  const isSame = piece.size === first.size && piece.family === first.family && piece.isCentred === first.isCentred;
  if (!hasLooks || !first.isCentred || !isSame || piece.text === '' || isBelowTitle(piece.text) || hasPicture(piece))
    return false;
  const isTitled = first.size >= TITLE_SIZE || first.family === 'song-title';
  return isTitled && !/[。；：:]$/.test(piece.text) && above.text.length + piece.text.length <= LONGEST_TITLE;
}

function joinedTitle(above: string, below: string): string {
  return above + (/[\w)]$/.test(above) && /^[\w(]/.test(below) ? ' ' : '') + below;
}

const DASHES = /^(?:[—―－–-]{1,4}|──?)\s*(?=\S)/;

function isBelowTitle(text: string): boolean {
  return (
    DASHES.test(text) || /^[（(].*[)）]$/.test(text) || dateIn(text)?.written === text || /^同志们[：:]/.test(text)
  );
}

function subtitled(pieces: readonly TextPiece[], head: Head, minutes: Minutes): TextPiece[] {
  let index = 0;
  while (index < Math.min(MOST_BELOW, pieces.length) && takeLine(pieces[index]!, head, minutes)) index++;
  return pieces.slice(index);
}

/** Takes one line below a title, if it says something that has a field. */
function takeLine(piece: TextPiece, head: Head, minutes: Minutes): boolean {
  const { text, place, paragraph } = piece;
  if (!paragraph || text === '' || text.length > LONGEST_TITLE || hasPicture(piece)) return false;
  if (head.title !== undefined && head.subtitle === undefined && (DASHES.test(text) || SUBJECT.test(text))) {
    head.subtitle = text.replace(DASHES, '');
    minutes.recognised('副题', head.subtitle, place);
    return true;
  }
  const [, inner = text] = /^[（(](.*)[)）]$/.exec(text) ?? [];
  const found = dateIn(inner);
  const rest = (found ? inner.replace(found.written, '') : inner).replace(/^[\s，,、]+|[\s，,、（(]+$/g, '').trim();
  const isOpen = head.title !== undefined;
  if (found && rest === '' && head.date === undefined) {
    head.date = found.date;
    minutes.recognised('日期', found.written, place);
    return true;
  }
  const [, occasion] = /^(?:[—―－–-]+\s*)?在(.{4,40}?)(?:上|中|期间)(?:的(?:讲话|发言|致辞))?$/.exec(rest) ?? [];
  const people = peopleIn(rest);
  if (!isOpen || endsSentence(text) || (occasion === undefined && people.length === 0)) return false;
  if (found) {
    head.date ??= found.date;
    minutes.recognised('日期', found.written, place);
  }
  if (occasion !== undefined) {
    head.occasion = occasion;
    minutes.recognised('场合', occasion, place);
    return true;
  }
  head.people.push(...people);
  for (const { name, post } of people) minutes.recognised('姓名', post === undefined ? name : `${post} ${name}`, place);
  const [, workplace] = /^(\S{2,20}?)[\s\u3000]+\S/.exec(rest) ?? [];
  if (people.length === 1 && people[0]!.post === undefined && workplace !== undefined && WORKPLACE.test(workplace)) {
    head.workplace = workplace;
    minutes.recognised('来源', workplace, place);
  }
  return true;
}

const SUBJECT = /^记.{3,40}$/;
const WORKPLACE =
  /(?:县|区|镇|乡|街道|办|局|委|部|中心|学校|[一二三四]中|小学|医院|公司|村|社区|支部|党委|站|所|院|社)$/;

/** `县委书记 梁远舟`, `梁远舟　何守田`, `暖水镇 宋祥民`; none where one of the words is no name. */
function peopleIn(line: string): Head['people'] {
  const withPost = personWithPost(line);
  if (withPost) return [withPost];
  const whole = writtenName(line);
  if (whole !== undefined) return [{ name: whole, post: undefined }];
  const words = line.split(/[\s\u3000、]+/);
  const names = words.map(writtenName);
  if (names.every((name) => name !== undefined)) return names.map((name) => ({ name, post: undefined }));
  const last = writtenName(words.slice(1).join(''));
  return last !== undefined && WORKPLACE.test(words[0]!) ? [{ name: last, post: undefined }] : [];
}
