import type { Content, PledgeSource, Source } from '../../ingest/content/content.ts';
import { picturePath, type PictureUse, pictureUses, usersOfPictures } from '../../ingest/content/picture-uses.ts';
import { folderOf } from '../../ingest/files/content-file.ts';
import { nearest } from '../../kernel/nearest.ts';

/** A picture that a file names. */
export interface NamedPicture {
  source: Source | PledgeSource;
  use: PictureUse;
  /** Its content path; undefined if the name leads out of the folder. */
  file: string | undefined;
  /** The name of a picture in the folder that was probably meant, where there is none of this name. */
  suggestion: string | undefined;
}

/** Every picture that a file names, whether it is there or not. */
export function namedPictures(content: Content): NamedPicture[] {
  const namesByFolder = Map.groupBy(content.pictureFiles.keys(), folderOf);
  return usersOfPictures(content).flatMap((source) => {
    const folder = folderOf(source.file.path);
    const neighbours = namesByFolder.get(folder)?.map((path) => path.slice(folder.length)) ?? [];
    return pictureUses(source).map((use): NamedPicture => {
      const file = picturePath(folder, use.name);
      const isMissing = file !== undefined && !content.pictureFiles.has(file);
      return { source, use, file, suggestion: isMissing ? nearest(use.name, neighbours) : undefined };
    });
  });
}
