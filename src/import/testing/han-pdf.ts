/** A line of a page; measures in points, from the left and from the lower edge. */
export interface HanLine {
  text: string;
  x?: number;
  y?: number;
  size?: number;
  /** The name of its font. */
  font?: string;
}

const LEFT = 90;
const TOP = 740;
const STEP = 28;

/**
 * A PDF as offices print them, without its fonts in it: letters stand there by their numbers in a Chinese encoding. Lines
 * that say nothing else stand below each other.
 */
export function hanPdf(pages: readonly (readonly HanLine[])[]): Buffer {
  const fonts = [...new Set(pages.flat().map(({ font = 'FangSong_GB2312' }) => font))];
  const parts = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${3 + fonts.length * 3 + index * 2} 0 R`).join(' ')}] >>`,
    ...fonts.flatMap((name, index) => fontParts(name, 3 + index * 3)),
    ...pages.flatMap((lines, index) => {
      const at = 3 + fonts.length * 3 + index * 2;
      const resources = fonts.map((_, font) => `/F${font} ${3 + font * 3} 0 R`).join(' ');
      const drawn = lines.map(({ text, x = LEFT, y, size = 16, font = 'FangSong_GB2312' }, line) => {
        const height = y ?? TOP - line * STEP;
        return `BT /F${fonts.indexOf(font)} ${size} Tf ${x} ${height} Td <${hex(text)}> Tj ET`;
      });
      const body = drawn.join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${at + 1} 0 R /Resources << /Font << ${resources} >> >> >>`,
        `<< /Length ${body.length} >>\nstream\n${body}\nendstream`,
      ];
    }),
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

function fontParts(name: string, at: number): string[] {
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /UniGB-UCS2-H /DescendantFonts [${at + 1} 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor ${at + 2} 0 R >>`,
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>`,
  ];
}

function hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}
