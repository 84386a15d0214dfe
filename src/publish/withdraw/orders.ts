import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSlug } from '../../kernel/slug.ts';
import { writeWhole } from '../../machine/write-whole.ts';
import { APPRAISAL_FOLDER } from '../../schema/kinds/appraisal.ts';
import { BOARD_FOLDER } from '../../schema/kinds/board.ts';
import { COMMENT_FOLDER } from '../../schema/kinds/comment.ts';
import { PLEDGE_REPORTS_FOLDER } from '../../schema/kinds/report.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { NAMELIST_KIND_NAMES, NAMELIST_KINDS } from '../../schema/kinds/namelist.ts';
import type { WithdrawalOrder } from '../../schema/withdrawn.ts';
import type { WithdrawnPages } from '../store/release-list.ts';
import type { SiteFolder } from '../store/site-folder.ts';

/** An order with who gave it, and when. */
export interface RecordedOrder extends WithdrawalOrder {
  /** ISO 8601. */
  at: string;
  who: string;
}

/** Beside the log of releases: it outlives a loss of `state/`. */
function ordersFile({ withdrawn }: SiteFolder): string {
  return join(withdrawn, 'orders.json');
}

/**
 * What the administrator has withdrawn, the latest last. Throws, in Chinese, if that is not known any more: nothing
 * may be published then.
 */
export function readOrders(site: SiteFolder): RecordedOrder[] {
  let text: string;
  try {
    text = readFileSync(ordersFile(site), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  try {
    return JSON.parse(text) as RecordedOrder[];
  } catch (error) {
    throw new Error(
      `撤稿的记录（网站文件夹里的 withdrawn/orders.json）读不出来。照这样发布，撤下的会重新出现，所以没有发布。请管理员从备份恢复这个文件；没有备份的，改成一行 []，再逐篇运行 npm run publish:withdraw。`,
      { cause: error },
    );
  }
}

/** Replaces the orders, whole or not at all. Only while the lock is held. */
export async function writeOrders(orders: readonly RecordedOrder[], site: SiteFolder): Promise<void> {
  mkdirSync(site.withdrawn, { recursive: true });
  const temporary = join(site.unfinished, 'orders.json');
  await writeWhole(ordersFile(site), `${JSON.stringify(orders, undefined, 1)}\n`, { temporary, flush: true });
}

/** Adds what only a build finds out: the titles of what was withdrawn. Only while the lock is held. */
export async function completeOrders(withdrawn: readonly WithdrawnPages[], site: SiteFolder): Promise<void> {
  const orders = readOrders(site);
  const titles = new Map(withdrawn.map(({ id, titleDigest }) => [`/${id}/`, titleDigest]));
  const complete = orders.map((order) =>
    order.titleDigest === undefined ? { ...order, titleDigest: titles.get(order.address) } : order,
  );
  if (JSON.stringify(complete) !== JSON.stringify(orders)) await writeOrders(complete, site);
}

/** Folders of addresses at which something can be withdrawn. */
const WITHDRAWABLE: ReadonlySet<string> = new Set([
  ...ENTRY_KIND_NAMES.map((kind) => ENTRY_KINDS[kind].address.slice(1, -1)),
  BOARD_FOLDER,
  APPRAISAL_FOLDER,
  ...NAMELIST_KIND_NAMES.map((kind) => NAMELIST_KINDS[kind].folder),
  COMMENT_FOLDER,
  PLEDGE_REPORTS_FOLDER,
]);

/**
 * The address that is meant, from what was typed: an address with or without the site's host, or a file below
 * `content/`. Undefined where nothing of this kind can be withdrawn. A comment and a report have no page; their address is made up.
 * `base`: the folder of the host in which the site lies, as readers see it in front.
 */
export function withdrawableAddress(typed: string, base = ''): string | undefined {
  const path = typed
    .trim()
    .replace(/^[a-z]+:\/\/[^/]+/i, '')
    .replace(/[?#].*$/, '')
    .replace(/^\.?\/*(?:content\/+(?:exemplars\/+)?)?/, '')
    .replace(/(?:\/+index)?\.(?:html?|mdx?|ya?ml|csv|xlsx)$/, '')
    .replace(/\/+$/, '');
  const own = `/${path}`.startsWith(`${base}/`) ? path.slice(base.length) : path;
  return withdrawable(path) ?? withdrawable(own);
}

function withdrawable(path: string): string | undefined {
  const [folder = '', slug = '', ...rest] = path.split(/\/+/);
  return rest.length === 0 && isSlug(slug) && WITHDRAWABLE.has(folder) ? `/${folder}/${slug}/` : undefined;
}
