/** Whole sentences of a paragraph, each with the marks that end it. */
export function sentencesOf(paragraph: string): string[] {
  const found = paragraph.match(/[^。！？!?；…]*(?:[。！？!?；]|…+)+[”’」』）)》]*|[^。！？!?；…]+$/gu) ?? [];
  return found.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

/** As many whole sentences from the start as are no longer than `most`; '' if the first is longer. */
export function sentencesWithin(text: string, most: number): string {
  let within = '';
  for (const sentence of sentencesOf(text)) {
    if (within.length + sentence.length > most) break;
    within += sentence;
  }
  return within;
}
