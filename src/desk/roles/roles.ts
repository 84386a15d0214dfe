/** What somebody does at the desk. One person may have several. */
export const ROLES = ['供稿', '初审', '复审', '终审', '管理员'] as const;

export type DeskRole = (typeof ROLES)[number];

/** What one can do there; each route asks for one of them. */
export type Action =
  | 'look'
  | 'handIn'
  | 'mend'
  | 'seeAll'
  | 'sign'
  | 'publish'
  | 'correct'
  | 'withdraw'
  | 'ledger'
  | 'report'
  | 'people'
  | 'log'
  | 'patrol'
  | 'except';

const EVERYBODY: readonly DeskRole[] = ROLES;
const EDITORS: readonly DeskRole[] = ['初审', '复审', '终审'];

/**
 * Who may do what: the only table of it. Who hands in works on his own pieces only, see `canSee`.
 */
export const PERMISSIONS: Readonly<Record<Action, readonly DeskRole[]>> = {
  look: EVERYBODY,
  handIn: ['供稿', ...EDITORS],
  mend: ['供稿', ...EDITORS],
  seeAll: [...EDITORS, '管理员'],
  sign: EDITORS,
  publish: ['终审'],
  correct: EDITORS,
  withdraw: ['终审', '管理员'],
  ledger: ['供稿', ...EDITORS],
  report: ['供稿', ...EDITORS],
  people: ['管理员'],
  log: ['管理员'],
  patrol: [...EDITORS, '管理员'],
  /** Personal data are published with a reason. */
  except: ['终审', '管理员'],
};

/** Somebody as far as it decides what he may do. */
export interface Actor {
  name: string;
  roles: readonly DeskRole[];
}

export function may({ roles }: Pick<Actor, 'roles'>, action: Action): boolean {
  return roles.some((role) => PERMISSIONS[action].includes(role));
}

/** Whether somebody sees a piece of work: his own always, those of others only as an editor. */
export function canSee(actor: Actor, owners: readonly string[]): boolean {
  return may(actor, 'seeAll') || owners.includes(actor.name);
}
