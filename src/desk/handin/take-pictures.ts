import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Importer } from '../../import/run/importer.ts';
import { refusalWords } from './refusal-words.ts';

/** A photo as it will be published: upright, without where and when it was taken. */
export interface TakenPicture {
  /** As its sender called it. */
  name: string;
  /** Below `content/`. */
  path: string;
  /** As the text names it. */
  src: string;
  bytes: Uint8Array;
}

/** Photos that go beside an entry, under names at which nothing lies; `isTaken` is asked for paths below `content/`. */
export async function takePictures(
  entry: string,
  photos: readonly { name: string; path: string }[],
  isTaken: (path: string) => Promise<boolean>,
): Promise<{ pictures: TakenPicture[]; refused: { name: string; reason: string }[] }> {
  const temporary = await mkdtemp(join(tmpdir(), 'bangyang-photos-'));
  const importer = new Importer({ units: [], people: [], terms: [] }, temporary);
  const pictures: TakenPicture[] = [];
  const refused: { name: string; reason: string }[] = [];
  const stem = basename(entry) === 'index.md' ? 'tu' : basename(entry).replace(/\.\w+$/, '');
  try {
    for (const { name, path: file } of photos) {
      const found = await importer.import({ file, name, as: undefined, office: 'missing', isPhoto: true });
      if (!('photo' in found)) {
        refused.push({ name, reason: 'refused' in found ? refusalWords(found.refused) : '不是照片。' });
        continue;
      }
      for (let number = 1; ; number++) {
        const src = `${stem}-${number}.${found.photo.extension}`;
        const path = join(dirname(entry), src);
        if (pictures.some((one) => one.path === path) || (await isTaken(path))) continue;
        pictures.push({ name, path, src, bytes: found.photo.bytes });
        break;
      }
    }
    return { pictures, refused };
  } finally {
    importer.stop();
    await rm(temporary, { recursive: true, force: true });
  }
}
