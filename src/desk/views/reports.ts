import type { FormMistake, ReportForm } from '../boards/report-form.ts';
import type { ReportPhoto } from '../boards/report-file.ts';
import type { UnitPledge, UnitPledges } from '../looker/questions/unit-pledges.ts';
import type { PieceRow } from './piece-row.ts';

/** A pledge in the list of whoever reports of it. */
export interface PledgeView extends UnitPledge {
  href: string;
  look: 'late' | 'soon' | 'open' | 'done';
}

/** The pledges of a unit, those that want a report first. */
export interface ReportingView {
  /** Undefined as long as somebody who is bound to no unit has not chosen one. */
  unit: UnitPledges['unit'] | undefined;
  /** To choose from; empty for somebody who is bound to one. */
  units: readonly { id: string; name: string }[];
  open: readonly PledgeView[];
  settled: readonly PledgeView[];
  /** What he has reported and is not published yet. */
  reports: readonly PieceRow[];
  /** What was sent just now. */
  sent: boolean;
}

/** The form in which one reports of a pledge. */
export interface ReportPageView {
  unit: UnitPledges['unit'];
  pledge: PledgeView;
  form: ReportForm;
  mistakes: readonly FormMistake[];
  outcomes: readonly string[];
  today: string;
  yesterday: string;
  /** The piece that is changed, and how it was seen; undefined for a new one. */
  piece: { id: string; tip: string } | undefined;
  photo: ReportPhoto | undefined;
  /** Whether it is public, and now put right. */
  isPublic: boolean;
  button: string;
  note: string;
}
