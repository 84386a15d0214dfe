/** Slips of typing that show by themselves. */
export type SlipKind = 'doubled' | 'unpaired' | 'repeated' | 'digits' | 'figures';

export interface TypedSlip {
  kind: SlipKind;
  start: number;
  end: number;
  /** What contradicts it: the other figure. */
  other?: string;
}
