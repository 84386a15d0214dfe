import type { Content, ContentPicture, Source } from '../../ingest/content/content.ts';
import { picturePath, pictureUses } from '../../ingest/content/picture-uses.ts';
import { folderOf } from '../../ingest/files/content-file.ts';
import { isShowable } from './link-entries.ts';

/** A file that has been read without an error, and its pictures as they were. */
interface SoundSource {
  source: Source;
  pictures: ReadonlyMap<string, ContentPicture>;
}

/**
 * What the files of a content folder held when nothing was wrong with them, for whoever is mending one: a preview shows
 * it meanwhile. Tables of pledges are not among them: their sound rows are shown.
 */
export class LastSound {
  #byPath = new Map<string, SoundSource>();

  /** The content with earlier readings in the places of faulty ones, and which files those are. */
  fill(content: Content): { content: Content; earlier: ReadonlySet<string> } {
    const known = new Map<string, SoundSource>();
    const earlier = new Set<string>();
    const pictures = new Map(content.pictures);
    const sound = <S extends Source>(source: S): S => {
      const { path } = source.file;
      const isRight = !source.reading.findings.some(({ severity }) => severity === 'error');
      // Its text is read now, while it is there.
      if (isRight) source.text();
      const kept = isRight ? { source, pictures: picturesOf(source, content) } : this.#byPath.get(path);
      if (!kept) return source;
      known.set(path, kept);
      if (isShowable(source)) return source;
      earlier.add(path);
      for (const [name, picture] of kept.pictures) if (!pictures.has(name)) pictures.set(name, picture);
      return kept.source as S;
    };
    const one = <S extends Source>(source: S | undefined): S | undefined => source && sound(source);
    const filled: Content = {
      ...content,
      pictures,
      entries: content.entries.map(sound),
      units: content.units.map(sound),
      series: content.series.map(sound),
      boards: content.boards.map(sound),
      comments: content.comments.map(sound),
      reports: content.reports.map(sound),
      appraisals: content.appraisals.map(sound),
      namelists: content.namelists.map(sound),
      people: content.people.map(sound),
      replies: content.replies.map(sound),
      holidays: one(content.holidays),
      glossary: one(content.glossary),
      site: one(content.site),
      map: one(content.map),
      counties: one(content.counties),
      copies: content.copies.map(sound),
    };
    // What is gone is forgotten.
    this.#byPath = known;
    return { content: filled, earlier };
  }
}

function picturesOf(source: Source, { pictures }: Content): Map<string, ContentPicture> {
  const own = new Map<string, ContentPicture>();
  for (const { name } of pictureUses(source)) {
    const path = picturePath(folderOf(source.file.path), name);
    const picture = path === undefined ? undefined : pictures.get(path);
    if (picture) own.set(path!, picture);
  }
  return own;
}
