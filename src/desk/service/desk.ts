import type { DatabaseSync } from 'node:sqlite';
import type { Environment } from '../../machine/environment.ts';
import { Browsers } from '../accounts/browsers.ts';
import { Log } from '../accounts/log.ts';
import { Misses } from '../accounts/misses.ts';
import { People, type Person } from '../accounts/people.ts';
import { Sessions } from '../accounts/sessions.ts';
import type { PrintPage } from '../bundle/desk-bundle.ts';
import { HandedIn } from '../handin/handed-in.ts';
import type { PlacedSignOff } from '../../publish/signers/counted.ts';
import type { Looker } from '../looker/looker.ts';
import { type PieceDesk } from '../pieces/piece-desk.ts';
import { PublishJobs, type PublishWork } from '../publishing/publish-job.ts';
import { tellingNoFolders } from '../publishing/told-lines.ts';
import type { Publisher } from '../publishing/publish-work.ts';
import type { Signature } from '../review/signature.ts';
import type { Actor } from '../roles/roles.ts';
import { DayBoard } from '../looker/day-board.ts';
import { ImportReports } from '../handin/import-reports.ts';
import { Looks } from './looks.ts';
import { Presence } from './presence.ts';
import { Takeaways } from './takeaways.ts';

/** Where a desk works. */
export interface DeskPlace {
  /** The git directory. */
  repo: string;
  branch: string;
  /** The files of the published branch, as far as the desk reads them. */
  contentFolder: string;
  /** Where accounts and reports of imports lie. */
  stateFolder: string;
}

/** Whoever asks for a page. */
export interface DeskActor extends Actor {
  /** Undefined on one's own computer, where there are no accounts. */
  id: number | undefined;
  login: string;
  post: string;
  /** The unit for which he reports; undefined where he is bound to none. */
  unit?: string | undefined;
}

/** What differs between a desk on one's own computer and one on a server. */
export interface DeskMeans {
  environment: Environment;
  /** Milliseconds since 1970. */
  clock: () => number;
  print: PrintPage;
  looker: Looker;
  /** The one who works on his own computer; undefined on a server. */
  owner: DeskActor | undefined;
  /** How the site is called, and whom those ask who do not know how to go on. */
  siteName: () => string;
  phone: () => string | undefined;
  /** Where browsers find the desk, without a slash at its end. */
  address: () => string;
  /** Where readers find the site, without a slash at its end. */
  siteAddress: () => string;
  /** Lets the installation know whose sign-offs come from whom; does nothing on one's own computer. */
  registerSigner: (person: Pick<Person, 'name' | 'roles' | 'isOff'>) => Promise<void>;
  /** Whether a piece, by its path below `content/`, is published only when it is signed. */
  needsReview: (path: string) => boolean;
  /** Tells of sign-offs as they stand now why they do not count; undefined of one that does. */
  signOffJudge: () => Promise<(one: PlacedSignOff) => string | undefined>;
  /** Brings a signature into its piece, from the person whose it is. Throws a `RefusedForm`. */
  bringSignature: (signature: Signature) => Promise<void>;
  /** How somebody's pieces come to be published. */
  publisherFor: (actor: DeskActor) => Publisher;
  /** What takes something back without its file being changed; undefined where its file has to say so. */
  withdrawWork: ((actor: DeskActor, address: string, reason: string) => PublishWork) | undefined;
  /** What brings it back; undefined where its file says that it is withdrawn. Throws a `RefusedForm`. */
  restoreWork: (actor: DeskActor, piece: { address: string; title: string }) => PublishWork | undefined;
}

/** All that a desk has to work with. */
export interface Desk extends DeskMeans {
  place: DeskPlace;
  pieces: PieceDesk;
  people: People;
  sessions: Sessions;
  browsers: Browsers;
  misses: Misses;
  log: Log;
  looks: Looks;
  day: DayBoard;
  presence: Presence;
  publishing: PublishJobs;
  reports: ImportReports;
  takeaways: Takeaways;
  handedIn: HandedIn;
}

export function newDesk(place: DeskPlace, pieces: PieceDesk, store: DatabaseSync, means: DeskMeans): Desk {
  return {
    ...means,
    place,
    pieces,
    people: new People(store),
    sessions: new Sessions(store),
    browsers: new Browsers(store),
    misses: new Misses(store),
    log: new Log(store),
    looks: new Looks(),
    day: new DayBoard(),
    presence: new Presence(),
    publishing: new PublishJobs(
      tellingNoFolders({ [place.contentFolder]: 'content', [place.stateFolder]: '', [place.repo]: '仓库' }),
    ),
    reports: new ImportReports(place.stateFolder),
    takeaways: new Takeaways(place.stateFolder),
    handedIn: new HandedIn(store),
  };
}
