/** A pledge as somebody finds it who reports for its unit. */
export interface UnitPledge {
  /** As reports name it: `cun-2026/20`. */
  name: string;
  /** The board's title. */
  board: string;
  item: string;
  standard: string;
  /** The day that counts now, the new one where it was put off. */
  limit: string;
  due: string;
  owner: string;
  /** In words. */
  state: string;
  daysLate: number;
  /** Whether it has a result that is not to change any more. */
  isSettled: boolean;
  /** `isSettled` or put off: when and what. */
  result: { outcome: string; doneAt: string } | undefined;
  /** The latest first, a few. */
  history: readonly { date: string; text: string; by: string | undefined }[];
}

/** The pledges of one unit on all boards that are published. */
export interface UnitPledges {
  unit: { id: string; name: string };
  /** Those without a result first, by the day on which they are due. */
  pledges: readonly UnitPledge[];
}
