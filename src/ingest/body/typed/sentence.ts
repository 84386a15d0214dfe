/** What may follow the mark that ends a sentence and belongs to it: quotes and brackets, emphasis, a footnote. */
const CLOSING = String.raw`(?:[”’"'）)】》〉」』]|\*|\[\^[^\]\s]{1,20}\])*`;

/** A full stop of Latin texts counts behind Han. */
const ENDS = new RegExp(String.raw`(?:[。！？!?；;：:…]|(?<=\p{Script=Han})\.)${CLOSING}$`, 'u');

/** True for a line at whose end a sentence ends, or the words that lead to what follows (`同志们：`). */
export function endsSentence(line: string): boolean {
  return ENDS.test(line);
}

const NUMERAL = '[一二三四五六七八九十百]{1,4}';

/** How points of official documents are numbered (GB/T 9704), and how lines begin that stand by themselves. */
const ENUMERATED = new RegExp(
  String.raw`^(?:${NUMERAL}[、．.]|[（(](?:${NUMERAL}|\d{1,2})[)）]|第(?:${NUMERAL}|\d{1,3})[条章节篇]|\d{1,2}[、．.)）](?!\d)|[①-⓿㈠-㈩⑴-⒛❶-❿]|——)`,
  'u',
);

/** True for a line that begins a point of its own. */
export function beginsPoint(line: string): boolean {
  return ENUMERATED.test(line);
}

const HEADED = new RegExp(String.raw`^(?:${NUMERAL}、|[（(]${NUMERAL}[)）])`, 'u');

/** A heading of an official document is short and has no end. */
const LONGEST_HEADING = 40;

/** The level of a line that looks like a heading of an official document: 2 for 「一、…」, 3 for 「（一）…」. */
export function headingLevelOf(line: string): 2 | 3 | undefined {
  const [numeral] = HEADED.exec(line) ?? [];
  if (numeral === undefined || line.length === numeral.length || line.length > LONGEST_HEADING) return undefined;
  if (endsSentence(line) || /[，、,]$/.test(line)) return undefined;
  return numeral.endsWith('、') ? 2 : 3;
}

const YEAR = '(?:[〇○零一二三四五六七八九十]{4}|\\d{4})';
const DATE = new RegExp(
  String.raw`^[（(]?${YEAR}\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月(?:\s?[\d一二三四五六七八九十]{1,3}\s?日)?[)）]?$`,
);

/** True for a line that is a date, as it stands under a title or a signature. */
export function isDateLine(line: string): boolean {
  return DATE.test(line);
}
