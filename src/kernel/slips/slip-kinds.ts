/** Slips of typing that show by themselves. */
export type SlipKind = 'doubled' | 'unpaired' | 'repeated' | 'digits';

export interface TypedSlip {
  kind: SlipKind;
  start: number;
  end: number;
}
