import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContents } from './read-contents.ts';

/** A picture of a document that was laid into a folder. */
export interface LaidOutPicture {
  /** As its editor finds it: `第 3 页`, `里面嵌着的「image1.jpeg」`. */
  where: string;
  file: string;
}

/** Pictures of one document that are looked into. */
const MOST_PICTURES = 60;
/** Lines, stamps and signs have fewer bytes than a picture with sentences in it. */
const FEWEST_BYTES = 3000;

/** Lays the pictures of a document and its scanned pages into a folder, each a file. It ends as `readContents` does. */
export async function layOutPictures(bytes: Uint8Array, folder: string): Promise<LaidOutPicture[]> {
  const { pictures } = await readContents(bytes, { scans: MOST_PICTURES });
  return pictures
    .filter((picture) => picture.bytes.length >= FEWEST_BYTES)
    .slice(0, MOST_PICTURES)
    .map((picture, index) => {
      const file = join(folder, String(index));
      writeFileSync(file, picture.bytes);
      return { where: picture.where, file };
    });
}
