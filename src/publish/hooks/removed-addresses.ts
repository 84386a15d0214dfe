import type { Content } from '../../ingest/content/content.ts';
import { pageWithheld, placedSources } from '../../validate/addresses/withdrawals.ts';
import { renamesBetween } from '../git/trees.ts';
import type { ReleaseList } from '../store/release-list.ts';
import { contentAddress } from '../withdraw/content-address.ts';

/** An address that readers have and a push takes away. */
export interface RemovedAddress {
  address: string;
  /** The file that lay there before and has another name now, where git sees one. */
  renamedTo: string | undefined;
  /** Why what is still there is not published any more; undefined for what is gone. */
  withheld: string | undefined;
}

/** The rest is counted. */
const MOST_SHOWN = 20;

/** Pages of entries, boards, appraisals, namelists, units and series; not parts of lists, which come and go by themselves. */
const CONTENT_PAGE =
  /^(?:branches|members|speeches|news|topics|pledges|appraisals|recommendations|stars|units|series)\/[^/]+\/index\.html$/;

/** Addresses of the live release at which there will be nothing more. `live`: the release that readers get. */
export async function removedAddresses(
  { files }: Pick<ReleaseList, 'files'>,
  content: Content,
  repo: string,
  old: string | undefined,
  now: string,
): Promise<RemovedAddress[]> {
  const placed = placedSources(content);
  const there = new Set([
    ...placed.filter((one) => pageWithheld(one, content.now) === undefined).map(({ address }) => address),
    ...content.moved.keys(),
    ...content.withdrawals.flatMap(({ addresses }) => addresses),
  ]);
  const removed = [...files.keys()]
    .filter((path) => CONTENT_PAGE.test(path))
    .map((path) => `/${path.replace(/index\.html$/, '')}`)
    .filter((address) => !there.has(address));
  if (removed.length === 0) return [];
  const renames = new Map<string, string>();
  for (const { from, to } of old === undefined ? [] : await renamesBetween(repo, old, now)) {
    const address = contentAddress(from);
    if (address !== undefined && contentAddress(to) !== undefined) renames.set(address, to);
  }
  const reasons = new Map(placed.map((one) => [one.address, pageWithheld(one, content.now)]));
  return removed.map((address) => ({ address, renamedTo: renames.get(address), withheld: reasons.get(address) }));
}

/** What a pusher reads about them, with what to do; undefined if there are none. */
export function removedAddressesText(removed: readonly RemovedAddress[]): string | undefined {
  if (removed.length === 0) return undefined;
  const rows = removed.slice(0, MOST_SHOWN).map(({ address, renamedTo, withheld: reason }) => {
    if (reason !== undefined) return `  ${address}（${reason}）`;
    return renamedTo === undefined
      ? `  ${address}`
      : `  ${address}　改了编号：在 ${renamedTo} 的设置里加一行「旧编号: [${address.split('/')[2]}]」，旧网址就会转到新的`;
  });
  const more = removed.length > MOST_SHOWN ? [`  ……还有 ${removed.length - MOST_SHOWN} 个`] : [];
  return [
    `这次推送发布以后，这些网址就打不开了，共 ${removed.length} 个：`,
    ...rows,
    ...more,
    '改了编号的，把以前的编号写进「旧编号」；要把网页连图片、搜索里的文字马上撤下的，不要删除文件，在设置里加一行「撤稿: 原因」。',
  ].join('\n');
}
