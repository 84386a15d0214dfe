import { FILE_START, type Span } from '../../diagnostics/issue.ts';
import { fieldsOfEach } from '../../kernel/fields.ts';
import { percentDecoded } from '../../kernel/percent-decoded.ts';
import type { Reading } from './reading.ts';
import { type Content, type PledgeSource, rowsOf, type Source, textOf, valueAt } from './content.ts';

/**
 * A picture that a file names: the name as written, the field's path, and where it stands: of a photo in a table only
 * the row is known, from 0, since tables are read again for places.
 */
export interface PictureUse {
  name: string;
  at: Span | { table: PledgeSource; row: number };
  path: string;
}

/** Every file that may name pictures. */
export function usersOfPictures({ entries, boards, pledges, comments, reports }: Content): (Source | PledgeSource)[] {
  return [...entries, ...boards, ...pledges, ...comments, ...reports];
}

/** The fields of settings that name a picture. */
const PICTURE_FIELDS = ['cover.src', 'cover', 'portrait.src', 'portrait', 'photo.src'];

/** Every picture that a file names, those of its settings first. */
export function pictureUses(entry: Source | PledgeSource): readonly PictureUse[] {
  let uses = known.get(entry.reading);
  if (!uses) known.set(entry.reading, (uses = 'form' in entry ? photosOfPledges(entry) : usesOfText(entry)));
  return uses;
}

/** Several rules ask; a reading never changes. */
const known = new WeakMap<Reading, readonly PictureUse[]>();

function usesOfText(entry: Source): PictureUse[] {
  const uses: PictureUse[] = entry.reading.pictures.map(({ target, at }) => ({
    name: percentDecoded(target),
    at,
    path: '',
  }));
  for (const path of PICTURE_FIELDS) {
    const src = textOf(entry, path);
    if (src !== undefined) uses.unshift({ name: src, at: entry.reading.positions[path] ?? FILE_START, path });
  }
  for (const [index, { poster }] of fieldsOfEach(valueAt(entry, 'recordings')).entries()) {
    const path = `recordings.${index}.poster`;
    if (typeof poster === 'string') uses.push({ name: poster, at: entry.reading.positions[path] ?? FILE_START, path });
  }
  return uses;
}

function photosOfPledges(source: PledgeSource): PictureUse[] {
  return rowsOf(source).flatMap(({ progress }, index) =>
    fieldsOfEach(progress).flatMap(({ photo }, place) => {
      if (typeof photo !== 'string') return [];
      const path = `progress.${place}.photo`;
      return [{ name: photo, path, at: { table: source, row: index } }];
    }),
  );
}

/** The content path of a picture in its file's folder, or undefined if the name leads elsewhere. */
export function picturePath(folder: string, name: string): string | undefined {
  const plain = name.normalize('NFC').replace(/^\.\//, '');
  if (plain === '' || /[/\\:]/.test(plain) || plain.startsWith('.')) return undefined;
  return folder + plain;
}
