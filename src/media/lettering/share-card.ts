import { jsonDigest } from '../../kernel/digest.ts';

/** What stands on a picture that goes along when a page is sent on. */
export interface ShareCard {
  /** The site's name. */
  site: string;
  /** The column. */
  kicker: string;
  /** The phrases of the title: lines end between them. */
  title: readonly string[];
  /** A person's surname, large. */
  mark?: string | undefined;
  /** In its place a photo of the person; it lies in `file`. */
  portrait?: { file: string; digest: string } | undefined;
  /** Who, where and when. */
  below: string;
  /** What is counted. */
  figures?: readonly { value: string; label: string }[] | undefined;
}

export const CARD = { width: 1200, height: 630 } as const;

/** Raised when `draw-card.ts` draws differently, so that an old name never gets new bytes. */
const CARD_RECIPE = '4';
const CARD_END = '-card.png';

/** True for the name of a card: other pictures have other names. */
export function isCardFile(name: string): boolean {
  return name.endsWith(CARD_END);
}

/** Its name holds all that decides its bytes, so it is known before it is drawn. */
export function cardFile(card: ShareCard): string {
  let file = files.get(card);
  if (file === undefined) {
    file = `${jsonDigest(CARD_RECIPE, { ...card, portrait: card.portrait?.digest }).slice(0, 16)}${CARD_END}`;
    files.set(card, file);
  }
  return file;
}

const files = new WeakMap<ShareCard, string>();
