import { pinyin } from 'pinyin-pro';

/** What the last part of a published address may be: lower-case ASCII letters and digits joined by single hyphens. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** True if `text` can be the name of an entry's file or folder, and so a part of its address. */
export function isSlug(text: string): boolean {
  return SLUG.test(text);
}

/**
 * A slug for any text: Han as pinyin without tones, everything else lower-case ASCII; '' if nothing is left. At most
 * `limit` characters.
 */
export function pinyinSlug(text: string, limit = 60): string {
  const words = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(' ');
  const slug = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (slug.length <= limit) return slug;
  const cut = slug.lastIndexOf('-', limit);
  return slug.slice(0, cut > 0 ? cut : limit);
}
