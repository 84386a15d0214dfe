import type { BodyRule } from '../rule.ts';
import { bareAddress } from './bare-address.ts';
import { components } from './components.ts';
import { entities } from './entities.ts';
import { footnotes } from './footnotes.ts';
import { halfWidth } from './half-width.ts';
import { headings } from './headings.ts';
import { joinedNumbers } from './joined-numbers.ts';
import { links } from './links.ts';
import { lookalikes } from './lookalikes.ts';
import { pictureText } from './picture-text.ts';
import { rawHtml } from './raw-html.ts';
import { strongMarks } from './strong-marks.ts';
import { tableCells } from './table-cells.ts';
import { unreadLinks } from './unread-links.ts';

/** Every rule about a body alone. */
export const BODY_RULES: readonly BodyRule[] = [
  headings,
  joinedNumbers,
  rawHtml,
  links,
  bareAddress,
  strongMarks,
  pictureText,
  components,
  entities,
  tableCells,
  lookalikes,
  unreadLinks,
  footnotes,
  halfWidth,
];
