import type { DeskRoute } from '../service/route.ts';
import { FORM_ROUTES } from './form.ts';
import { HAND_IN_ROUTES } from './hand-in.ts';
import { HISTORY_ROUTES } from './history.ts';
import { LEDGER_ROUTES } from './ledger.ts';
import { LIVE_ROUTES } from './live/live-piece.ts';
import { MOVE_ROUTES } from './live/move.ts';
import { NEW_LEDGER_ROUTES } from './live/new-ledger.ts';
import { TAKEAWAY_ROUTES } from './live/takeaways.ts';
import { WITHDRAW_ROUTES } from './live/withdraw.ts';
import { MEND_ROUTES } from './mend.ts';
import { MERGE_ROUTES } from './merge.ts';
import { PATROL_ROUTES } from './patrol.ts';
import { PEOPLE_ROUTES } from './people.ts';
import { PUBLISHING_ROUTES } from './publishing.ts';
import { REPORT_ROUTES } from './reports.ts';
import { REVIEW_ROUTES } from './review.ts';
import { SIGN_IN_ROUTES } from './sign-in.ts';
import { TODAY_ROUTES } from './today.ts';
import { WAIVE_ROUTES } from './waive.ts';

/** Everything that a desk answers. */
export const DESK_ROUTES: readonly DeskRoute[] = [
  ...SIGN_IN_ROUTES,
  ...TODAY_ROUTES,
  ...HAND_IN_ROUTES,
  ...MEND_ROUTES,
  ...FORM_ROUTES,
  ...WAIVE_ROUTES,
  ...MERGE_ROUTES,
  ...HISTORY_ROUTES,
  ...REVIEW_ROUTES,
  ...PUBLISHING_ROUTES,
  ...REPORT_ROUTES,
  ...LEDGER_ROUTES,
  ...LIVE_ROUTES,
  ...MOVE_ROUTES,
  ...WITHDRAW_ROUTES,
  ...NEW_LEDGER_ROUTES,
  ...TAKEAWAY_ROUTES,
  ...PATROL_ROUTES,
  ...PEOPLE_ROUTES,
];
