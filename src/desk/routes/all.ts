import type { DeskRoute } from '../service/route.ts';
import { HAND_IN_ROUTES } from './hand-in.ts';
import { PEOPLE_ROUTES } from './people.ts';
import { SIGN_IN_ROUTES } from './sign-in.ts';
import { TODAY_ROUTES } from './today.ts';

/** Everything that a desk answers. */
export const DESK_ROUTES: readonly DeskRoute[] = [
  ...SIGN_IN_ROUTES,
  ...TODAY_ROUTES,
  ...HAND_IN_ROUTES,
  ...PEOPLE_ROUTES,
];
