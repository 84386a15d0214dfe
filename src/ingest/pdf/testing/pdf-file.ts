/** What a PDF of a test holds. */
export interface MadePdf {
  /** Lines of each page, of letters that Latin fonts have. */
  pages: readonly (readonly string[])[];
  title?: string;
  /** A remark at the first page. */
  remark?: string;
  /** Instead of letters there is a picture on each page. */
  isScan?: boolean;
}

/** A PDF, written part by part. */
export function pdfFile({ pages, title = '', remark, isScan = false }: MadePdf): Buffer {
  const parts: string[] = [];
  const add = (part: string) => parts.push(part);
  const stream = (body: string, more = '') => `<< /Length ${body.length} ${more}>>\nstream\n${body}\nendstream`;
  const pageAt = (index: number) => 6 + 2 * index;
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${pageAt(index)} 0 R`).join(' ')}] >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  add(stream('\xff', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 '));
  add(`<< /Title ${text(title)} >>`);
  for (const [index, lines] of pages.entries()) {
    const remarks =
      remark === undefined || index > 0
        ? ''
        : `/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents ${text(remark)} >>]`;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> /XObject << /P 4 0 R >> >> /Contents ${pageAt(index) + 1} 0 R ${remarks} >>`,
    );
    const letters = `BT /F 12 Tf 14 TL 60 780 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
    add(stream(isScan ? 'q 500 0 0 700 40 60 cm /P Do Q' : letters));
  }
  let file = '%PDF-1.7\n';
  const places = parts.map((part, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${part}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const end = file.length;
  file += `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${parts.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${end}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** In UTF-16, so that it may be Chinese. */
function text(words: string): string {
  return `<FEFF${Buffer.from(words, 'utf16le').swap16().toString('hex')}>`;
}
