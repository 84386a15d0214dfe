import { NOTHING_READ, type Reading } from '../../ingest/content/reading.ts';
import { spoiltText } from '../../ingest/files/spoilt-text.ts';
import { readCountyMap } from '../../ingest/map/county-map.ts';
import { unsafeIn, unsafeText } from '../../ingest/table/unsafe-text.ts';
import { findPersonal } from '../../kernel/privacy/facts/find-personal.ts';
import type { MapData } from '../../schema/map.ts';
import { personalFinding } from '../rules/personal-finding.ts';

/**
 * Reads and checks the county's map by itself. Personal data is looked for in what it says of places, not in the long
 * numbers of coordinates.
 */
export function inspectMap(text: string): Reading<MapData> {
  const spoilt = spoiltText(text);
  if (spoilt.length > 0) return { ...NOTHING_READ, valid: false, findings: spoilt };
  const { map, findings, places, said } = readCountyMap(text);
  const found = [
    ...findings,
    ...said.flatMap(({ text: words, at }) => [
      ...findPersonal(words).map(({ kind }) => personalFinding(kind, { place: 'text' }, at)),
      ...unsafeIn(words, 'escape', at),
    ]),
    ...unsafeText(text),
  ];
  const reading = { ...NOTHING_READ, findings: found, positions: places };
  return map && !found.some(({ severity }) => severity === 'error')
    ? { ...reading, valid: true, value: map }
    : { ...reading, valid: false, value: map };
}
