import type { DeskRoute } from '../service/route.ts';
import { FORM_ROUTES } from './form.ts';
import { HAND_IN_ROUTES } from './hand-in.ts';
import { HISTORY_ROUTES } from './history.ts';
import { LIVE_ROUTES } from './live.ts';
import { MEND_ROUTES } from './mend.ts';
import { MERGE_ROUTES } from './merge.ts';
import { PATROL_ROUTES } from './patrol.ts';
import { PEOPLE_ROUTES } from './people.ts';
import { PUBLISHING_ROUTES } from './publishing.ts';
import { REVIEW_ROUTES } from './review.ts';
import { SIGN_IN_ROUTES } from './sign-in.ts';
import { TODAY_ROUTES } from './today.ts';

/** Everything that a desk answers. */
export const DESK_ROUTES: readonly DeskRoute[] = [
  ...SIGN_IN_ROUTES,
  ...TODAY_ROUTES,
  ...HAND_IN_ROUTES,
  ...MEND_ROUTES,
  ...FORM_ROUTES,
  ...MERGE_ROUTES,
  ...HISTORY_ROUTES,
  ...REVIEW_ROUTES,
  ...PUBLISHING_ROUTES,
  ...LIVE_ROUTES,
  ...PATROL_ROUTES,
  ...PEOPLE_ROUTES,
];
