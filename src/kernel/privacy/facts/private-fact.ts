/** What is private about a person beside numbers; recognised by words, by its form, and by whom it stands next to. */
export type PrivateFact = 'birth' | 'home' | 'passport' | 'plate' | 'hardship';

export interface FactHit {
  kind: PrivateFact;
  start: number;
  end: number;
}
