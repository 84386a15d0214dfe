import type { WithdrawalOrder } from '../../../schema/withdrawn.ts';
import type { PlantedTree } from '../tree.ts';

/** A content folder with exactly one mistake, and what an editor reads about it. */
export interface Case {
  tree: PlantedTree;
  /** What the administrator has taken back. */
  withdrawals?: readonly WithdrawalOrder[];
  /** `file:line:column`; in a table `file:row:cell`, in a workbook `file!B17`. */
  at: string;
  message: string;
  hint: string;
}
