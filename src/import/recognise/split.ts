import type { Minutes } from './minutes.ts';
import type { TextPiece } from './piece.ts';

const PART = /^第[一二三四五六七八九十百\d]{1,4}篇\s*[：:]?\s*(.*)$/;
/** What is hung on to a document has a title of its own and belongs to it. */
const ANNEX = /^附(?:件|表|录)?\s*\d*\s*[：:]?$/;
const TITLE_SIZE = 18;
/** A text has more letters than a title page. */
const SHORTEST = 200;

/** The texts that one file holds, each with its own title: numbered as 第一篇 … or told by titles of one look. */
export function splitTexts(pieces: readonly TextPiece[], hasLooks: boolean, minutes: Minutes): TextPiece[][] {
  const numbered = pieces.flatMap((piece, index) => (PART.test(piece.text) && piece.text.length <= 60 ? [index] : []));
  if (numbered.length > 1) {
    const plain = pieces.map((piece, index) => (numbered.includes(index) ? withoutNumber(piece, minutes) : piece));
    return cut(plain, numbered);
  }
  return hasLooks ? cut(pieces, titlesOf(pieces)) : [[...pieces]];
}

function withoutNumber(piece: TextPiece, minutes: Minutes): TextPiece {
  const [, title = ''] = PART.exec(piece.text)!;
  minutes.removed(piece.text.slice(0, piece.text.length - title.length), piece.place, '一个文件里几篇的次序');
  if (title === '')
    return { ...piece, text: '', paragraph: piece.paragraph && { ...piece.paragraph, label: '', spans: [] } };
  const spans = [{ kind: 'text', text: title, look: {} } as const];
  return { ...piece, text: title, paragraph: piece.paragraph && { ...piece.paragraph, label: '', spans } };
}

/** Where titles stand that look like the first one, each behind a text. */
function titlesOf(pieces: readonly TextPiece[]): number[] {
  const first = pieces.findIndex((piece) => isTitle(piece));
  if (first < 0) return [];
  const { family, size } = pieces[first]!;
  const starts = [first];
  let letters = 0;
  for (const [index, piece] of pieces.entries()) {
    if (index <= first) continue;
    const looksSame = isTitle(piece) && piece.family === family && piece.size === size;
    const above = pieces[index - 1]!;
    if (looksSame && letters >= SHORTEST && !ANNEX.test(above.text)) {
      starts.push(index);
      letters = 0;
    } else letters += piece.text.length;
  }
  return starts;
}

function isTitle({ isCentred, size, text, family }: TextPiece): boolean {
  const isLarge = size >= TITLE_SIZE || (family === 'song-title' && size >= 16);
  return (
    isCentred &&
    isLarge &&
    text.length >= 4 &&
    text.length <= 60 &&
    !/[。；：]$/.test(text) &&
    !/^第.{1,4}[章节]/.test(text)
  );
}

/** What stands before the first start belongs to the first text. */
function cut(pieces: readonly TextPiece[], starts: readonly number[]): TextPiece[][] {
  if (starts.length < 2) return [[...pieces]];
  return starts
    .map((start, index) => pieces.slice(index === 0 ? 0 : start, starts[index + 1]))
    .map((part) =>
      part.filter(({ text, table, paragraph }) => text !== '' || table || (paragraph?.spans.length ?? 0) > 0),
    );
}
