import { shorten } from '../../kernel/text-width.ts';
import type { FileMerge } from './merge-files.ts';
import type { LedgerConflict } from './merge-ledgers.ts';

/** Shown at most; the rest is counted. */
const MOST_SHOWN = 20;

export interface ConflictFacts {
  path: string;
  /** Where the other version lies. */
  beside: string;
  result: Exclude<FileMerge, { bytes: Uint8Array }>;
  /** In a rebase git calls the server's version ours. */
  isRebase: boolean;
}

/**
 * Where the version lies that git does not leave in the work tree. Sent to the server as it is, it is refused: its
 * numbers come twice.
 */
export function otherPath(path: string): string {
  return path.replace(/(\.\w+)$/, '.另一份$1');
}

/** What an editor reads when two changed one ledger in ways that do not go together. */
export function conflictText({ path, beside, result, isRebase }: ConflictFacts): string {
  const [here, there] = isRebase ? ['服务器上的', '您改的'] : ['您改的', '服务器上的'];
  const nextCommand = isRebase ? 'git rebase --continue' : 'git commit --no-edit';
  const lines = [`两个人改了同一份台账，没有合并：${path}`];
  if ('reason' in result) lines.push(`  原因：${result.reason}。`);
  else {
    lines.push(...result.conflicts.slice(0, MOST_SHOWN).map((conflict) => conflictLine(conflict, here!, there!)));
    if (result.conflicts.length > MOST_SHOWN) lines.push(`  ……还有 ${result.conflicts.length - MOST_SHOWN} 处`);
  }
  lines.push(
    `两份都在：${path} 是${here}，${beside} 是${there}。`,
    `怎么办：打开这两份，把要的都改进 ${path}，存盘；删去 ${beside}；然后运行 git add -A，再运行 ${nextCommand}，再推送。`,
  );
  return lines.join('\n');
}

/** `here`, `there`: whose row or cell each of the two is. */
function conflictLine({ id, header, ours, theirs }: LedgerConflict, here: string, there: string): string {
  const row = `  编号 ${shorten(id, 20)}`;
  if (header === undefined) return `${row}：${here}${ours}，${there}${theirs}`;
  const cell = `${row}「${shorten(header, 20)}」`;
  return `${cell}：${here}是「${shorten(ours, 60)}」，${there}是「${shorten(theirs, 60)}」`;
}
