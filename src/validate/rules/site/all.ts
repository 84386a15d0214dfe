import type { SiteRule } from '../rule.ts';
import { boardTitles } from './board-titles.ts';
import { boardsAndTables } from './boards-and-tables.ts';
import { commentMembers } from './comment-members.ts';
import { commentPledges } from './comment-pledges.ts';
import { countyCopies } from './county-copies.ts';
import { counties } from './counties.ts';
import { contactVisits } from './contact-visits.ts';
import { downloads } from './downloads.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { duplicateTitles } from './duplicate-titles.ts';
import { duplicateUnitNames } from './duplicate-unit-names.ts';
import { entryPledges } from './entry-pledges.ts';
import { entryReferences } from './entry-references.ts';
import { farDates } from './far-dates.ts';
import { feedbackDates } from './feedback-dates.ts';
import { feedbackPlaces } from './feedback-places.ts';
import { feedbackTwice } from './feedback-twice.ts';
import { fileNames } from './file-names.ts';
import { formerIds } from './former-ids.ts';
import { glossaryIds } from './glossary-ids.ts';
import { glossaryPartIds } from './glossary-part-ids.ts';
import { filesBeside } from './files-beside.ts';
import { glossaryTerms } from './glossary-terms.ts';
import { internalLinks } from './internal-links.ts';
import { leastPledges } from './least-pledges.ts';
import { mapApproval } from './map-approval.ts';
import { mapUnits } from './map-units.ts';
import { memberNames } from './member-names.ts';
import { memberPosts } from './member-posts.ts';
import { noticeCalendar } from './notice-calendar.ts';
import { pastDates } from './past-dates.ts';
import { pairShapes } from './pair-shapes.ts';
import { pictures } from './pictures.ts';
import { pledgeDates } from './pledge-dates.ts';
import { pledgeNumbers } from './pledge-numbers.ts';
import { pledgeUnits } from './pledge-units.ts';
import { pledgeYears } from './pledge-years.ts';
import { publishedDates } from './published-dates.ts';
import { quotes } from './quotes.ts';
import { reportedPledges } from './reported-pledges.ts';
import { reviews } from './reviews.ts';
import { saidDates } from './said-dates.ts';
import { seriesNames } from './series-names.ts';
import { seriesParts } from './series-parts.ts';
import { namelistPairs } from './namelist-pairs.ts';
import { namelistPeople } from './namelist-people.ts';
import { settings } from './settings.ts';
import { siteDomain } from './site-domain.ts';
import { siteMark } from './site-mark.ts';
import { systemNames } from './system-names.ts';
import { twinnedUnits } from './twinned-units.ts';
import { unitDepth } from './unit-depth.ts';
import { unitReferences } from './unit-references.ts';
import { unitRings } from './unit-rings.ts';
import { unusedPictures } from './unused-pictures.ts';
import { withdrawalOrders } from './withdrawal-orders.ts';

/** Every rule about more than one file. Of a file with too many findings the first are shown: the order matters. */
export const SITE_RULES: readonly SiteRule[] = [
  settings,
  siteDomain,
  siteMark,
  farDates,
  pastDates,
  publishedDates,
  fileNames,
  formerIds,
  withdrawalOrders,
  duplicateIds,
  duplicateTitles,
  quotes,
  duplicateUnitNames,
  seriesNames,
  seriesParts,
  unitReferences,
  twinnedUnits,
  contactVisits,
  systemNames,
  entryReferences,
  entryPledges,
  commentMembers,
  unitRings,
  unitDepth,
  glossaryIds,
  glossaryPartIds,
  glossaryTerms,
  pictures,
  pairShapes,
  unusedPictures,
  filesBeside,
  downloads,
  internalLinks,
  boardsAndTables,
  noticeCalendar,
  boardTitles,
  leastPledges,
  memberNames,
  memberPosts,
  pledgeUnits,
  pledgeNumbers,
  pledgeDates,
  saidDates,
  pledgeYears,
  commentPledges,
  reportedPledges,
  namelistPairs,
  namelistPeople,
  feedbackPlaces,
  feedbackDates,
  feedbackTwice,
  mapApproval,
  mapUnits,
  counties,
  countyCopies,
  reviews,
];
