import { type Account, accountNamed, handOverFolders, runAs } from '../setup/account.ts';
import { checkInit } from '../setup/init.ts';
import { rememberSite, siteNamed } from '../store/installation.ts';
import { siteFolder } from '../store/site-folder.ts';
import { type Command, type CommandCall, retentionOptions } from './command.ts';

export interface Order {
  name: string;
  command: Command;
  /** Of the command line, the command's name first. */
  args: readonly string[];
  call: Pick<CommandCall, 'values' | 'input'>;
}

/**
 * Where one account publishes (`publish:init --user`), no other writes into the site folder: a page that links to files
 * of another account is not served. Root acts as that account, which also prevents that what content contains runs
 * as root. Answers the exit status of that; undefined if the command is for this process. Throws if this account may
 * not do it.
 */
export async function delegateToAccount(
  program: string,
  { name, command, args, call: { values, input } }: Order,
): Promise<number | undefined> {
  if (command.isReading || process.getuid === undefined) return undefined;
  const isInit = name === 'init';
  const user = (isInit ? values['user'] : undefined) ?? publishingAccount(values['site']);
  if (user === undefined) return undefined;
  const account = accountNamed(user);
  if (account.uid === process.getuid()) return undefined;
  if (process.getuid() !== 0)
    throw new Error(
      `这个网站只由账号「${user}」发布，您用的是别的账号。请用它的地址推送（${user}@服务器:仓库），或者请管理员来做。`,
    );
  // What a push brings lies where only its own account can read it.
  if (name === 'pre-receive') return undefined;
  return isInit
    ? initAs(account, program, args, values)
    : runAs(account, [program, ...args], command.isHook ? input : undefined);
}

async function initAs(
  account: Account,
  program: string,
  args: readonly string[],
  values: CommandCall['values'],
): Promise<number | undefined> {
  const { repo, site, branch, host, base } = values;
  if (!repo || !site) return undefined;
  await checkInit({ repo, site, branch: branch!, host, base, keep: retentionOptions(values), pages: values['pages'] });
  handOverFolders(account, { repo, site });
  const status = runAs(account, [program, ...args]);
  if (status === 0) await rememberSite(siteFolder(site).root);
  return status;
}

/** The one account that publishes a site; undefined for a site that is not known, or that all of a group publish. */
function publishingAccount(folder: string | undefined): string | undefined {
  try {
    return siteNamed(folder).user;
  } catch {
    return undefined;
  }
}
