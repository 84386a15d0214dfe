import type { DatabaseSync } from 'node:sqlite';
import type { Environment } from '../../machine/environment.ts';
import { Log } from '../accounts/log.ts';
import { Misses } from '../accounts/misses.ts';
import { People } from '../accounts/people.ts';
import { Sessions } from '../accounts/sessions.ts';
import type { PrintPage } from '../bundle/desk-bundle.ts';
import { PieceDesk } from '../pieces/piece-desk.ts';
import type { Actor } from '../roles/roles.ts';

/** Where a desk works. */
export interface DeskPlace {
  /** The git directory. */
  repo: string;
  branch: string;
  /** The files of the published branch, as far as the desk reads them. */
  contentFolder: string;
  /** Where uploads and reports of imports lie. */
  stateFolder: string;
  /** The installation that publishes; undefined on one's own computer. */
  site: string | undefined;
  /** The working tree that publishing brings up to date; undefined on a server. */
  workTree: string | undefined;
}

/** Whoever asks for a page. */
export interface DeskActor extends Actor {
  /** Undefined on one's own computer, where there are no accounts. */
  id: number | undefined;
  login: string;
  post: string;
  unit: string | undefined;
}

/** All that a desk has to work with. */
export interface Desk {
  place: DeskPlace;
  environment: Environment;
  /** Milliseconds since 1970. */
  clock: () => number;
  pieces: PieceDesk;
  people: People;
  sessions: Sessions;
  misses: Misses;
  log: Log;
  print: PrintPage;
  /** The one who works on his own computer; undefined on a server. */
  owner: DeskActor | undefined;
  /** How the site is called, and whom those ask who do not know how to go on. */
  siteName: () => string;
  phone: () => string | undefined;
}

export function newDesk(
  place: DeskPlace,
  store: DatabaseSync,
  more: Pick<Desk, 'environment' | 'clock' | 'print' | 'owner' | 'siteName' | 'phone'>,
): Desk {
  return {
    place,
    pieces: new PieceDesk(place.repo, place.branch),
    people: new People(store),
    sessions: new Sessions(store),
    misses: new Misses(store),
    log: new Log(store),
    ...more,
  };
}
