import type { SiteRule } from '../rule.ts';
import { addresses } from './addresses.ts';
import { boards } from './boards.ts';
import { commentTargets } from './comment-targets.ts';
import { downloads } from './downloads.ts';
import { duplicates } from './duplicates.ts';
import { glossary } from './glossary.ts';
import { internalLinks } from './links.ts';
import { names } from './names.ts';
import { pictures } from './pictures.ts';
import { pledgeDates } from './pledge-dates.ts';
import { pledgeNumbers } from './pledge-numbers.ts';
import { pledgeUnits } from './pledge-units.ts';
import { pledgeYears } from './pledge-years.ts';
import { references } from './references.ts';
import { settings } from './settings.ts';
import { unitLevels } from './unit-levels.ts';

/** Every rule about more than one file. */
export const SITE_RULES: readonly SiteRule[] = [
  settings,
  names,
  addresses,
  duplicates,
  references,
  unitLevels,
  glossary,
  pictures,
  downloads,
  internalLinks,
  boards,
  pledgeUnits,
  pledgeNumbers,
  pledgeDates,
  pledgeYears,
  commentTargets,
];
