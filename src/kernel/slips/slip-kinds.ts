/** Slips of typing that show by themselves. */
export type SlipKind = 'doubled' | 'unpaired' | 'repeated' | 'digits' | 'traditional';

export interface TypedSlip {
  kind: SlipKind;
  start: number;
  end: number;
}
