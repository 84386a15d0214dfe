import { oneLine } from '../../kernel/one-line.ts';
import { maskPersonalData } from '../../kernel/privacy/personal-data.ts';
import { shorten } from '../../kernel/text-width.ts';
import { accountOfCaller, editorOfKey } from '../../machine/environment.ts';
import { accountName } from '../../machine/account-name.ts';

/** Who pushed, as the system knows it. The author of a commit is whatever its writer has typed. */
export interface Pusher {
  /** The account that git, and its hooks, run as. */
  account: string;
  /**
   * Where all editors share one account: the name of the key, which `environment="BANGYANG_EDITOR=…"` in
   * `authorized_keys` gives. Who has a shell can set it himself; that is why the account always stands beside it.
   */
  editor?: string;
}

/** Characters of a name. */
const LONGEST = 40;

/** Who has started this process, or has it work for him. */
export function pusher(editor = editorOfKey()): Pusher {
  const name = editor === undefined ? '' : shorten(maskPersonalData(oneLine(editor)), LONGEST);
  return { account: accountOfCaller() ?? accountName(), ...(name === '' ? {} : { editor: name }) };
}

/** 「王编辑（git）」, or the account alone. */
export function pusherText({ account, editor }: Pusher): string {
  return editor === undefined ? account : `${editor}（${account}）`;
}
