/** Kinds of personal data that are recognised by their own check, not by a word beside them. */
export type PersonalData = 'mobile' | 'identity' | 'bank-card';

export interface PersonalDataHit {
  kind: PersonalData;
  start: number;
  end: number;
  /** Its digits alone. No message shows them. */
  digits: string;
}
