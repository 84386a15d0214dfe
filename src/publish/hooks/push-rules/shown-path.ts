import { maskPersonalData } from '../../../kernel/privacy/personal-data.ts';

/** What no screen shows, or what takes hold of it. U+FFFD stands for bytes that are not UTF-8. */
export const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A pushed path as it may be printed: characters that are not seen as `\u{…}`, personal numbers masked. */
export function shownPath(path: string): string {
  return maskPersonalData(path.replace(UNSEEN, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`));
}
