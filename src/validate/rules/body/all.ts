import type { BodyRule } from '../rule.ts';
import { attributeLinks } from './attribute-links.ts';
import { attributeNames } from './attribute-names.ts';
import { attributeValues } from './attribute-values.ts';
import { bareAddress } from './bare-address.ts';
import { componentLines } from './component-lines.ts';
import { componentNames } from './component-names.ts';
import { componentParents } from './component-parents.ts';
import { codeFences } from './code-fences.ts';
import { emptyHeadings } from './empty-headings.ts';
import { entities } from './entities.ts';
import { firstLevelHeadings } from './first-level-headings.ts';
import { foreignMarks } from './foreign-marks.ts';
import { footnotes } from './footnotes.ts';
import { halfWidth } from './half-width.ts';
import { headingLevels } from './heading-levels.ts';
import { joinedNumbers } from './joined-numbers.ts';
import { links } from './links.ts';
import { lookalikes } from './lookalikes.ts';
import { picturePairs } from './picture-pairs.ts';
import { pictureText } from './picture-text.ts';
import { rawHtml } from './raw-html.ts';
import { requiredAttributes } from './required-attributes.ts';
import { strongMarks } from './strong-marks.ts';
import { tableCells } from './table-cells.ts';
import { timelineDates } from './timeline-dates.ts';
import { timelineOrder } from './timeline-order.ts';
import { underscores } from './underscores.ts';
import { unreadLinks } from './unread-links.ts';

/** Every rule about a body alone. */
export const BODY_RULES: readonly BodyRule[] = [
  firstLevelHeadings,
  headingLevels,
  emptyHeadings,
  joinedNumbers,
  rawHtml,
  links,
  bareAddress,
  strongMarks,
  underscores,
  pictureText,
  picturePairs,
  timelineDates,
  timelineOrder,
  componentNames,
  componentParents,
  componentLines,
  attributeNames,
  attributeValues,
  attributeLinks,
  requiredAttributes,
  entities,
  tableCells,
  lookalikes,
  unreadLinks,
  foreignMarks,
  footnotes,
  halfWidth,
  codeFences,
];
