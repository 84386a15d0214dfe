/** A line of a page; measures in points, from the left and from the lower edge. */
export interface HanLine {
  text: string;
  x?: number;
  y?: number;
  size?: number;
  /** The name of its font. */
  font?: string;
}

/** A page with more than lines on it. */
export interface HanPage {
  lines: readonly HanLine[];
  /** Lines of tables: from where to where. */
  rules?: readonly (readonly [x: number, y: number, toX: number, toY: number])[];
  /** Pictures of one colour, of so many pixels. */
  pictures?: readonly { x: number; y: number; width: number; height: number; grey?: number }[];
  /** Drawn last, as PDF writes it. */
  raw?: string;
  /** Besides fonts, as PDF writes it. */
  resources?: string;
  /** Pinned to it, as PDF writes it. */
  annotations?: string;
}

/** What stands in a PDF beside its pages, as PDF writes it; parts are called by the number of the first. */
export interface HanPdfExtras {
  catalog: (first: number) => string;
  parts: readonly string[];
}

/** A table with a line around each cell: its upper left corner, the widths of its columns. A row is 24 points high. */
export function ruledTable(
  x: number,
  y: number,
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): HanPage {
  const xs = widths.reduce((places, width) => [...places, places.at(-1)! + width], [x]);
  const [right, bottom] = [xs.at(-1)!, y - ROW * rows.length];
  return {
    lines: rows.flatMap((cells, row) =>
      cells.flatMap((text, column): HanLine[] =>
        text === '' ? [] : [{ text, x: xs[column]! + 4, y: y - ROW * row - 16, size: 12 }],
      ),
    ),
    rules: [
      ...xs.map((at) => [at, y, at, bottom] as const),
      ...[...rows, []].map((_, row) => [x, y - ROW * row, right, y - ROW * row] as const),
    ],
  };
}

const ROW = 24;
const LEFT = 90;
const TOP = 740;
const STEP = 28;

/**
 * A PDF as offices print them, without its fonts in it: letters stand there by their numbers in a Chinese encoding. Lines
 * that say nothing else stand below each other.
 */
export function hanPdf(given: readonly (readonly HanLine[] | HanPage)[], extras?: HanPdfExtras): Buffer {
  const pages = given.map((page): HanPage => ('lines' in page ? page : { lines: page }));
  const fonts = [...new Set(pages.flatMap(({ lines }) => lines).map(({ font = 'FangSong_GB2312' }) => font))];
  const parts = [
    `<< /Type /Catalog /Pages 2 0 R ${extras?.catalog(3 + fonts.length * 3 + pages.length * 2) ?? ''} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${3 + fonts.length * 3 + index * 2} 0 R`).join(' ')}] >>`,
    ...fonts.flatMap((name, index) => fontParts(name, 3 + index * 3)),
    ...pages.flatMap(
      ({ lines, rules = [], pictures = [], raw = '', resources: others = '', annotations = '' }, index) => {
        const at = 3 + fonts.length * 3 + index * 2;
        const resources = fonts.map((_, font) => `/F${font} ${3 + font * 3} 0 R`).join(' ');
        const drawn = lines.map(({ text, x = LEFT, y, size = 16, font = 'FangSong_GB2312' }, line) => {
          const height = y ?? TOP - line * STEP;
          return `BT /F${fonts.indexOf(font)} ${size} Tf ${x} ${height} Td <${hanHex(text)}> Tj ET`;
        });
        drawn.push(...rules.map((places) => `${places.slice(0, 2).join(' ')} m ${places.slice(2).join(' ')} l S`));
        drawn.push(...pictures.map(pictureOf));
        const body = [...drawn, raw].join('\n');
        return [
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${at + 1} 0 R /Resources << /Font << ${resources} >> ${others} >> /Annots [${annotations}] >>`,
          `<< /Length ${body.length} >>\nstream\n${body}\nendstream`,
        ];
      },
    ),
    ...(extras?.parts ?? []),
  ];
  let file = '%PDF-1.4\n';
  const places = parts.map((part, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${part}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const end = file.length;
  file += `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${parts.length + 1} /Root 1 0 R >>\nstartxref\n${end}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** In the middle another colour, so that it is a picture of something. */
function pictureOf({ x, y, width, height, grey = 128 }: NonNullable<HanPage['pictures']>[number]): string {
  const pixels = `${String.fromCharCode(grey).repeat(45)}\x00${String.fromCharCode(grey).repeat(2)}`;
  return `q ${width} 0 0 ${height} ${x} ${y} cm BI /W 4 /H 4 /CS /RGB /BPC 8 ID ${pixels} EI Q`;
}

function fontParts(name: string, at: number): string[] {
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /UniGB-UCS2-H /DescendantFonts [${at + 1} 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor ${at + 2} 0 R >>`,
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>`,
  ];
}

/** Letters as PDF writes them. */
export function hanHex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}
