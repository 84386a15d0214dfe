import type { Content, PledgeSource, Source } from '../../ingest/content/content.ts';
import { picturePath, type PictureUse, pictureUses, usersOfPictures } from '../../ingest/content/picture-uses.ts';
import { folderOf } from '../../ingest/files/content-file.ts';
import { nearest } from '../../kernel/nearest.ts';
import { percentDecoded } from '../../kernel/percent-decoded.ts';

/** A picture that a file names. */
export interface NamedPicture {
  source: Source | PledgeSource;
  use: PictureUse;
  /** Its content path; undefined if the name leads out of the folder. */
  file: string | undefined;
  /** The content path of the picture that was probably meant, where there is none of this name. */
  meant: string | undefined;
}

/** Every picture that a file names, whether it is there or not. */
export function namedPictures(content: Content): NamedPicture[] {
  const { pictureFiles } = content;
  const namesByFolder = Map.groupBy(pictureFiles.keys(), folderOf);
  return usersOfPictures(content).flatMap((source) => {
    const folder = folderOf(source.file.path);
    const neighbours = namesByFolder.get(folder)?.map((path) => path.slice(folder.length)) ?? [];
    const similar = (name: string) => {
      // Browsers save files under names with percent signs, which mean other letters in a body.
      const found = neighbours.find((neighbour) => percentDecoded(neighbour) === name) ?? nearest(name, neighbours);
      return found === undefined ? undefined : folder + found;
    };
    return pictureUses(source).map((use): NamedPicture => {
      const file = picturePath(folder, use.name);
      if (file === undefined) return { source, use, file, meant: meantByPath(use.name, folder, pictureFiles) };
      return { source, use, file, meant: pictureFiles.has(file) ? undefined : similar(use.name) };
    });
  });
}

/** The picture beside the file, or in a folder below, that a path (`.\\p.jpg`, `D:\\照片\\p.jpg`, `tu/p.jpg`) leads to. */
function meantByPath(
  name: string,
  folder: string,
  files: Pick<ReadonlyMap<string, unknown>, 'has'>,
): string | undefined {
  if (/^(?:https?:|data:|\/\/)/i.test(name)) return undefined;
  const parts = name
    .normalize('NFC')
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.');
  const candidates = parts.map((_, index) => folder + parts.slice(index).join('/'));
  return candidates.findLast((path) => files.has(path));
}
