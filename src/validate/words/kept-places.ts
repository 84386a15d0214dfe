import type { WordHits } from './word-cache.ts';
import type { KeptPlace, WrittenText } from './written-texts.ts';

/** The stretches that findings name: with them kept, a text that stays need not be read to tell of it again. */
export function placesToKeep(hits: WordHits, { stretch, spanOf }: WrittenText): KeptPlace[] {
  const { near = [], ruled = [], slips = [], disagreements = [], posts = [], pairs = [] } = hits;
  const stretches = [
    ...[...near, ...ruled].map(([start, end]) => [start, end] as const),
    ...[...slips, ...disagreements, ...posts, ...pairs].map(({ start, end }) => [start, end] as const),
    ...disagreements.map(({ otherStart, otherEnd }) => [otherStart, otherEnd] as const),
  ];
  return stretches.map(([start, end]) => [start, end, stretch(start, end), spanOf(start, end)]);
}

/** The same text, which knows these places without being read. */
export function withPlaces(written: WrittenText, places: readonly KeptPlace[]): WrittenText {
  const known = new Map(places.map(([start, end, stretch, span]) => [`${start}-${end}`, { stretch, span }]));
  return {
    ...written,
    stretch: (start, end) => known.get(`${start}-${end}`)?.stretch ?? written.stretch(start, end),
    spanOf: (start, end) => known.get(`${start}-${end}`)?.span ?? written.spanOf(start, end),
  };
}
