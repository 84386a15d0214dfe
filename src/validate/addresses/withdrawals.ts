import {
  appraisalAddress,
  boardAddress,
  entryAddress,
  PAGES,
  posterAddress,
  namelistAddress,
  seriesAddress,
  unitAddress,
} from '../../addresses/address.ts';
import { namedAttachments } from '../../ingest/content/attachments.ts';
import {
  type Content,
  expiredOn,
  isWithdrawn,
  type Source,
  textOf,
  valueAt,
  type Withdrawal,
  withheld,
} from '../../ingest/content/content.ts';
import { seriesOf } from '../../ingest/content/series-parts.ts';
import { digestOf } from '../../kernel/digest.ts';
import type { BeijingTime } from '../../kernel/beijing-time.ts';
import { fieldsOf } from '../../kernel/fields.ts';
import { isSlug } from '../../kernel/slug.ts';
import { COMMENT_FOLDER } from '../../schema/kinds/comment.ts';
import { PLEDGE_REPORTS_FOLDER } from '../../schema/kinds/report.ts';
import { expiry } from '../../schema/life.ts';
import type { WithdrawalOrder } from '../../schema/withdrawn.ts';
import { pageAddresses } from './page-addresses.ts';

/** A file with its own page. */
export interface Placed {
  source: Source;
  address: string;
  /** The address that a page of its kind has under an id. */
  addressOf: (id: string) => string;
  /** True for an entry and the like; a unit's and a series' former ids only lead to it. */
  isWithdrawable: boolean;
  /** What makes the page: the file itself, or the parts of a series, any of which is enough. */
  carriers: readonly Source[];
}

/** Every file with its own page, units and series included. */
export function placedSources({
  entries,
  boards,
  appraisals,
  namelists,
  units,
  series,
}: Pick<Content, 'entries' | 'boards' | 'appraisals' | 'namelists' | 'units' | 'series'>): Placed[] {
  const placed = (
    source: Source,
    id: string,
    addressOf: (id: string) => string,
    rest: Partial<Placed> = {},
  ): Placed => ({
    source,
    address: addressOf(id),
    addressOf,
    isWithdrawable: true,
    carriers: [source],
    ...rest,
  });
  return [
    ...entries.map((entry) => placed(entry, entry.slug, (id) => entryAddress(entry.kind, id))),
    ...boards.map((board) => placed(board, board.slug, (id) => boardAddress(id))),
    ...appraisals.map((appraisal) => placed(appraisal, appraisal.slug, appraisalAddress)),
    ...namelists.map((namelist) => placed(namelist, namelist.slug, (id) => namelistAddress(namelist.kind, id))),
    ...units.map((unit) => placed(unit, unit.id, unitAddress, { isWithdrawable: false })),
    ...seriesOf({ series, entries }).all.map(({ source, parts }) =>
      placed(source, source.id, seriesAddress, { isWithdrawable: false, carriers: parts.map(({ entry }) => entry) }),
    ),
  ];
}

/** Why a page is not published at `now`; undefined if it is. */
export function pageWithheld({ carriers }: Placed, now: BeijingTime): string | undefined {
  const reasons = carriers.map((source) => withheld(source, now));
  return reasons.includes(undefined) ? undefined : (reasons[0] ?? '还没有发布一篇');
}

/** The ids under which a file was published before, as they are written; those that cannot be ids are left out. */
export function formerIdsOf(source: Source): string[] {
  const former = valueAt(source, 'former');
  return Array.isArray(former) ? former.filter((id) => typeof id === 'string' && isSlug(id)) : [];
}

/** Folders of what can be taken back though it has no page of its own: it is shown where its subject is. */
const PAGELESS = [COMMENT_FOLDER, PLEDGE_REPORTS_FOLDER];

function pagelessSources({ comments, reports }: Content): { source: Source; id: string }[] {
  return [
    ...comments.map((source) => ({ source, id: `${COMMENT_FOLDER}/${source.slug}` })),
    ...reports.map((source) => ({ source, id: `${PLEDGE_REPORTS_FOLDER}/${source.slug}` })),
  ];
}

/**
 * Settles what was taken back and what has another address: puts `withdrawn` into the values of files that an order
 * names, and fills `withdrawals`, `unlinked` and `moved` of the content.
 */
export function settleAddresses(content: Content, orders: readonly WithdrawalOrder[]): void {
  const placed = placedSources(content);
  const ordered = obey(orders, placed, content);
  expire(placed, content.now);
  const withdrawals = new Map<string, Withdrawal>();
  for (const { source, address, addressOf, isWithdrawable } of placed) {
    if (!isWithdrawable || !isWithdrawn(source)) continue;
    const id = address.slice(1, -1);
    withdrawals.set(address, {
      addresses: [address, ...formerIdsOf(source).map(addressOf)],
      id,
      reason: textOf(source, 'withdrawn')!,
      expired: expiredOn(source),
      source,
      byOrder: ordered.has(source),
    });
  }
  for (const { source, id } of pagelessSources(content)) {
    if (!isWithdrawn(source)) continue;
    withdrawals.set(`/${id}/`, {
      addresses: [],
      id,
      reason: textOf(source, 'withdrawn')!,
      expired: undefined,
      source,
      byOrder: ordered.has(source),
    });
  }
  // An order holds for its address also when the file is gone, or lies elsewhere.
  const known = new Set([...withdrawals.values()].flatMap(({ id, addresses }) => [`/${id}/`, ...addresses]));
  for (const { address, reason } of orders) {
    if (!known.has(address))
      withdrawals.set(address, {
        addresses: PAGELESS.some((folder) => address.startsWith(`/${folder}/`)) ? [] : [address],
        id: address.slice(1, -1),
        reason,
        expired: undefined,
        source: undefined,
        byOrder: true,
      });
  }
  content.withdrawals = [...withdrawals.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  content.moved = movedAddresses(placed, content);
  if (content.withdrawals.length > 0) content.unlinked = unlinkedAddresses(content);
}

/**
 * Puts orders into the files that they are about, and returns those. Readings are kept for later runs: they are copied,
 * not changed.
 */
function obey(orders: readonly WithdrawalOrder[], placed: readonly Placed[], content: Content): Set<Source> {
  const ordered = new Set<Source>();
  if (orders.length === 0) return ordered;
  const reasons = new Map(orders.map(({ address, reason }) => [address, reason]));
  const reasonsByTitle = new Map(
    orders.flatMap(({ titleDigest, reason }) => (titleDigest === undefined ? [] : [[titleDigest, reason]])),
  );
  const order = (source: Source, reason: string | undefined) => {
    if (reason === undefined || isWithdrawn(source)) return;
    source.reading = { ...source.reading, value: { ...fieldsOf(source.reading.value), withdrawn: reason } };
    ordered.add(source);
  };
  for (const { source, address, addressOf, isWithdrawable } of placed) {
    if (!isWithdrawable) continue;
    const title = textOf(source, 'title');
    const addresses = [address, ...formerIdsOf(source).map(addressOf)];
    order(
      source,
      addresses.map((one) => reasons.get(one)).find((reason) => reason !== undefined) ??
        (title === undefined ? undefined : reasonsByTitle.get(digestOf(title))),
    );
  }
  for (const { source, id } of pagelessSources(content)) order(source, reasons.get(`/${id}/`));
  return ordered;
}

const EXPIRY = expiry();

/** Takes back what is over by now, as if 撤稿 stood in it; readings are copied, not changed. */
function expire(placed: readonly Placed[], now: BeijingTime): void {
  for (const { source, isWithdrawable } of placed) {
    const expires = isWithdrawable ? textOf(source, 'expires') : undefined;
    if (expires === undefined || expires > now || withheld(source, now) !== undefined) continue;
    // What is no day is reported, and nothing is over by it.
    if (!EXPIRY.safeParse(expires).success) continue;
    source.reading = {
      ...source.reading,
      value: { ...fieldsOf(source.reading.value), withdrawn: '', expired: expires },
    };
  }
}

/** Former addresses of what is published. One that another page has, or has had, is left out: a rule reports it. */
function movedAddresses(placed: readonly Placed[], { now }: Content): Map<string, string> {
  const taken = new Set(placed.map(({ address }) => address));
  const moved = new Map<string, string>();
  for (const one of placed) {
    if (pageWithheld(one, now) !== undefined) continue;
    const { source, address, addressOf } = one;
    for (const old of formerIdsOf(source).map(addressOf))
      if (!taken.has(old) && !moved.has(old)) moved.set(old, address);
  }
  return moved;
}

/** Pages of what was taken back, and lists that have nothing else in them. */
function unlinkedAddresses(content: Content): Set<string> {
  const gone = new Set(content.withdrawals.flatMap(({ addresses }) => addresses));
  for (const entry of [...content.entries, ...content.boards])
    if (isWithdrawn(entry)) for (const { address } of namedAttachments(entry)) gone.add(address);
  for (const address of gone) if (address.startsWith(PAGES.pledges)) gone.add(posterAddress(address.split('/')[2]!));
  for (const [address, { from, hasWithdrawn }] of pageAddresses(content)) {
    if (hasWithdrawn && (from === undefined || from > content.now)) gone.add(address);
  }
  return gone;
}
