import { join } from 'node:path';
import { digestOf } from '../../kernel/digest.ts';
import { PROJECT } from '../../machine/project.ts';
import type { SiteFolder } from '../../publish/store/site-folder.ts';
import { readOrders } from '../../publish/withdraw/orders.ts';
import { RefusedForm } from '../pieces/refused-form.ts';
import type { PublishWork } from './publish-job.ts';
import { runLines } from './run-lines.ts';

/** Takes something back on a server as its administrator does. `editor`: who does it; `address`: from the site's root. */
export function withdrawWork(site: string, editor: string, address: string, reason: string): PublishWork {
  return workOf(editor, ['withdraw', '--site', site, address, '--reason', reason]);
}

/**
 * Brings back what was taken back so. Undefined where no order holds: then its own file says that it is withdrawn. `title`:
 * an order goes with it to another address.
 */
export function restoreWork(
  site: SiteFolder,
  editor: string,
  { address, title }: { address: string; title: string },
): PublishWork | undefined {
  const ordered = orderedAddress(site, address, title);
  return ordered === undefined ? undefined : workOf(editor, ['withdraw', '--site', site.root, '--undo', ordered]);
}

function workOf(editor: string, args: readonly string[]): PublishWork {
  return async (onLine) => {
    const command = [join(PROJECT, 'scripts/publish.ts'), ...args];
    return (await runLines(process.execPath, command, onLine, { BANGYANG_EDITOR: editor })) ? 'live' : 'failed';
  };
}

/** The address for which something was ordered to be withdrawn. Throws a `RefusedForm` where nobody knows any more. */
function orderedAddress(site: SiteFolder, address: string, title: string): string | undefined {
  try {
    const orders = readOrders(site);
    const found =
      orders.find((order) => order.address === address) ??
      orders.find(({ titleDigest }) => titleDigest === digestOf(title));
    return found?.address;
  } catch (error) {
    throw new RefusedForm((error as Error).message);
  }
}
