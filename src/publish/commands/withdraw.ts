import { isoInstant } from '../../kernel/beijing-time.ts';
import { nearest } from '../../kernel/nearest.ts';
import { maskPersonalData } from '../../kernel/privacy/personal-data.ts';
import { readClock } from '../../machine/environment.ts';
import { listTree } from '../git/trees.ts';
import type { SiteState } from '../release/clean-up.ts';
import { publishTip } from '../release/publication.ts';
import type { Installation } from '../store/installation.ts';
import { listedReleases, liveList, readList, type ReleaseRecord } from '../store/release-list.ts';
import { isRolledBack } from '../store/release-log.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { contentAddress } from '../withdraw/content-address.ts';
import { readOrders, withdrawableAddress, writeOrders } from '../withdraw/orders.ts';

export interface WithdrawOrder {
  /** As it was typed. */
  address: string;
  /** For readers; '' for none. */
  reason: string;
  who: string;
  /** Takes an order back: the piece is published again, unless its file says otherwise. */
  undo: boolean;
}

/** The longest reason: it is one line of a notice. */
const LONGEST_REASON = 200;

/**
 * Takes something back at once, whatever its file says, and publishes without it; with `undo`, the other way round. Of
 * a site that was rolled back, what is served is published again, not the branch's tip. Throws, in Chinese, for what is
 * not there; nothing has changed then.
 */
export async function withdraw(
  installation: Installation,
  order: WithdrawOrder,
  print: (line: string) => void,
): Promise<ReleaseRecord | undefined> {
  const { site, repo } = installation;
  const address = withdrawableAddress(order.address, (await liveList(site))?.folder);
  if (address === undefined)
    throw new Error(
      `「${order.address}」不能撤：只有文章、专题、公示栏、群众评议和领导点评可以撤，写它的网址，如 /members/xie-lou/。`,
    );
  const reason = order.reason.trim();
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(reason) || reason.length > LONGEST_REASON)
    throw new Error(`原因写成一行，不超过 ${LONGEST_REASON} 个字。`);
  if (maskPersonalData(reason) !== reason) throw new Error('原因会印在网页上，里面不能有身份证号、手机号、银行卡号。');
  return publishTip(installation, {
    why: 'withdraw',
    who: order.who,
    print,
    reusesLiveTime: true,
    isNeeded: async () => true,
    commit: ({ live, log }, tip) => (isRolledBack(log) ? (live?.record.commit ?? tip) : tip),
    prepare: async ({ log }, tip) => {
      const orders = readOrders(site);
      const others = orders.filter((other) => other.address !== address);
      if (order.undo) {
        if (others.length === orders.length)
          throw new Error(
            undoHint(
              address,
              orders.map((other) => other.address),
            ),
          );
        return writeOrders(others, site);
      }
      if (others.length === orders.length) await checkExists(address, await addressesIn(repo, tip), site);
      const before = orders.find((other) => other.address === address);
      const at = isoInstant(new Date(Math.max(readClock(), 0)));
      await writeOrders(
        [
          ...others,
          {
            address,
            reason: reason === '' ? (before?.reason ?? '') : reason,
            titleDigest: before?.titleDigest,
            at,
            who: order.who,
          },
        ],
        site,
      );
      if (isRolledBack(log)) print('网站退回过：撤稿以后还是退回的那一次，不是仓库里最新的。');
    },
  });
}

/**
 * True if what is served shows something that was ordered to be withdrawn: the publication that should have done it
 * was cut off.
 */
export function showsWithdrawn({ live }: SiteState, withdrawals: readonly { address: string }[]): boolean {
  const done = new Set(
    live?.withdrawn?.flatMap(({ id, pages }) => [
      `/${id}/`,
      ...pages.map((path) => `/${path.replace(/index\.html$/, '')}`),
    ]),
  );
  return (
    live !== undefined &&
    withdrawals.some(({ address }) => live.files.has(`${address.slice(1)}index.html`) && !done.has(address))
  );
}

function undoHint(address: string, ordered: readonly string[]): string {
  const list = ordered.length === 0 ? '现在没有管理员撤下的。' : `管理员撤下的有：${ordered.join('、')}。`;
  return `${address} 不是管理员撤下的，没有可以恢复的。${list}稿件自己写着「撤稿」的，请编辑删去那一行，再推送。`;
}

/** What is neither in the content nor in any release is a slip of the pen. */
async function checkExists(address: string, known: ReadonlySet<string>, site: SiteFolder): Promise<void> {
  if (known.has(address)) return;
  const page = `${address.slice(1)}index.html`;
  for (const name of await listedReleases(site)) if ((await readList(name, site))?.files.has(page)) return;
  const similar = nearest(address, known);
  throw new Error(`网站上没有 ${address}。${similar === undefined ? '请核对网址。' : `您是不是要写 ${similar} ？`}`);
}

/** Addresses of everything in a commit that can be withdrawn. */
async function addressesIn(repo: string, commit: string): Promise<Set<string>> {
  return new Set(
    (await listTree(repo, commit))
      .flatMap(({ path }) => contentAddress(path) ?? [])
      .filter((address) => withdrawableAddress(address) !== undefined),
  );
}
