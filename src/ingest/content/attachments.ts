import { boardAddress, entryAddress } from '../../addresses/address.ts';
import { isSlug, pinyinSlug } from '../../kernel/slug.ts';
import { extensionOf } from '../../schema/download.ts';
import type { OfferingSource } from './content.ts';
import { besidePath, namedFiles } from './file-uses.ts';

/** A file that an entry or a board offers, or an entry plays. */
export interface NamedAttachment {
  of: '附件' | '音像';
  /** What readers call it. */
  label: string;
  /** Below the content folder. */
  path: string;
  /** Below the site's root: beside the entry's page, in pinyin. */
  address: string;
}

/** The files that an entry or a board offers or plays, each once, as it is called where it is named first. */
export function namedAttachments(entry: OfferingSource): NamedAttachment[] {
  const named = new Map<string, NamedAttachment>();
  const taken = new Set<string>();
  for (const { of, name, label } of namedFiles(entry)) {
    if (of !== '附件' && of !== '音像') continue;
    const path = besidePath(entry, name);
    if (path === undefined || named.has(path)) continue;
    const address = freeName(name, taken);
    taken.add(address);
    named.set(path, {
      of,
      label: label?.trim() || name,
      path,
      address: pageOf(entry) + address,
    });
  }
  return [...named.values()];
}

function pageOf(source: OfferingSource): string {
  return 'kind' in source ? entryAddress(source.kind, source.slug) : boardAddress(source.slug);
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const extension = extensionOf(name);
  const stem = name.replace(/^\.\//, '').replace(/\.[^.]*$/, '');
  const slug = isSlug(stem) ? stem : pinyinSlug(stem) || 'fujian';
  for (let number = 1; ; number++) {
    const free = `${slug}${number === 1 ? '' : `-${number}`}.${extension}`;
    if (!taken.has(free)) return free;
  }
}
