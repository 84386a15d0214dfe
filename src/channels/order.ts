import { parseArgs } from 'node:util';
import { nearest } from '../kernel/nearest.ts';
import { shorten } from '../kernel/text-width.ts';
import { pledgesByUnit } from '../model/entities/board.ts';
import type { Board, Entry, Pledge } from '../model/entities/linked.ts';
import type { Site } from '../model/site/site.ts';
import { isOfMembers } from '../schema/kinds/board.ts';
import { ORDER_TEXTS } from '../wording/channels/order-texts.ts';
import { type Channel, CHANNEL_NAMES, CHANNELS } from './piece/channel.ts';

/** What is to be made, as it was typed. */
export interface ChannelOrder {
  piece: string;
  /** Undefined: all that make sense. */
  channels: readonly Channel[] | undefined;
  unit: string | undefined;
  pledges: readonly string[];
  /** Undefined: the folder of the piece. */
  folder: string | undefined;
  /** What lies there already may be replaced. */
  replaces: boolean;
}

/** An entry, or a board with the part of it that is meant. */
export type Ordered =
  | { entry: Entry; board: undefined }
  | { entry: undefined; board: Board; unit: string | undefined; pledges: readonly Pledge[] };

/** Reads a command line; throws with what is wrong with it. */
export function channelOrder(args: readonly string[]): ChannelOrder {
  const { positionals, values } = parsed(args);
  // 「--as 长图 短信」 and 「--as 长图,短信」 are meant alike, before the piece and behind it.
  const more = values.as ? positionals.filter(isChannel) : [];
  const [piece, ...others] = positionals.filter((each) => !more.includes(each));
  if (piece === undefined) throw new Error(`${ORDER_TEXTS.noPiece}${ORDER_TEXTS.usage}`);
  const named = [...(values.as ?? []), ...more].flatMap((list) => list.split(/[,，、\s]+/)).filter(Boolean);
  if (others.length > 0 && values.as) channelNamed(others[0]!);
  if (others.length > 0) throw new Error(`${ORDER_TEXTS.onePiece}${ORDER_TEXTS.usage}`);
  return {
    piece: piece.trim(),
    channels: named.length === 0 ? undefined : CHANNEL_NAMES.filter((name) => named.map(channelNamed).includes(name)),
    unit: values.unit,
    pledges: (values.pledge ?? []).flatMap((list) => list.split(/[,，、\s]+/)).filter(Boolean),
    folder: values.to,
    replaces: values.replace,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        as: { type: 'string', multiple: true },
        unit: { type: 'string' },
        pledge: { type: 'string', multiple: true },
        to: { type: 'string' },
        replace: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Error(`${ORDER_TEXTS.unreadable(args.join(' '))}${ORDER_TEXTS.usage}`, { cause: error });
  }
}

function isChannel(typed: string): boolean {
  return CHANNEL_NAMES.some((name) => name === typed.toLowerCase() || CHANNELS[name] === typed);
}

function channelNamed(typed: string): Channel {
  const found = CHANNEL_NAMES.find((name) => name === typed.toLowerCase() || CHANNELS[name] === typed);
  if (found) return found;
  const near = nearest(typed, [...CHANNEL_NAMES, ...Object.values(CHANNELS)]);
  throw new Error(
    ORDER_TEXTS.noChannel(
      shorten(typed, 30),
      near,
      CHANNEL_NAMES.map((name) => `${CHANNELS[name]}（${name}）`).join('、'),
    ),
  );
}

/**
 * The piece that an order means: by its id, its bare slug, or its address, whole or not. Only what is published; of
 * anything else it throws why not. `previews`: the same site with what is not published yet.
 */
export function orderedPiece(order: ChannelOrder, site: Site, previews: () => Site): Ordered {
  const { path, anchor } = placeOf(order.piece, site);
  const entry = entryAt(path, site);
  const board = boardAt(path, site);
  if (entry && board) throw new Error(ORDER_TEXTS.twoMeanings(path, entry.id, `pledges/${board.slug}`));
  if (board) return orderedPart(order, board, anchor);
  if (entry) {
    if (order.unit !== undefined || order.pledges.length > 0) throw new Error(ORDER_TEXTS.onlyBoards);
    return { entry, board: undefined };
  }
  throw new Error(notThere(path, site, previews()));
}

/** What is made where nothing is named. */
export function usualChannels(ordered: Ordered, pledges: readonly Pledge[]): readonly Channel[] {
  // Sheets for every door of a county are printed when somebody asks for them.
  const hasDoors =
    pledges.length > 0 &&
    (ordered.entry !== undefined || isOfMembers(ordered.board.data.kind) || ordered.pledges.length > 0);
  return CHANNEL_NAMES.filter((name) => name !== 'plate' || hasDoors);
}

/** The pledges that can hang on a door. */
export function doorPledges(ordered: Ordered, site: Site): readonly Pledge[] {
  if (ordered.entry) return site.memberPledges.get(ordered.entry.id) ?? [];
  const { board, unit, pledges } = ordered;
  if (pledges.length > 0) return pledges;
  return unit === undefined
    ? board.pledges
    : board.pledges.filter((each) => [each.unit, ...each.partners].some(({ id }) => id === unit));
}

/** `branches/slug` or `slug`, whichever way an address was typed. */
function placeOf(typed: string, site: Site): { path: string; anchor: string | undefined } {
  const domain = site.root;
  const local = domain !== '' && typed.startsWith(domain) ? typed.slice(domain.length) : typed;
  if (/^https?:\/\//i.test(local)) throw new Error(ORDER_TEXTS.otherSite(shorten(typed, 80)));
  const [before = '', anchor] = local.split('#');
  let path = before.replace(/^\/+|\/+$/g, '');
  const moved = site.moved.get(`/${path}/`);
  if (moved !== undefined) path = moved.split('#')[0]!.replace(/^\/+|\/+$/g, '');
  return { path, anchor };
}

function entryAt(path: string, site: Site): Entry | undefined {
  return site.entry(path) ?? site.entryAt(`/${path}/`);
}

function boardAt(path: string, site: Site): Board | undefined {
  const slug = path.replace(/^pledges\//, '').replace(/\/page\/\d+$/, '');
  return site.boards.find((board) => board.slug === slug);
}

function orderedPart(order: ChannelOrder, board: Board, anchor: string | undefined): Ordered {
  const { unit } = order;
  const units = [...pledgesByUnit(board).keys()];
  if (unit !== undefined && !units.some(({ id }) => id === unit)) {
    const near = nearest(
      unit,
      units.map(({ id }) => id),
    );
    throw new Error(
      ORDER_TEXTS.noUnit(
        shorten(unit, 40),
        near,
        units.slice(0, MOST_LISTED).map(({ id, data }) => [id, data.name]),
      ),
    );
  }
  const fromAddress = anchor?.startsWith('p-') ? [anchor.slice(2)] : [];
  const pledges = [...order.pledges, ...fromAddress].map((id) => {
    const found = board.pledges.find(({ data }) => data.id.toLowerCase() === id.toLowerCase());
    if (!found)
      throw new Error(
        ORDER_TEXTS.noPledge(
          shorten(id, 40),
          nearest(
            id,
            board.pledges.map(({ data }) => data.id),
          ),
          board.data.title,
        ),
      );
    return found;
  });
  return { entry: undefined, board, unit, pledges };
}

const MOST_LISTED = 30;

function notThere(path: string, site: Site, previews: Site): string {
  if ([`/${path}/`, `/pledges/${path}/`].some((address) => site.withdrawn.has(address)))
    return ORDER_TEXTS.withdrawn(path);
  const withdrawn = [...site.withdrawn.keys()].find((address) => address.endsWith(`/${path}/`));
  if (withdrawn !== undefined) return ORDER_TEXTS.withdrawn(path);
  const hidden = entryAt(path, previews) ?? boardAt(path, previews);
  if (hidden?.withheld !== undefined) return ORDER_TEXTS.withheld(hidden.data.title, hidden.withheld);
  const ids = [...site.entries.map(({ id }) => id), ...site.boards.map(({ slug }) => `pledges/${slug}`)];
  const bare = path.slice(path.lastIndexOf('/') + 1);
  const near =
    nearest(path, ids) ??
    ids.find((id) =>
      id.endsWith(
        `/${nearest(
          bare,
          ids.map((each) => each.slice(each.indexOf('/') + 1)),
        )}`,
      ),
    );
  return ORDER_TEXTS.noSuch(
    shorten(path, 60),
    near,
    nearest(
      path,
      site.entries.map(({ data }) => data.title),
    ),
  );
}
