import { linkTarget } from '../../addresses/link.ts';
import { FILE_START, type Span } from '../../diagnostics/issue.ts';
import type { FileUse } from '../../diagnostics/problems/download.ts';
import { fieldsOfEach } from '../../kernel/fields.ts';
import { isTranscriptFile } from '../../schema/recording.ts';
import { folderOf } from '../files/content-file.ts';
import { type OfferingSource, type Source, textOf, valueAt } from './content.ts';
import type { Reading } from './reading.ts';
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

/**
 * Every file beside it that an entry or a board names, pictures apart; those of its settings first. A board names them
 * in its settings alone.
 */
export function namedFiles(entry: OfferingSource): readonly NamedFile[] {
  let named = known.get(entry.reading);
  if (!named) known.set(entry.reading, (named = filesNamedBy(entry)));
  return named;
}

/** Several rules ask; a reading never changes. */
const known = new WeakMap<Reading, readonly NamedFile[]>();

function filesNamedBy(entry: OfferingSource): NamedFile[] {
  const recordings = [...narrated(entry), ...listed(entry, 'recordings', '音像')];
  return [
    ...recordings,
    ...listed(entry, 'attachments', '附件'),
    ...('kind' in entry ? linked(entry, new Set(recordings.map(({ name }) => plainName(name)))) : []),
    ...listed(entry, 'monthly', '数据表'),
    ...listed(entry, 'recordings', '文字稿', 'transcript').filter(({ name }) => isTranscriptFile(name)),
  ];
}

function narrated(entry: OfferingSource): NamedFile[] {
  const path = 'narration.file';
  const file = textOf<Source>(entry, path);
  const at = entry.reading.positions[path] ?? FILE_START;
  return file === undefined ? [] : [{ of: '音像', name: file.trim(), label: undefined, at, path }];
}

function listed(
  entry: OfferingSource,
  key: 'attachments' | 'monthly' | 'recordings',
  of: FileUse,
  named: 'file' | 'transcript' = 'file',
): NamedFile[] {
  return fieldsOfEach(valueAt(entry, key)).flatMap(({ [named]: file, name }, index): NamedFile[] => {
    const path = `${key}.${index}.${named}`;
    const at = entry.reading.positions[path] ?? FILE_START;
    const label = typeof name === 'string' ? name : undefined;
    return typeof file === 'string' ? [{ of, name: file.trim(), label, at, path }] : [];
  });
}

/** A link to a recording that the settings list leads to its player; to any other file, it offers that. */
function linked(entry: OfferingSource, recordings: ReadonlySet<string>): NamedFile[] {
  return entry.reading.links.flatMap(({ target, text, at }): NamedFile[] => {
    const link = linkTarget(target);
    if (link.to !== 'file') return [];
    const of = recordings.has(plainName(link.name)) ? '音像' : '附件';
    return [{ of, name: link.name, label: text, at, path: '' }];
  });
}

const plainName = (name: string) => name.normalize('NFC').replace(/^\.\//, '');

/** The content path of a file beside an entry; undefined if the name leads elsewhere. */
export function besidePath(entry: OfferingSource, name: string): string | undefined {
  return picturePath(folderOf(entry.file.path), name);
}
