/** A piece of work in a list. */
export interface PieceRow {
  href: string;
  title: string;
  state: { look: 'plain' | 'live' | 'wait' | 'soon' | 'back'; text: string };
  /** Kind, who, when. */
  meta: string;
  /** Why it was sent back. */
  opinion: { text: string; by: string; at: string } | undefined;
}
