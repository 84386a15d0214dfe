import { type Zone, zoneRoom, ZONES } from '../format/zones.ts';
import { searchable } from '../format/searchable.ts';
import type { SearchRecord } from '../records/record.ts';

/** The text of each zone, its blocks ended by line ends, so that it fits where the zone lies. */
export type PlacedZones = Readonly<Record<Zone, string>>;

/** Blocks that have no room in their zone go before the text, so that they are found all the same. */
export function placeZones({ zones }: SearchRecord): PlacedZones {
  const left: string[] = [];
  const placed: Record<Zone, string> = { title: '', headings: '', text: '' };
  for (const zone of ZONES) {
    const room = zoneRoom(zone);
    for (const block of zone === 'text' ? [...left, ...zones.text] : zones[zone]) {
      const line = `${searchable(block.replaceAll('\n', ' '))}\n`;
      if (placed[zone].length + line.length <= room) placed[zone] += line;
      else left.push(block);
    }
  }
  return placed;
}
