import { branchTip } from '../git/refs.ts';
import { judgeOtherBranch } from '../signers/pushed-sign-offs.ts';
import type { JudgedPush } from './judged-push.ts';

const BRANCHES = 'refs/heads/';

/** Sign-offs that one pushes to a branch of work count from then on, wherever they are merged to. */
export async function noteOtherBranches({ installation, updates, counting, remarks }: JudgedPush): Promise<void> {
  const { repo, branch } = installation;
  const others = updates.filter(
    ({ ref, newCommit }) => newCommit !== undefined && ref.startsWith(BRANCHES) && ref !== BRANCHES + branch,
  );
  if (others.length === 0) return;
  const base = await branchTip(repo, branch);
  for (const update of others) {
    const verdict = await judgeOtherBranch(installation, update, base);
    counting.push(...verdict.counting);
    remarks.push(...verdict.remarks);
  }
}
