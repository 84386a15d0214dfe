/** A name that is written right. */
export interface RightName {
  name: string;
  /**
   * True if no other right name or phrase is one letter apart. Of a name of two letters: the second is found in no
   * other word.
   */
  isUnique: boolean;
  /** A unit, which stands behind a number: of a short one too a letter may be missing there. */
  isMeasure?: boolean;
  /** A saying: its words are not put together in other ways, so that any other letter in it is wrong. */
  isSaying?: boolean;
  /** A post: in front of it and behind it stand others that differ in a letter, and what its holder does. */
  isPost?: boolean;
}
