import {
  AlignmentType,
  type IRunOptions,
  type IParagraphOptions,
  LineRuleType,
  PageNumber,
  TextRun,
  Footer,
  Paragraph,
} from 'docx';

// GB/T 9704: the sheet, 22 lines of 28 letters on it, and what is set in which letters.

const TWIPS_PER_MM = 1440 / 25.4;
export const mm = (length: number): number => Math.round(length * TWIPS_PER_MM);

/** 28.95 pt: 22 lines on 225 mm. */
export const LINE = 579;
/** 156 mm, between the margins. */
export const TEXT_WIDTH_MM = 156;

/** In half points. */
export const SIZES = { two: 44, three: 32, four: 28, table: 24, note: 21 } as const;

export const FONTS = {
  title: '方正小标宋简体',
  black: '黑体',
  kai: '楷体_GB2312',
  fangsong: '仿宋_GB2312',
  song: '宋体',
} as const;

/** 28 letters of 16 pt stand on 156 mm: a quarter of a point closer than they are wide. A grid of letters would do it in
 * Word, but spreads them in other programs. */
const CLOSER = -5;

/** Words in one of those letters; figures and Latin letters are set in Times New Roman, quotation marks in Chinese ones. */
export function run(text: string, font: keyof typeof FONTS, size: number, more: IRunOptions = {}): TextRun {
  const latin = 'Times New Roman';
  return new TextRun({
    text,
    size,
    ...(size === SIZES.three ? { characterSpacing: CLOSER } : {}),
    font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: FONTS[font], hint: 'eastAsia' },
    ...more,
  });
}

const EXACT = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 };

/** a paragraph of the text: its first line two letters in. */
export const BODY: IParagraphOptions = {
  spacing: EXACT,
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: 2 * SIZES.three * 10, firstLineChars: 200 },
};

/** A line in the middle, or at the right edge less four letters. */
export const CENTRED: IParagraphOptions = { spacing: EXACT, alignment: AlignmentType.CENTER };
export const SIGNED: IParagraphOptions = {
  spacing: EXACT,
  alignment: AlignmentType.RIGHT,
  indent: { right: 4 * SIZES.three * 10 },
};

/** A line of the title, which is higher. */
export const TITLE: IParagraphOptions = {
  spacing: { line: 700, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
  alignment: AlignmentType.CENTER,
  keepNext: true,
};

/** Of a picture: a line of fixed height would cut it off. */
export const PICTURE: IParagraphOptions = {
  spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 120, after: 60 },
  alignment: AlignmentType.CENTER,
  keepNext: true,
};

export const CELL: IParagraphOptions = { spacing: { line: 360, lineRule: LineRuleType.EXACT, before: 0, after: 0 } };

export const PAGE = {
  size: { width: mm(210), height: mm(297) },
  // The number stands 7 mm below the text.
  margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), header: mm(15), footer: mm(23) },
};

/** 「— 1 —」, at the outer edge, one letter in. */
export function pageNumber(edge: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: edge === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [edge]: SIZES.four * 10 },
        children: [run('', 'song', SIZES.four, { children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
