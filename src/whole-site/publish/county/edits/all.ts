import { BOARD_EDITS } from './boards.ts';
import type { Edits } from './edit-call.ts';
import { ENTRY_EDITS, PHOTO_EDITS, RECORDING_EDITS, TOPIC_EDITS } from './entries.ts';
import { SERIES_AND_POST_EDITS } from './series-and-posts.ts';
import { SETTING_EDITS, TERM_EDITS } from './site.ts';
import { UNIT_EDITS } from './units.ts';
import { VOTE_EDITS } from './votes.ts';

/** All edits. A seed names them by their order: new ones come last. */
export const EDITS: Edits = {
  ...ENTRY_EDITS,
  ...UNIT_EDITS,
  ...TERM_EDITS,
  ...PHOTO_EDITS,
  ...SETTING_EDITS,
  ...BOARD_EDITS,
  ...VOTE_EDITS,
  ...TOPIC_EDITS,
  ...SERIES_AND_POST_EDITS,
  ...RECORDING_EDITS,
};
