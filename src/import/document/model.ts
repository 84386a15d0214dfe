/** How a stretch of text looks. Undefined: as the document has it. */
export interface RunLook {
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  struck?: boolean | undefined;
  underlined?: boolean | undefined;
  /** Not shown by Word. */
  hidden?: boolean | undefined;
  /** The font of its Han. */
  font?: string | undefined;
  /** In points. */
  size?: number | undefined;
  /** `FF0000`. */
  colour?: string | undefined;
  /** `superscript` or `subscript`. */
  raised?: string | undefined;
}

/** A picture that lies in the document. */
export interface WordPicture {
  /** The name of its part; undefined for one that lies elsewhere. */
  part: string | undefined;
  /** What the document says it shows. */
  alt: string;
}

export type WordSpan =
  | { kind: 'text'; text: string; look: RunLook; link?: string | undefined }
  /** `id`: of a note of the document. */
  | { kind: 'note'; id: string }
  | { kind: 'picture'; picture: WordPicture }
  /** The end of a line inside a paragraph, or of a page. */
  | { kind: 'break'; of: 'line' | 'page' };

export interface Paragraph {
  kind: 'paragraph';
  /** Which of the paragraphs with text it is, from 1, in the order of the file. */
  place: number;
  /** The number of its list, as text. */
  label: string;
  /** A point of a list without numbers: its level, from 0. */
  bullet: number | undefined;
  /** `center`, `right`, …; undefined: as usual. */
  align: string | undefined;
  /** The level of headings that its style has, from 1. */
  outline: number | undefined;
  /** The name of its style, in lower case. */
  style: string;
  startsPage: boolean;
  spans: WordSpan[];
}

/** A paragraph that looks like any other. */
export function plainParagraph(
  place: number,
  spans: WordSpan[],
  look: Partial<Pick<Paragraph, 'align' | 'startsPage'>> = {},
): Paragraph {
  return {
    kind: 'paragraph',
    place,
    label: '',
    bullet: undefined,
    align: undefined,
    outline: undefined,
    style: '',
    startsPage: false,
    spans,
    ...look,
  };
}

export interface WordCell {
  blocks: WordBlock[];
  /** Columns it takes. */
  columns: number;
  /** True for a part of the cell above. */
  goesOn: boolean;
}

export interface Table {
  kind: 'table';
  place: number;
  rows: WordCell[][];
}

export type WordBlock = Paragraph | Table;

/** What a document holds that is not of its text, by kind. */
export const ASIDE_KINDS = [
  'comment',
  'deleted',
  'hidden',
  'header',
  'footer',
  'contents',
  'chart',
  'embedded',
  'unchosen',
  'instruction',
  'outside',
  'property',
  'furniture',
  'running-number',
  'box',
  'not-converted',
  'picture-words',
] as const;

/** Something that the document holds and no reader of the page shall see: it stands in the report. */
export interface Aside {
  kind: (typeof ASIDE_KINDS)[number];
  text: string;
  /** Of the paragraph that it belongs to; 0 for the whole document. */
  place: number;
}

/** What was read otherwise than it stood, or could not be read. */
export const REMARK_KINDS = [
  'inserted',
  'inserted-break',
  'deleted-break',
  'text-box',
  'equation',
  'ruby',
  'symbol',
  'unknown-symbol',
  'soft-hyphen',
  'numbering',
  'unknown-numbering',
  'date-field',
  'form-field',
  'part',
  'struck',
  'white',
  'joined-lines',
  'old-word',
  'late-box',
  'lost-picture',
  'lost-number',
  'converted',
  'pdf',
  'pdf-table',
  'pdf-lines',
  'pdf-lost',
  'unseen-page',
  'read-scan',
  'empty-page',
  'broken-bytes',
  'scan',
] as const;

export interface Remark {
  kind: (typeof REMARK_KINDS)[number];
  /** What it is about. */
  text: string;
  place: number;
}

/** A document as it was read, whatever its format. */
export interface Document {
  blocks: WordBlock[];
  /** Notes at the foot or at the end, by id, in the order of the file. */
  notes: Map<string, WordBlock[]>;
  asides: Aside[];
  remarks: Remark[];
  /** The bytes of a picture. */
  picture(part: string): Buffer | undefined;
  /** False for a format that keeps no fonts and no styles. */
  hasLooks: boolean;
}

/** The text of a paragraph with the number before it, as a reader sees it. */
export function paragraphText({ label, spans }: Paragraph): string {
  return label + spans.map((span) => (span.kind === 'text' ? span.text : span.kind === 'break' ? '\n' : '')).join('');
}

/** All text in blocks, a paragraph a line. */
export function blocksText(blocks: readonly WordBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? paragraphText(block)
        : block.rows.map((row) => row.map((cell) => blocksText(cell.blocks)).join('\t')).join('\n'),
    )
    .join('\n');
}
