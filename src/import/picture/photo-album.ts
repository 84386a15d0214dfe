/** Why a photo lies with a document. */
export type PhotoReason = 'name' | 'folder' | 'mention';

export interface PlacedPhoto {
  /** Its path, as it was given in. */
  photo: string;
  reason: PhotoReason;
}

/**
 * Which document each photo of a folder or of a zip belongs to: the one that its name begins with, or the only one in
 * its folder (or in the nearest folder above that has documents), or the first one whose text names it. Of every other
 * nobody knows: it is with none. Paths have `/`.
 */
export class PhotoAlbum {
  readonly #placed = new Map<string, PlacedPhoto[]>();
  /** Those that are with no document yet, by their names without endings. */
  readonly #waiting = new Map<string, string[]>();
  /** Those that no document has taken. */
  readonly #rest: Set<string>;

  constructor(documents: readonly string[], photos: readonly string[]) {
    const inFolder = Map.groupBy(documents, folderOf);
    const byPath = Map.groupBy(documents, stemOf);
    this.#rest = new Set(photos);
    for (const photo of photos) {
      const named = namedBy(photo, byPath);
      const document = named ?? nearest(photo, inFolder);
      const reason = named === undefined ? 'folder' : 'name';
      if (document === undefined) push(this.#waiting, stemOf(lastOf(photo)).toLowerCase(), photo);
      else push(this.#placed, document, { photo, reason });
    }
  }

  /**
   * The photos of a text: those that its document has by name and folder, where it is the only text in it, then those
   * that it names and that are with no other.
   */
  take(document: string, text: string, isOnly: boolean): PlacedPhoto[] {
    const placed = isOnly ? (this.#placed.get(document) ?? []) : [];
    const named = photosNamedIn(text).flatMap((name): PlacedPhoto[] => {
      const photos = this.#waiting.get(name);
      // Two photos of one name: nobody knows which one is meant.
      if (photos?.length !== 1) return [];
      this.#waiting.delete(name);
      return [{ photo: photos[0]!, reason: 'mention' }];
    });
    const taken = [...placed, ...named];
    for (const { photo } of taken) this.#rest.delete(photo);
    return taken;
  }

  /** Photos that are with no text. */
  rest(): string[] {
    return [...this.#rest];
  }
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** What may stand behind a document's name in that of its photo. */
const BEHIND_NAME = /^(?:$|[\s\d._\-—（(【/]|(?:的|之)?(?:图|照片|配图|附图))/;
/** Shorter names begin many others. */
const SHORTEST_NAME = 2;

/** The document whose name a photo's begins with, the longest first: 渠水.docx has 渠水1.jpg and 渠水/1.jpg. */
function namedBy(photo: string, byPath: ReadonlyMap<string, readonly string[]>): string | undefined {
  const stem = stemOf(photo);
  for (let length = stem.length; length >= SHORTEST_NAME; length--) {
    const documents = byPath.get(stem.slice(0, length)) ?? [];
    if (documents.length === 0 || !BEHIND_NAME.test(stem.slice(length))) continue;
    return documents.length === 1 ? documents[0] : undefined;
  }
  return undefined;
}

function nearest(photo: string, inFolder: ReadonlyMap<string, readonly string[]>): string | undefined {
  for (let folder = folderOf(photo); ; folder = folderOf(folder)) {
    const documents = inFolder.get(folder);
    if (documents) return documents.length === 1 ? documents[0] : undefined;
    if (folder === '') return undefined;
  }
}

/** Names of photos as texts have them: with an ending, as cameras give them, or behind 「照片：」. */
const NAMED =
  /([\p{L}\p{N}_][\p{L}\p{N}_\-（）()]{0,60})\.(?:jpe?g|png|heic|heif|webp|gif)\b|\b((?:IMG|DSC|DSCF|PXL|MVIMG|mmexport|微信图片)[_-]?\d[\w-]{2,40})|(?:照片|配图|附图|图片)\s*[:：]\s*([^\s。，；）)】]{2,60})/giu;

function photosNamedIn(text: string): string[] {
  const names = [...text.matchAll(NAMED)].map(([, first, second, third]) =>
    stemOf(first ?? second ?? third ?? '').toLowerCase(),
  );
  return [...new Set(names)];
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Without its ending. */
function stemOf(path: string): string {
  return path.replace(/\.[^./]{1,5}$/, '');
}
