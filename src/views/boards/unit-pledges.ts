import { boardAddress, pledgeAddress } from '../../addresses/address.ts';
import type { Pledge, Unit } from '../../model/entities/linked.ts';
import { subjectOf } from '../../model/links/link-boards.ts';
import { limitOf } from '../../model/pledges/pledge-state.ts';
import { PLEDGE_STATES, type PledgeState } from '../../schema/kinds/pledge.ts';
import { count, newTally, type Tally } from '../../model/pledges/tally.ts';
import { BOARD_TEXTS } from '../../wording/boards.ts';
import type { LinkView } from '../frame/frame.ts';
import { tallyView, type TallyView } from './tally.ts';

/** The pledges of a unit or a member on their own page: their tally, the first few, the way to all. */
export interface UnitPledgesView {
  /** Of the section on the page. */
  id: string;
  title: string;
  /** Of which years. */
  note: string | undefined;
  /** None of a few that were picked. */
  tally: TallyView | undefined;
  items: {
    href: string;
    text: string;
    who: string | undefined;
    due: string;
    state: PledgeState;
    label: string;
    /** 「文中讲到」 */
    told: string | undefined;
  }[];
  more: LinkView[];
}

/** More stand on the boards. */
const SHOWN = 10;

/** What readers look for first: what is late, then what is still to come, then what is done. */
const ORDER: Readonly<Record<PledgeState, number>> = {
  overdue: 0,
  unmet: 1,
  due: 2,
  running: 3,
  notice: 4,
  pending: 5,
  extended: 6,
  partly: 7,
  fulfilled: 8,
};

/**
 * A unit's tally contains all units below it; undefined where nobody there pledges. `told`: the page's text tells of
 * these, they come first.
 */
export function unitPledgesView(unit: Unit, told: readonly Pledge[] = []): UnitPledgesView | undefined {
  if (unit.tally.total === 0) return undefined;
  const { pledges } = unit;
  return viewOf(
    unit.children.length > 0
      ? { title: BOARD_TEXTS.ofUnit, note: BOARD_TEXTS.allYears }
      : { title: BOARD_TEXTS.ofMember, note: yearsOf(pledges) },
    unit.tally,
    pledges,
    (pledge) => (pledge.person ? subjectOf(pledge) : undefined),
    (slug) => `${boardAddress(slug)}?unit=${unit.id}#items`,
    told,
  );
}

/** The pledges of one member. */
export function memberPledgesView(
  pledges: readonly Pledge[] | undefined,
  told: readonly Pledge[] = [],
): UnitPledgesView | undefined {
  if (!pledges || pledges.length === 0) return undefined;
  const tally = newTally();
  for (const { state } of pledges) count(tally, state);
  const name = pledges[0]!.person!.name;
  return viewOf(
    { title: BOARD_TEXTS.ofMember, note: yearsOf(pledges) },
    tally,
    pledges,
    () => undefined,
    (slug) => `${boardAddress(slug)}?q=${encodeURIComponent(name)}#items`,
    told,
  );
}

function yearsOf(pledges: readonly Pledge[]): string {
  return BOARD_TEXTS.years([...new Set(pledges.map(({ board }) => board.data.year))].sort((a, b) => a - b));
}

/** Pledges that an entry tells of, and that are nobody's whose page it is. */
export function toldPledgesView(pledges: readonly Pledge[]): UnitPledgesView | undefined {
  if (pledges.length === 0) return undefined;
  const whoOf = (pledge: Pledge) => `${pledge.person ? `${pledge.unit.data.name}　` : ''}${subjectOf(pledge)}`;
  const view = viewOf(
    { title: BOARD_TEXTS.toldOf, note: undefined },
    undefined,
    pledges,
    whoOf,
    (slug) => boardAddress(slug),
    [],
  );
  return { ...view, id: 'told-pledges' };
}

function viewOf(
  head: Pick<UnitPledgesView, 'title' | 'note'>,
  tally: Tally | undefined,
  pledges: readonly Pledge[],
  whoOf: (pledge: Pledge) => string | undefined,
  boardHref: (slug: string) => string,
  told: readonly Pledge[],
): UnitPledgesView {
  const first = pledges
    .toSorted(
      (a, b) =>
        Number(told.includes(b)) - Number(told.includes(a)) ||
        b.board.data.year - a.board.data.year ||
        ORDER[a.state] - ORDER[b.state] ||
        (limitOf(a.data) < limitOf(b.data) ? -1 : 1),
    )
    .slice(0, SHOWN);
  const boards = new Map<string, LinkView>();
  for (const { board } of pledges)
    if (!boards.has(board.slug)) boards.set(board.slug, { label: board.data.title, href: boardHref(board.slug) });
  return {
    id: 'pledges',
    ...head,
    tally: tally && tallyView(tally),
    items: first.map((pledge) => ({
      href: pledgeAddress(pledge.board.slug, pledge.page, pledge.data.id),
      text: pledge.data.item,
      who: whoOf(pledge),
      due: limitOf(pledge.data),
      state: pledge.state,
      label: PLEDGE_STATES[pledge.state],
      told: told.includes(pledge) ? BOARD_TEXTS.isTold : undefined,
    })),
    more: [...boards.values()],
  };
}
