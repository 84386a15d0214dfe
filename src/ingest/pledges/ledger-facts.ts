/** What the reader of a ledger has to know that does not stand in it. */
export interface LedgerFacts {
  /** The year of the board; undefined where its settings do not say. */
  year: number | undefined;
  /** Headers of columns that the site does not publish. */
  unpublished: readonly string[];
}

export const NO_LEDGER_FACTS: LedgerFacts = { year: undefined, unpublished: [] };
