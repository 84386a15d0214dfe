/**
 * Where in a record a place lies. A record's names and titles, its headings and its text lie on one line of places,
 * each from a fixed start, so that a place says by itself what it is worth. What does not fit before the next start
 * goes on in the text.
 */
export const ZONES = ['title', 'headings', 'text'] as const;
export type Zone = (typeof ZONES)[number];

export const ZONE_STARTS: Readonly<Record<Zone, number>> = { title: 0, headings: 128, text: 2048 };

/** Places of one record are below this. */
export const PLACES = 2 ** 22;

/** A longer text is not indexed to its end. Its places take more room than its letters: sentences lie apart. */
const MOST_LETTERS = 2 ** 20;

export function zoneAt(place: number): Zone {
  return place < ZONE_STARTS.headings ? 'title' : place < ZONE_STARTS.text ? 'headings' : 'text';
}

/** How many letters fit into a zone; what stands at the last one may not touch the next zone's first. */
export function zoneRoom(zone: Zone): number {
  if (zone === 'title') return ZONE_STARTS.headings - 1;
  return zone === 'headings' ? ZONE_STARTS.text - ZONE_STARTS.headings - 1 : MOST_LETTERS;
}
