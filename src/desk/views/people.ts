import type { NewPerson, Person } from '../accounts/people.ts';
import type { LogEntry } from '../accounts/log.ts';
import type { DeskRole } from '../roles/roles.ts';

/** Everybody who may use the desk, and a form for one more. */
export interface PeopleView {
  people: readonly { href: string; name: string; post: string; login: string; roles: string; state: string }[];
  roles: readonly DeskRole[];
  units: readonly { id: string; name: string }[];
  given: NewPerson;
  errors: readonly { field: string; text: string }[];
}

/** One of them. */
export interface AccountView extends Person {
  action: string;
  allRoles: readonly DeskRole[];
  units: readonly { id: string; name: string }[];
  /** Lets him in once; shown once. */
  link: string | undefined;
  errors: readonly { field: string; text: string }[];
}

export interface LogView {
  entries: readonly LogEntry[];
  now: number;
  /** The id before which there is more. */
  more: number | undefined;
}
