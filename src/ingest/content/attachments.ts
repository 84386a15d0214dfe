import { entryAddress } from '../../addresses/address.ts';
import { linkTarget } from '../../addresses/link.ts';
import { FILE_START, type Span } from '../../diagnostics/issue.ts';
import { fieldsOfEach } from '../../kernel/fields.ts';
import { isSlug, pinyinSlug } from '../../kernel/slug.ts';
import { extensionOf } from '../../schema/kinds/download.ts';
import { folderOf } from '../files/content-file.ts';
import { type EntrySource, valueAt } from './content.ts';
import { picturePath } from './picture-uses.ts';

/** A file that an entry names, in its settings or by a link: the name as written, what it is called, where it stands. */
export interface AttachmentUse {
  name: string;
  label: string | undefined;
  at: Span;
  /** The field's path; '' for a link. */
  path: string;
}

/** Every file that an entry names, those of its settings first. */
export function attachmentUses(entry: EntrySource): AttachmentUse[] {
  const listed = fieldsOfEach(valueAt(entry, 'attachments')).flatMap(({ file, name }, index): AttachmentUse[] => {
    const path = `attachments.${index}.file`;
    const at = entry.reading.positions[path] ?? FILE_START;
    return typeof file === 'string'
      ? [{ name: file, label: typeof name === 'string' ? name : undefined, at, path }]
      : [];
  });
  const linked = entry.reading.links.flatMap(({ target, text, at }): AttachmentUse[] => {
    const link = linkTarget(target);
    return link.to === 'file' ? [{ name: link.name, label: text, at, path: '' }] : [];
  });
  return [...listed, ...linked];
}

/** A file that an entry offers. */
export interface NamedAttachment {
  /** What readers call it. */
  label: string;
  /** Below the content folder. */
  path: string;
  /** Below the site's root: beside the entry's page, in pinyin. */
  address: string;
}

/** The files that an entry offers, each once, as it is called where it is named first. */
export function namedAttachments(entry: EntrySource): NamedAttachment[] {
  const named = new Map<string, NamedAttachment>();
  const taken = new Set<string>();
  for (const { name, label } of attachmentUses(entry)) {
    const path = attachmentPath(entry, name);
    if (path === undefined || named.has(path)) continue;
    const address = freeName(name, taken);
    taken.add(address);
    named.set(path, {
      label: label?.trim() || name,
      path,
      address: entryAddress(entry.kind, entry.slug) + address,
    });
  }
  return [...named.values()];
}

/** The content path of a file beside an entry; undefined if the name leads elsewhere. */
export function attachmentPath(entry: EntrySource, name: string): string | undefined {
  return picturePath(folderOf(entry.file.path), name);
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
