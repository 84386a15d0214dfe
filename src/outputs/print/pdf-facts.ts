/** How many pages a PDF of Chromium's has and which fonts are inside, each name once. */
export function pdfFacts(pdf: Uint8Array): { sheets: number; fonts: string[] } {
  // Chromium packs streams only: what pages and fonts are stands there as text.
  const text = Buffer.from(pdf).toString('latin1');
  const names = [...text.matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/g)].map(([, name]) => name!);
  return { sheets: [...text.matchAll(/\/Type \/Page\b(?!s)/g)].length, fonts: [...new Set(names)].sort() };
}
