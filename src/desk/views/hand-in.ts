/** The page at which one hands something in. */
export interface HandInView {
  kinds: readonly { value: string; label: string }[];
  kind: string;
  title: string;
  text: string;
  errors: readonly { field: string; text: string }[];
  /** Files that were not taken. */
  refused: readonly { name: string; reason: string; href?: string | undefined }[];
  /** Whether files came that had come already: they may come once more if somebody says so. */
  asksAgain: boolean;
  /** Pieces that the rest became. */
  begun: readonly { href: string; title: string }[];
}
