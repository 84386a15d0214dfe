/** A PDF as scanners make them: a JPEG on each page, of A4, and no letter. */
export function scanPdf(pages: readonly { jpeg: Buffer; width: number; height: number }[]): Buffer {
  const pieces: Buffer[] = [];
  const places: number[] = [];
  let length = 0;
  const add = (piece: Buffer | string) => {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece;
    pieces.push(bytes);
    length += bytes.length;
  };
  const object = (...parts: (Buffer | string)[]) => {
    places.push(length);
    add(`${places.length} 0 obj\n`);
    for (const part of parts) add(part);
    add('\nendobj\n');
  };
  add('%PDF-1.4\n');
  object('<< /Type /Catalog /Pages 2 0 R >>');
  object(
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${3 + index * 3} 0 R`).join(' ')}] >>`,
  );
  for (const [index, { jpeg, width, height }] of pages.entries()) {
    const at = 3 + index * 3;
    const drawn = 'q 595 0 0 842 0 0 cm /Scan Do Q';
    object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${at + 1} 0 R /Resources << /XObject << /Scan ${at + 2} 0 R >> >> >>`,
    );
    object(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`);
    object(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      jpeg,
      '\nendstream',
    );
  }
  const end = length;
  add(
    `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${end}\n%%EOF\n`,
  );
  return Buffer.concat(pieces);
}
