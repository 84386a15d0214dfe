import type { ValueRule } from '../rule.ts';
import { appraisalBallots } from './appraisal-ballots.ts';
import { appraisalRepeats } from './appraisal-repeats.ts';
import { appraisalRows } from './appraisal-rows.ts';
import { commentProblems } from './comment-problems.ts';
import { commentTarget } from './comment-target.ts';
import { coverText } from './cover-text.ts';
import { dateOrder } from './date-order.ts';
import { joinedWords } from './joined-words.ts';
import { helpedPeople } from './helped-people.ts';
import { holidayDates } from './holiday-dates.ts';
import { noticeOrder } from './notice-order.ts';
import { drawnFigures } from './drawn-figures.ts';
import { exactAddress } from './exact-address.ts';
import { portraitConsent } from './portrait-consent.ts';
import { lifeDates } from './life-dates.ts';
import { narrationSound } from './narration-sound.ts';
import { recordingPosters } from './recording-posters.ts';
import { repeatedPosts } from './repeated-posts.ts';
import { namelistPeriod } from './namelist-period.ts';
import { speakerPosts } from './speaker-posts.ts';
import { titleLength } from './title-length.ts';
import { titleLetters } from './title-letters.ts';
import { toldDay } from './told-day.ts';
import { reportPhoto } from './report-photo.ts';
import { reportResult } from './report-result.ts';
import { reportSaid } from './report-said.ts';
import { recordNumbers } from './record-numbers.ts';
import { unpublishedColumns } from './unpublished-columns.ts';
import { wholeNames } from './whole-names.ts';

/** Rules about the settings of entries. */
export const ENTRY_RULES: readonly ValueRule[] = [
  titleLength,
  titleLetters,
  dateOrder,
  lifeDates,
  toldDay,
  coverText,
  portraitConsent,
  drawnFigures,
  recordingPosters,
  narrationSound,
  wholeNames,
  joinedWords,
  speakerPosts,
];

/** Rules about the settings of units. */
export const UNIT_RULES: readonly ValueRule[] = [exactAddress, helpedPeople, repeatedPosts, wholeNames];

/** Rules about the settings of boards. */
export const BOARD_RULES: readonly ValueRule[] = [titleLength, titleLetters, dateOrder, lifeDates, noticeOrder];

/** Rules about comments. */
export const COMMENT_RULES: readonly ValueRule[] = [commentTarget, commentProblems, wholeNames];

/** Rules about reports of pledges. */
export const REPORT_RULES: readonly ValueRule[] = [reportSaid, reportResult, reportPhoto];

/** Rules about appraisals. */
export const APPRAISAL_RULES: readonly ValueRule[] = [
  titleLength,
  titleLetters,
  appraisalRows,
  appraisalRepeats,
  appraisalBallots,
  wholeNames,
];

/** Rules about the settings of lists of members. */
export const NAMELIST_RULES: readonly ValueRule[] = [titleLength, titleLetters, namelistPeriod];

/** Rules about the site's settings. */
export const SITE_VALUE_RULES: readonly ValueRule[] = [unpublishedColumns, recordNumbers];

/** Rules about holidays. */
export const HOLIDAY_RULES: readonly ValueRule[] = [holidayDates];
