import { validValues } from '../ingest/content/content.ts';
import { addDays, dayOf } from '../kernel/beijing-time.ts';
import { USUAL_PATROL } from '../schema/settings/patrol.ts';
import type { CheckResult } from '../validate/check.ts';
import type { PictureLook } from '../validate/pictures/read-pictures.ts';
import { checkedSections } from './checked-sections.ts';
import { columnAges, columnSection } from './column-ages.ts';
import { exceptionSection } from './exceptions.ts';
import { EDITORS, Menders } from './menders.ts';
import { missingFacts, overNotices } from './missing-facts.ts';
import { nearSection } from './near-pieces.ts';
import { hostSection } from './outgoing-hosts.ts';
import { pictureSection } from './picture-section.ts';
import type { PatrolReport } from './patrol-report.ts';

/**
 * Looks the whole site over as of the moment that it was checked for. What the check has found is taken from it, and what
 * was read in pictures; only what they do not ask is asked here.
 */
export function lookOver({ content, issues: checkedIssues, files }: CheckResult, look: PictureLook): PatrolReport {
  const issues = [...checkedIssues, ...look.issues];
  const menders = new Menders(content);
  const settings = validValues(content.site);
  const organiser = settings?.organisers?.[0] ?? EDITORS;
  const days = settings?.patrol?.noticeDays ?? USUAL_PATROL.noticeDays;
  const columns = columnAges(content);
  const checked = checkedSections(issues, menders);
  const ofCheck = (...ids: string[]) => checked.filter(({ id }) => ids.includes(id));
  const sections = [
    columnSection(columns, organiser),
    ...ofCheck('undated', 'links'),
    hostSection(content, menders),
    missingFacts(content, menders),
    overNotices(content, menders, addDays(dayOf(content.now), -days), days),
    ...ofCheck('personal'),
    pictureSection(look),
    ...ofCheck('words', 'reviews'),
    nearSection(content, menders),
    ...ofCheck('others'),
    exceptionSection(content),
  ];
  return {
    site: settings?.name ?? '网站',
    on: content.now,
    pieces: columns.reduce((sum, { count }) => sum + count, 0),
    files,
    columns,
    sections,
    due: sections.reduce((sum, { items }) => sum + items.filter(({ isDue }) => isDue).length, 0),
  };
}
