import { type Content, validValues } from '../../ingest/content/content.ts';
import { TAKEN_FILE, type Taken } from '../../schema/open/county-copy.ts';
import { SUMMARY_FILE } from '../../schema/open/search-summary.ts';
import { openFile, type OpenPart } from '../../schema/open/open-part.ts';
import type { OpenContent, OpenMonth } from '../../schema/open/open-schema.ts';
import { type PartyField, partyFieldById } from '../../schema/party-field.ts';
import { rootOfCounty, USUAL_FIGURE_DAYS, USUAL_NEWS_DAYS } from '../../schema/settings/counties.ts';
import { addTally, newTally, type Tally, tallyUnder } from '../pledges/tally.ts';

/** A county of a portal, with what its own site has published last and the portal has taken. */
export interface PortalCounty {
  id: string;
  name: string;
  /** Of its own site, without a slash at the end. */
  root: string;
  /** What it is called on the map. */
  area: string;
  /** Undefined where nothing was taken yet. */
  data: OpenContent | undefined;
  taken: Taken | undefined;
  /** As its search has said what may be found there. */
  summary: string | undefined;
}

/** Many counties as one. */
export interface Portal {
  /** In the order of their list. */
  counties: readonly PortalCounty[];
  /** All their pledges. */
  tally: Tally;
  /** By the fields of those who pledged, in their usual order. */
  byField: ReadonlyMap<PartyField, Tally>;
  /** In order. */
  months: readonly OpenMonth[];
  /** Without news, and without newer figures, for more days than these a county is late. */
  newsDays: number;
  figureDays: number;
}

/** Undefined for a site that is no portal: it has no list of counties. */
export function linkPortal(content: Pick<Content, 'counties' | 'copies'>): Portal | undefined {
  const list = validValues(content.counties);
  if (!list) return undefined;
  const files = new Map(content.copies.map((source) => [`${source.county} ${source.name}`, source]));
  const counties = list.counties.map((county): PortalCounty => {
    const partOf = <P extends OpenPart>(part: P) =>
      validValues(files.get(`${county.id} ${openFile(part)}`)) as OpenContent[P] | undefined;
    const [digest, units, terms] = [partOf('digest'), partOf('units'), partOf('terms')];
    return {
      id: county.id,
      name: county.name,
      root: rootOfCounty(county),
      area: county.area ?? county.name,
      data: digest && units && terms && { digest, units, terms },
      taken: validValues(files.get(`${county.id} ${TAKEN_FILE}`)) as Taken | undefined,
      summary: validValues(files.get(`${county.id} ${SUMMARY_FILE}`)) as string | undefined,
    };
  });
  return {
    counties,
    ...sumsOver(counties),
    newsDays: list.newsDays ?? USUAL_NEWS_DAYS,
    figureDays: list.figureDays ?? USUAL_FIGURE_DAYS,
  };
}

function sumsOver(counties: readonly PortalCounty[]): Pick<Portal, 'tally' | 'byField' | 'months'> {
  const tally = newTally();
  const byField = new Map<string, Tally>();
  const months = new Map<string, OpenMonth>();
  for (const { data } of counties) {
    if (!data) continue;
    const { pledges } = data.digest;
    addTally(tally, pledges);
    for (const { field, ...ofField } of pledges.fields) addTally(tallyUnder(byField, field), ofField);
    for (const { month, due, dueAndKept, kept } of pledges.months) {
      const sum = months.get(month) ?? { month, due: 0, dueAndKept: 0, kept: 0 };
      months.set(month, {
        month,
        due: sum.due + due,
        dueAndKept: sum.dueAndKept + dueAndKept,
        kept: sum.kept + kept,
      });
    }
  }
  return {
    tally,
    byField: new Map([...byField].map(([id, ofField]) => [partyFieldById(id), ofField])),
    months: [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1)),
  };
}
