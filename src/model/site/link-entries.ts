import { entryAddress } from '../../addresses/address.ts';
import { anchorsOf } from '../../addresses/anchor.ts';
import {
  type Content,
  type EntrySource,
  isShown,
  type Source,
  validValues,
  withheld,
} from '../../ingest/content/content.ts';
import { picturePath, pictureUses } from '../../ingest/content/picture-uses.ts';
import type { Heading } from '../../ingest/content/reading.ts';
import { folderOf } from '../../ingest/files/content-file.ts';
import type { EntryData } from '../../schema/kinds/entry-kind.ts';
import { compareEntries } from '../entities/entry.ts';
import type { Photo } from '../entities/beside.ts';
import type { AnchoredHeading, Entry, Unit } from '../entities/linked.ts';
import { attachmentsOf } from '../links/attachments.ts';
import { monthlyOf, narrationOf, recordingsOf } from './published-files.ts';

/** Every entry that is shown, newest first. `previews`: drafts and what is due later too. */
export function linkEntries(content: Content, units: ReadonlyMap<string, Unit>, previews: boolean): Entry[] {
  return content.entries
    .filter((source) => isShowable(source) && isShown(source, content.now, previews))
    .flatMap((source) => entryFrom(source, units, content) ?? [])
    .sort(compareEntries);
}

/**
 * True if a source can be shown as it is: its values are right. A topic's body may not be readable at all: with any
 * mistake in it, it is not touched.
 */
export function isShowable(source: Source): boolean {
  const { valid, findings } = source.reading;
  if (!valid) return false;
  return !('kind' in source) || source.kind !== 'topic' || !findings.some(({ severity }) => severity === 'error');
}

/** An entry, before anything is linked to it; undefined if its values are not right. */
export function entryFrom(source: EntrySource, units: ReadonlyMap<string, Unit>, content: Content): Entry | undefined {
  const data = validValues<EntryData>(source);
  if (!data) return undefined;
  const all = (data.unit ?? []).flatMap((id) => units.get(id) ?? []);
  const unit = all[0];
  const address = entryAddress(source.kind, source.slug);
  const photos = photosOf(source, content, NO_POSTER);
  let headings: AnchoredHeading[] | undefined;
  return {
    kind: source.kind,
    slug: source.slug,
    id: address.slice(1, -1),
    address,
    data,
    publishedAt: data.publishedAt,
    unit,
    units: [...new Set(all)],
    formerUnits: ('formerUnits' in data ? (data.formerUnits ?? []) : []).flatMap(({ unit: id, until }) => {
      const former = units.get(id);
      return former && former !== unit ? [{ unit: former, until }] : [];
    }),
    field: unit?.field,
    seriesPart: undefined,
    pledges: [],
    withheld: withheld(source, content.now),
    get headings() {
      // Anchors are pinyin, which takes time; most pages of a publication are not rendered again.
      return (headings ??= anchored(source.reading.headings));
    },
    links: source.reading.links.map(({ target }) => target),
    get body() {
      return source.text().slice(source.reading.bodyStart);
    },
    textDigest: source.digest,
    photos,
    cover: photos.get(data.cover?.src ?? ''),
    portrait: 'portrait' in data ? photos.get(data.portrait?.src ?? '') : undefined,
    attachments: attachmentsOf(source, content),
    narration: narrationOf(source, content),
    recordings: recordingsOf(source, photosOf(source, content, POSTER), content),
    monthly: monthlyOf(source, content),
    path: source.file.path,
    file: source.file.absolute,
  } as Entry;
}

function anchored(headings: readonly Heading[]): AnchoredHeading[] {
  const { ids } = anchorsOf(headings);
  return headings.map(({ depth, text }, index) => ({ depth, text, id: ids[index]! }));
}

const POSTER = /^recordings/;
const NO_POSTER = /^(?!recordings)/;

/** The sound photos of an entry by their names, of those places that `paths` fits. */
function photosOf(source: EntrySource, content: Content, paths: RegExp): Map<string, Photo> {
  const uses = pictureUses(source).filter(({ path }) => paths.test(path));
  return soundPhotos(
    folderOf(source.file.path),
    uses.map(({ name }) => name),
    content,
  );
}

/** The sound ones of pictures that are named in the files of a folder, by their names. */
export function soundPhotos(folder: string, names: Iterable<string>, content: Content): Map<string, Photo> {
  const photos = new Map<string, Photo>();
  for (const name of names) {
    const picture = content.pictures.get(picturePath(folder, name) ?? '');
    if (!picture?.probe.ok) continue;
    const { width, height } = picture.probe;
    photos.set(name, { file: picture.file.absolute, digest: picture.digest, width, height });
  }
  return photos;
}
