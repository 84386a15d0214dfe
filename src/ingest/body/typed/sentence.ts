/** What may follow the mark that ends a sentence and belongs to it: quotes and brackets, emphasis, a footnote. */
const CLOSING = String.raw`(?:[”’"'）)】》〉」』]|\*|\[\^[^\]\s]{1,20}\])*`;

/** A full stop of Latin texts counts behind Han. */
const ENDS = new RegExp(String.raw`(?:[。！？!?；;：:…]|(?<=\p{Script=Han})\.)${CLOSING}$`, 'u');

/** True for a line at whose end a sentence ends, or the words that lead to what follows (`同志们：`). */
export function endsSentence(line: string): boolean {
  return ENDS.test(line);
}

/** A mark in the middle of a sentence. */
const PAUSE = /[，、,]$/;

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
  if (endsSentence(line) || PAUSE.test(line)) return undefined;
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

const PAGE_NUMBER =
  /^(?:第\s?\d{1,4}\s?页(?:[\s/，,]*共\s?\d{1,4}\s?页)?|[-—–－]\s?\d{1,4}\s?[-—–－]|·\s?\d{1,4}\s?·|\d{1,4}\s?\/\s?\d{1,4})$/;

/** True for a line that is the number of a page, as they come along from PDF files. */
export function isPageNumber(line: string): boolean {
  return PAGE_NUMBER.test(line);
}

/** What no line of a text begins with unless it was cut. */
const CLOSES = /^[，。、；：！？,;:!?”’」』）)】》〉]|^(?:的|们)/;
/** Words that nothing ends with, in a line that is no name. */
const LEADS_ON = /.{5}[的了和与及或在对把被将向从为以于是使让并而但因]$/u;
const INNER_END = /[。！？；].*[^”’」』）)】》〉]$/;
/** `李四，女，…`: a person of a list. `联系电话：…`: an entry of one. */
const PERSON = /^[\p{Script=Han}·]{2,8}[，,][男女][，,]/u;
const LABEL = /^\p{Script=Han}{2,8}[：:]/u;

/** So many Han without an end are no title, no name and no entry of a list. */
const LONG = 45;

/** True for two lines that belong to different paragraphs by what they say. */
export function isParted(above: string, below: string): boolean {
  if (endsSentence(above) || PERSON.test(below)) return true;
  if ([above, below].some((line) => isDateLine(line) || isPageNumber(line)) || above === '此致') return true;
  return !PAUSE.test(above) && (headingLevelOf(above) !== undefined || beginsPoint(below) || LABEL.test(below));
}

/** True for two lines that are one sentence, which was cut where the line was full. */
export function goesOn(above: string, below: string): boolean {
  if (PAUSE.test(above) || CLOSES.test(below)) return true;
  return above.length >= LONG || INNER_END.test(above) || LEADS_ON.test(above) || isOpen(above);
}

/** True if a quote or a bracket of the line is not closed in it. */
function isOpen(line: string): boolean {
  return BRACKETS.some(([open, close]) => line.lastIndexOf(open) > line.lastIndexOf(close));
}

const BRACKETS = ['“”', '‘’', '《》', '「」', '『』', '（）', '()', '[]'].map(
  ([open, close]) => [open!, close!] as const,
);
