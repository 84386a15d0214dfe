import { linkTarget } from '../../addresses/link.ts';
import { FILE_START, type Span } from '../../diagnostics/issue.ts';
import type { FileUse } from '../../diagnostics/problems/download.ts';
import { fieldsOfEach } from '../../kernel/fields.ts';
import { folderOf } from '../files/content-file.ts';
import { type EntrySource, valueAt } from './content.ts';
import { picturePath } from './picture-uses.ts';

/** A file that an entry names, in its settings or by a link. */
export interface NamedFile {
  of: FileUse;
  /** As it is written. */
  name: string;
  /** What it is called there. */
  label: string | undefined;
  at: Span;
  /** The field's path; '' for a link. */
  path: string;
}

/** Every file beside it that an entry names, pictures apart; those of its settings first. */
export function namedFiles(entry: EntrySource): NamedFile[] {
  return [...listed(entry, 'attachments', '附件'), ...linked(entry), ...listed(entry, 'monthly', '数据表')];
}

function listed(entry: EntrySource, key: 'attachments' | 'monthly', of: FileUse): NamedFile[] {
  return fieldsOfEach(valueAt(entry, key)).flatMap(({ file, name }, index): NamedFile[] => {
    const path = `${key}.${index}.file`;
    const at = entry.reading.positions[path] ?? FILE_START;
    const label = typeof name === 'string' ? name : undefined;
    return typeof file === 'string' ? [{ of, name: file, label, at, path }] : [];
  });
}

function linked(entry: EntrySource): NamedFile[] {
  return entry.reading.links.flatMap(({ target, text, at }): NamedFile[] => {
    const link = linkTarget(target);
    return link.to === 'file' ? [{ of: '附件', name: link.name, label: text, at, path: '' }] : [];
  });
}

/** The content path of a file beside an entry; undefined if the name leads elsewhere. */
export function besidePath(entry: EntrySource, name: string): string | undefined {
  return picturePath(folderOf(entry.file.path), name);
}
