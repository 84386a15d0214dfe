import type { FindingView } from './findings.ts';

/** The page at which a piece is mended. */
export interface MendView {
  id: string;
  /** Why what was asked for was not done. */
  trouble: string | undefined;
  tip: string;
  label: string;
  state: string;
  title: string;
  sub: string | undefined;
  /** Where the field shows its pictures from. */
  folder: string;
  /** As the field takes it; undefined for what has no text, or one that cannot be read. */
  document: unknown;
  noText: string | undefined;
  findings: readonly FindingView[];
  errors: number;
  otherErrors: number;
  savedAt: string;
  canMend: boolean;
  /** Where the cells of its ledger are seen with their problems; undefined for what has none. */
  ledger: string | undefined;
  /** Whether it is his to throw away. */
  canDrop: boolean;
  /** Where its settings are changed; undefined for what has no form. */
  form: { href: string; label: string } | undefined;
  /** What the main button does; undefined where there is nothing to do. */
  next: { label: string; action: string; note: string | undefined } | undefined;
  returned: { by: string; at: string; opinion: string } | undefined;
  address: string | undefined;
  noPage: string | undefined;
  hasReport: boolean;
}
